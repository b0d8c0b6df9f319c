import { chunkName, type Series } from './fileNames.ts';
import { positionFileOf, type SearchRoot } from './format.ts';

/** The names of the files that searches for words need, beside the root. */
export function wordFiles(root: SearchRoot): string[] {
  return [
    ...series('p', root.termStarts.length),
    ...series('w', root.precomputedPrefixes.length),
    ...series('f', root.forwardStarts.length),
    ...series('r', root.backwardStarts.length),
  ];
}

/** The names of all other files of an index, but for the root: those of phrases, and the texts that results are shown with. */
export function phraseAndTextFiles({ termStarts, texts }: SearchRoot): string[] {
  const phrases = new Set(termStarts.map((_, chunk) => positionFileOf(chunk)));
  const shown = texts.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, i) => chunkName('t', start + i)),
  );
  return [...phrases, ...shown];
}

function series(of: Series, count: number): string[] {
  return Array.from({ length: count }, (_, i) => chunkName(of, i));
}
