import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Renderer } from '@takumi-rs/core';
import * as v from 'valibot';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { whyUnreadable } from '../fileErrors.ts';

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

/** The characters of each subset, as CSS says them. */
const rangesSchema = v.record(v.string(), v.string());

/** A font of the publisher's. */
export interface OwnFont {
  /** Where it is. */
  file: string;
  content: Uint8Array;
}

/** Reads the publisher's fonts. Rejects with a `Fault` where a file can't be read. */
export function readOwnFonts(files: readonly string[]): Promise<OwnFont[]> {
  return Promise.all(
    files.map(async (file) => {
      const content = await readFile(file).catch((error: unknown) => {
        throw unusable(file, whyUnreadable(error));
      });
      return { file, content };
    }),
  );
}

/** Gives a renderer the fonts. Gives their families, in the order in which they are asked for a character. Rejects with a `Fault` where a file is no font. */
export async function addFonts(renderer: Renderer, own: readonly OwnFont[]): Promise<string[]> {
  await addShipped(renderer);
  const ofOwn = await Promise.all(own.map((font, i) => addOwn(renderer, font, `own-${i}`)));
  return [...SHIPPED.map(({ family }) => family), ...ofOwn];
}

async function addOwn(renderer: Renderer, { file, content }: OwnFont, family: string): Promise<string> {
  try {
    await renderer.registerFont({ name: family, data: content });
    return family;
  } catch {
    throw unusable(file, 'it is no font');
  }
}

function unusable(file: string, reason: string): Fault {
  return new Fault(
    `previewFonts: ${file} can't be used: ${reason}. Give the path of a TrueType, OpenType or WOFF font.`,
    USAGE_FAULTY,
  );
}

async function addShipped(renderer: Renderer): Promise<void> {
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
