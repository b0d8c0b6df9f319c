/** Lists of documents under every document, by their places, in two arrays: an object for each would be millions. */
import { NumberList } from '../numberList.ts';
import { at } from './textModel.ts';

/** Document `d` has `places[starts[d]]` to `places[starts[d + 1] - 1]`. */
export interface PlaceLists {
  starts: Uint32Array;
  places: Uint32Array;
}

/** The lists of `size` documents, in their order; of those behind the last list there is none. */
export function placeLists(lists: Iterable<Iterable<number>>, size: number): PlaceLists {
  const starts = new Uint32Array(size + 1);
  const places = new NumberList();
  let document = 0;
  for (const list of lists) {
    for (const place of list) places.push(place);
    document += 1;
    starts[document] = places.length;
  }
  starts.fill(places.length, document + 1);
  return { starts, places: places.toArray() };
}

/** Whether another document is in a document's list. */
export function listHolds({ starts, places }: PlaceLists, document: number, other: number): boolean {
  const end = at(starts, document + 1);
  for (let place = at(starts, document); place < end; place += 1) if (places[place] === other) return true;
  return false;
}

/** The length of the longest list. */
export function longestList({ starts }: PlaceLists): number {
  let most = 0;
  for (let document = 0; document + 1 < starts.length; document += 1) most = Math.max(most, at(starts, document + 1) - at(starts, document));
  return most;
}
