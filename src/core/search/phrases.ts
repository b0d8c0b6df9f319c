import type { IndexFiles } from './indexFiles.ts';
import type { Match } from './matches.ts';
import { noMatch } from './matches.ts';
import type { PositionList, PostingList } from './postings.ts';
import { idf } from './ranking.ts';

/** The documents in which the terms of a phrase stand side by side, in this order. */
export async function matchPhrase(files: IndexFiles, phrase: readonly string[]): Promise<Match> {
  const match = noMatch(files.root.documents);
  const found = await Promise.all(phrase.map((term) => files.postingsWithPositions(term)));
  const lists = found.filter((list) => list !== null);
  const [first, ...others] = lists;
  if (first === undefined || lists.length < phrase.length) return match;
  const cursors = others.map(() => 0);
  first.postings.docs.forEach((doc, i) => {
    const postings = others.map((other, o) => advance(other.postings, cursors, o, doc));
    if (postings.some((posting) => posting === null)) return;
    const starts = positionsAt(first.positions, i);
    const sets = others.map((other, o) => new Set(positionsAt(other.positions, postings[o] ?? 0)));
    if (!starts.some((start) => sets.every((set, o) => set.has(start + o + 1)))) return;
    match.scores[doc] =
      scoreOf(files, first.postings, i) +
      others.reduce((sum, other, o) => sum + scoreOf(files, other.postings, postings[o] ?? 0), 0);
    match.found++;
  });
  if (match.found > 0) match.terms.push(...phrase);
  return match;
}

/** Moves the cursor of list `o` forward to `doc`. Returns the index of `doc` in the list, or null where the list does not have it. */
function advance(list: PostingList, cursors: number[], o: number, doc: number): number | null {
  let cursor = cursors[o] ?? 0;
  while (cursor < list.docs.length && (list.docs[cursor] ?? 0) < doc) cursor++;
  cursors[o] = cursor;
  return list.docs[cursor] === doc ? cursor : null;
}

function positionsAt(list: PositionList, i: number): number[] {
  return [...list.positions.subarray(list.starts[i] ?? 0, list.starts[i + 1] ?? 0)];
}

function scoreOf(files: IndexFiles, list: PostingList, i: number): number {
  return (files.root.impacts[list.levels[i] ?? 0] ?? 0) * idf(files.root.documents, list.docs.length);
}
