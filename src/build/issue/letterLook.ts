import { type Palette, palettesOf } from '../identity/colours.ts';
import type { Settings } from '../settings.ts';

/** How the mail of an issue looks: declarations for its elements, and rules for a dark screen. */
export interface LetterLook {
  light: Palette;
  /** A style sheet. What does not read it keeps the light colours, which are on every element. */
  dark: string;
  /** Of the whole letter. */
  letter: string;
  /** Of small type, in a quiet colour. */
  small: string;
}

export const SANS = 'Arial,Helvetica,sans-serif';
/** In an attribute, so the names have single quotes. */
const SERIF = "'Iowan Old Style',Palatino,Georgia,'Times New Roman',serif";

/** The look of the paper: its colours, and the type of its headlines. */
export function letterLook(settings: Pick<Settings, 'accent' | 'colours' | 'headlines'>): LetterLook {
  const { light, dark } = palettesOf(settings);
  const family = settings.headlines === 'sans' ? SANS : SERIF;
  return {
    light,
    dark: darkRules(dark),
    letter: `background:${light.paper};color:${light.ink};font:16px/1.5 ${family}`,
    small: `font:13px/1.6 ${SANS};color:${light['ink-2']}`,
  };
}

function darkRules({ paper, ink, rule, accent, 'ink-2': quiet }: Palette): string {
  return `@media(prefers-color-scheme:dark){.paper{background:${paper}!important}.ink{color:${ink}!important}.quiet{color:${quiet}!important}.rule{border-color:${rule}!important}.accent{color:${accent}!important}}`;
}
