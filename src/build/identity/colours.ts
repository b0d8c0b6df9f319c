import { contrast, mixed, MORE_CONTRAST, nearestLegible, TEXT_CONTRAST } from '../../core/contrast.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Settings } from '../settings.ts';

type Scheme = 'light' | 'dark';

/** The grounds and texts of a scheme, by the names of their custom properties. */
const names = ['paper', 'wash', 'plate', 'ink', 'ink-2', 'ink-3', 'rule', 'accent'] as const;
export type Palette = Record<(typeof names)[number], string>;

/** As in `tokens.css`. */
export const usualPalettes: Readonly<Record<Scheme, Palette>> = {
  light: {
    paper: '#fdfdfb',
    wash: '#f4f2ec',
    plate: '#ebe8e0',
    ink: '#171612',
    'ink-2': '#55524a',
    'ink-3': '#6c6960',
    rule: '#dcd8ce',
    accent: '#a8201a',
  },
  dark: {
    paper: '#131315',
    wash: '#1d1d20',
    plate: '#252528',
    ink: '#ece9e2',
    'ink-2': '#b3afa6',
    'ink-3': '#98948b',
    rule: '#343438',
    accent: '#ff8f80',
  },
};

/** Grounds on which the colours stand, too: those of sepia (`preferences.css`), and the mark of what was searched for (`mark.css`). */
const sepia = ['#f6eedc', '#eee4cd', '#e7dbc0'];
const marks: Readonly<Record<Scheme, string>> = { light: '#ffe58f', dark: '#5b4a12' };

/** What the publisher chose. */
type Choice = Pick<Settings, 'accent' | 'colours'>;

/** The rules of the publisher's colours; "" where all are the usual ones. What would not be legible is shifted, with a note. */
export function coloursStyle(choice: Choice, diagnostics: Diagnostic[]): string {
  const light = paletteOf('light', choice, TEXT_CONTRAST, diagnostics);
  const dark = paletteOf('dark', choice, TEXT_CONTRAST, diagnostics);
  const own = rulesOf(light, dark, usualPalettes);
  if (own === '') return '';
  const more = rulesOf(paletteOf('light', choice, MORE_CONTRAST, []), paletteOf('dark', choice, MORE_CONTRAST, []), {
    light,
    dark,
  });
  // One more selector than in the sheets of the app, so that neither depends on which comes first.
  return (
    `@layer tokens{html:root{${own}}` +
    `html:root[data-contrast]{${more}}@media(prefers-contrast:more){html:root:root{${more}}}}`
  );
}

/** The colours of the paper, in both schemes. */
export function palettesOf(choice: Choice): Readonly<Record<Scheme, Palette>> {
  return { light: paletteOf('light', choice, TEXT_CONTRAST, []), dark: paletteOf('dark', choice, TEXT_CONTRAST, []) };
}

/** The colour of the light paper. */
export function lightPaper({ colours }: Pick<Settings, 'colours'>): string {
  return colours.light?.paper ?? usualPalettes.light.paper;
}

/** What differs from other palettes, as declarations. */
function rulesOf(light: Palette, dark: Palette, from: Readonly<Record<Scheme, Palette>>): string {
  return names
    .filter((name) => light[name] !== from.light[name] || dark[name] !== from.dark[name])
    .map((name) => `--${name}:light-dark(${light[name]},${dark[name]})`)
    .join(';');
}

function paletteOf(scheme: Scheme, { accent, colours }: Choice, least: number, diagnostics: Diagnostic[]): Palette {
  const usual = usualPalettes[scheme];
  const { paper = usual.paper, ink: wanted = usual.ink } = colours[scheme] ?? {};
  const hasOwn = paper !== usual.paper || wanted !== usual.ink;
  const legible = (setting: string, colour: string, grounds: readonly string[]) =>
    shifted({ setting, scheme, colour, grounds, least }, diagnostics);
  const [wash, plate] = hasOwn ? [mixed(paper, wanted, 0.04), mixed(paper, wanted, 0.08)] : [usual.wash, usual.plate];
  const grounds = [paper, wash, ...(scheme === 'light' ? sepia.slice(0, 2) : [])];
  const ink = legible(`colours.${scheme}.ink`, wanted, [paper, wash, plate, marks[scheme]]);
  const quiet = (share: number, own: string, on: readonly string[]) =>
    nearestLegible(hasOwn ? mixed(ink, paper, share) : own, on, least) ?? ink;
  return {
    paper,
    wash,
    plate,
    ink,
    'ink-2': quiet(0.27, usual['ink-2'], [...grounds, plate]),
    'ink-3': quiet(0.37, usual['ink-3'], [paper, wash]),
    rule:
      least === MORE_CONTRAST
        ? (nearestLegible(mixed(paper, ink, 0.15), [paper], 3) ?? ink)
        : hasOwn
          ? mixed(paper, ink, 0.15)
          : usual.rule,
    accent:
      accent === null ? (nearestLegible(usual.accent, grounds, least) ?? ink) : legible('accent', accent, grounds),
  };
}

interface Wanted {
  setting: string;
  scheme: Scheme;
  colour: string;
  grounds: readonly string[];
  least: number;
}

/** A colour that is legible, and a note where it is not the one that was wanted. */
function shifted({ setting, scheme, colour, grounds, least }: Wanted, diagnostics: Diagnostic[]): string {
  const found = nearestLegible(colour, grounds, least) ?? extreme(grounds);
  if (found !== colour) {
    const ratio = Math.min(...grounds.map((ground) => contrast(colour, ground)));
    diagnostics.push(diagnose('setting-colour', { file: setting, received: colour, scheme, ratio, least, found }));
  }
  return found;
}

/** Black or white, whichever is the more legible. */
function extreme(grounds: readonly string[]): string {
  const worst = (colour: string) => Math.min(...grounds.map((ground) => contrast(colour, ground)));
  return worst('#000000') > worst('#ffffff') ? '#000000' : '#ffffff';
}
