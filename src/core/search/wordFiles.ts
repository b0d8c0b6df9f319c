import { chunkName, type Series } from './fileNames.ts';
import type { SearchRoot } from './format.ts';

/** The names of the files that searches for words need, beside the root. */
export function wordFiles(root: SearchRoot): string[] {
  return [
    ...series('p', root.termStarts.length),
    ...series('w', root.precomputedPrefixes.length),
    ...series('f', root.forwardStarts.length),
    ...series('r', root.backwardStarts.length),
  ];
}

function series(of: Series, count: number): string[] {
  return Array.from({ length: count }, (_, i) => chunkName(of, i));
}
