import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = ['layout/tokens', 'layout/preferences', 'search/mark']
  .map((name) => readFileSync(new URL(`../../../src/app/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');

type Colours = Record<string, string>;

/** The colours that a rule gives, by their names. Of a pair the one for light or for dark. */
function coloursOf(selector: string, scheme: 'light' | 'dark'): Colours {
  const start = sheet.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThan(-1);
  const rule = sheet.slice(start, sheet.indexOf('}', start));
  const found = [...rule.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)];
  return Object.fromEntries(
    found.map(([, name = '', light = '', dark = '', one = '']) => [name, one || (scheme === 'light' ? light : dark)]),
  );
}

const everywhere = (scheme: 'light' | 'dark') => ({ ...coloursOf('  :root', scheme), ...coloursOf('\n:root', scheme) });
const light = everywhere('light');
const dark = everywhere('dark');
const sepia = { ...light, ...coloursOf(":root[data-theme='sepia']", 'light') };
const more = (scheme: 'light' | 'dark') => coloursOf(':root[data-contrast]', scheme);

const themes: readonly [string, Colours, isMore: boolean][] = [
  ['light', light, false],
  ['dark', dark, false],
  ['sepia', sepia, false],
  ['light with more contrast', { ...light, ...more('light') }, true],
  ['dark with more contrast', { ...dark, ...more('dark') }, true],
  ['sepia with more contrast', { ...sepia, ...more('light') }, true],
];

/** Which text stands on which ground. */
const texts: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'ink-2', 'ink-3', 'accent'].flatMap((text) => [[text, 'paper'] as const, [text, 'wash'] as const]),
  ['ink', 'plate'],
  ['ink-2', 'plate'],
  ['ink', 'mark'],
  ['paper', 'ink'],
];

describe.each(themes)('the colours of the theme %s', (_, colours, isMore) => {
  it.each(texts)('keep %s legible on %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(isMore ? 7 : 4.5);
  });

  it('show the edges of controls, and with more contrast every rule', () => {
    for (const edge of isMore ? ['ink-3', 'rule', 'accent'] : ['ink-3', 'accent'])
      expect(contrast(colours[edge], colours['paper']), edge).toBeGreaterThanOrEqual(3);
  });
});

it('has the same colours where the system asks for more contrast', () => {
  expect(coloursOf(':root:root', 'light')).toEqual(more('light'));
  expect(coloursOf(':root:root', 'dark')).toEqual(more('dark'));
});

it('has what a search found in ink, also in the dim lines of a story that was read', () => {
  expect(sheet).toMatch(/\nmark \{[^}]*\n {2}color: var\(--ink\);/);
});

/** By the formula of WCAG 2. */
function contrast(one = '', other = ''): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
