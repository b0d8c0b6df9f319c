import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/build/diagnostics/diagnostics.ts';
import { coloursStyle, usualPalettes } from '../../../src/build/identity/colours.ts';
import { readSettings } from '../../../src/build/settings.ts';
import { contrast } from '../../../src/core/contrast.ts';

function styleOf(options: Record<string, unknown>): { css: string; notes: string[] } {
  const diagnostics: Diagnostic[] = [];
  const css = coloursStyle(readSettings({}, options), diagnostics);
  return { css, notes: diagnostics.map(({ file, message }) => `${file}: ${message}`) };
}

/** The colours of the first rule, else the usual ones. `more`: of the one for more contrast on top of it. */
function coloursIn(css: string, scheme: 'light' | 'dark', more = false): Record<string, string> {
  const rules = [...css.matchAll(/\{(--[^}]*)\}/g)].map(([, rule = '']) => rule).slice(0, more ? 2 : 1);
  const found = rules.flatMap((rule) => [...rule.matchAll(/--([\w-]+):light-dark\((.{7}),(.{7})\)/g)]);
  const own = found.map(([, name = '', light = '', dark = '']) => [name, scheme === 'light' ? light : dark] as const);
  return { ...usualPalettes[scheme], ...Object.fromEntries<string>(own) };
}

it('knows the colours of the style sheet', () => {
  const sheet = readFileSync(new URL('../../../src/app/layout/tokens.css', import.meta.url), 'utf8');
  for (const name of ['paper', 'wash', 'plate', 'ink', 'ink-2', 'ink-3', 'rule', 'accent'] as const)
    expect(sheet).toContain(`--${name}: light-dark(${usualPalettes.light[name]}, ${usualPalettes.dark[name]});`);
});

describe('the colours of a paper', () => {
  it('add no rule where all are the usual ones', () => {
    expect(styleOf({})).toEqual({ css: '', notes: [] });
  });

  it('are as they were chosen where they are legible', () => {
    const { css, notes } = styleOf({ accent: '#05C', colours: { dark: { paper: '#000' } } });
    expect(coloursIn(css, 'light')['accent']).toBe('#0055cc');
    expect(coloursIn(css, 'dark')['paper']).toBe('#000000');
    expect(notes).toEqual([
      'accent: #0055cc has a contrast of 3 in the dark theme, where text needs 4.5; shown as #5473d2',
    ]);
  });

  const choices = [
    { accent: '#ffcc00' },
    { accent: '#777777', colours: { light: { paper: '#fff1e5', ink: '#33302e' }, dark: { paper: '#0b1b2b' } } },
    {
      accent: '#000000',
      colours: { light: { paper: '#808080', ink: '#7f7f7f' }, dark: { paper: '#ffffff', ink: '#fff' } },
    },
  ];
  it.each(choices)('are legible on all grounds, whatever was chosen: %j', (choice) => {
    const { css } = styleOf(choice);
    for (const scheme of ['light', 'dark'] as const) {
      const usual = coloursIn(css, scheme);
      for (const text of ['ink', 'ink-2', 'ink-3', 'accent'])
        for (const ground of ['paper', 'wash'])
          expect(contrast(usual[text] ?? '', usual[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      for (const text of ['ink', 'ink-2'])
        expect(contrast(usual[text] ?? '', usual['plate'] ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(choices.slice(0, 2))('have more contrast where the reader wants it: %j', (choice) => {
    const { css } = styleOf(choice);
    for (const scheme of ['light', 'dark'] as const) {
      const more = coloursIn(css, scheme, true);
      for (const text of ['ink', 'ink-2', 'ink-3', 'accent'])
        expect(contrast(more[text] ?? '', more['paper'] ?? ''), `${scheme} ${text}`).toBeGreaterThanOrEqual(7);
      expect(contrast(more['rule'] ?? '', more['paper'] ?? '')).toBeGreaterThanOrEqual(3);
    }
  });

  it('are refused where they are no colours', () => {
    expect(() => styleOf({ accent: 'red' })).toThrow(
      'broadsheet({ accent }): expected a colour such as #a8201a, received "red".',
    );
    expect(() => styleOf({ colours: { light: { papre: '#fff' } } })).toThrow(
      'broadsheet({ colours.light.papre }): there is no such field. Did you mean paper?',
    );
  });
});
