import { NumberList } from '../numberList.ts';
import { at } from './textModel.ts';

/**
 * For each document a list of other documents. Document `d` has `docs[starts[d]]` to `docs[starts[d + 1] - 1]`. Two
 * arrays hold all lists: an object for each pair would be millions.
 */
export interface AdjacencyLists {
  starts: Uint32Array;
  docs: Uint32Array;
}

/** The lists of `size` documents, in their order. Documents past the last given list have empty ones. */
export function adjacencyLists(lists: Iterable<Iterable<number>>, size: number): AdjacencyLists {
  const starts = new Uint32Array(size + 1);
  const docs = new NumberList();
  let document = 0;
  for (const list of lists) {
    for (const doc of list) docs.push(doc);
    document += 1;
    starts[document] = docs.length;
  }
  starts.fill(docs.length, document + 1);
  return { starts, docs: docs.toArray() };
}

/** Whether `other` is in the list of `document`. */
export function hasNeighbour({ starts, docs }: AdjacencyLists, document: number, other: number): boolean {
  const end = at(starts, document + 1);
  for (let i = at(starts, document); i < end; i += 1) if (docs[i] === other) return true;
  return false;
}
