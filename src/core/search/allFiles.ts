import { chunkName, type Series } from './fileNames.ts';
import { CHUNKS_A_POSITION_FILE, type SearchRoot } from './format.ts';

/** The names of the files that searches for words need, beside the root. */
export function wordFiles(root: SearchRoot): string[] {
  return [
    ...series('p', root.termStarts.length),
    ...series('w', root.precomputedPrefixes.length),
    ...series('f', root.forwardStarts.length),
    ...series('r', root.backwardStarts.length),
  ];
}

/** The names of the files that phrases and snippets need beyond these. */
export function textFiles(root: SearchRoot): string[] {
  const texts = root.texts.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, i) => chunkName('t', start + i)),
  );
  return [...series('x', Math.ceil(root.termStarts.length / CHUNKS_A_POSITION_FILE)), ...texts];
}

function series(of: Series, count: number): string[] {
  return Array.from({ length: count }, (_, i) => chunkName(of, i));
}
