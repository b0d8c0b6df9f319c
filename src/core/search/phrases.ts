import type { IndexFiles } from './indexFiles.ts';
import type { Match } from './matches.ts';
import { noMatch } from './matches.ts';
import type { PositionList, PostingList } from './postings.ts';
import { rarity } from './ranking.ts';

/** The documents in which the terms of a phrase stand side by side, in order. */
export async function matchPhrase(files: IndexFiles, phrase: readonly string[]): Promise<Match> {
  const match = noMatch(files.root.documents);
  const found = await Promise.all(phrase.map((term) => files.postingsWithPositions(term)));
  const lists = found.filter((list) => list !== null);
  const [first, ...others] = lists;
  if (first === undefined || lists.length < phrase.length) return match;
  const cursors = others.map(() => 0);
  first.postings.ordinals.forEach((ordinal, i) => {
    const places = others.map((other, o) => advance(other.postings, cursors, o, ordinal));
    if (places.some((place) => place === null)) return;
    const starts = positionsAt(first.positions, i);
    const sets = others.map((other, o) => new Set(positionsAt(other.positions, places[o] ?? 0)));
    if (!starts.some((start) => sets.every((set, o) => set.has(start + o + 1)))) return;
    match.scores[ordinal] = scoreOf(files, first.postings, i) + others.reduce((sum, other, o) => sum + scoreOf(files, other.postings, places[o] ?? 0), 0);
    match.found++;
  });
  if (match.found > 0) match.terms.push(...phrase);
  return match;
}

/** Moves the cursor of list `o` on to `ordinal`: its index in the list, or null where it is not there. */
function advance(list: PostingList, cursors: number[], o: number, ordinal: number): number | null {
  let cursor = cursors[o] ?? 0;
  while (cursor < list.ordinals.length && (list.ordinals[cursor] ?? 0) < ordinal) cursor++;
  cursors[o] = cursor;
  return list.ordinals[cursor] === ordinal ? cursor : null;
}

function positionsAt(list: PositionList, i: number): number[] {
  return [...list.positions.subarray(list.starts[i] ?? 0, list.starts[i + 1] ?? 0)];
}

function scoreOf(files: IndexFiles, list: PostingList, i: number): number {
  return (files.root.impacts[list.levels[i] ?? 0] ?? 0) * rarity(files.root.documents, list.ordinals.length);
}
