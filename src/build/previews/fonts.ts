import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Renderer } from '@takumi-rs/core';
import * as v from 'valibot';

/** What is used of the packages with fonts. `axis`: the variant, which has every weight. */
const SHIPPED = [
  {
    family: 'source-serif-4',
    axis: 'opsz',
    subsets: ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'],
  },
  { family: 'noto-naskh-arabic', axis: 'wght', subsets: ['arabic'] },
  { family: 'noto-serif-hebrew', axis: 'wght', subsets: ['hebrew'] },
] as const;

/** The families of the fonts, in the order in which they are asked for a character. */
export const FAMILIES: readonly string[] = SHIPPED.map(({ family }) => family);

/** The characters of each subset, as CSS says them. */
const rangesSchema = v.record(v.string(), v.string());

/** Gives a renderer the fonts. */
export async function addFonts(renderer: Renderer): Promise<void> {
  for (const { family, axis, subsets } of SHIPPED) {
    const ranges = v.parse(rangesSchema, JSON.parse((await read(family, 'unicode.json')).toString()));
    for (const subset of subsets)
      await renderer.registerFont({
        name: family,
        data: await read(family, `files/${family}-${subset}-${axis}-normal.woff2`),
        unicodeRange: rangesOf(ranges[subset] ?? ''),
      });
  }
}

function read(family: string, file: string): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/${file}`));
}

/** From `U+0000-00FF,U+0131` to the first and the last character of each range. */
function rangesOf(text: string): [first: number, last: number][] {
  return [...text.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/giu)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
}
