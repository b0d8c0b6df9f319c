import { editDistance, editsAllowed } from './editDistance.ts';
import type { IndexFiles } from './indexFiles.ts';
import type { QueryWord } from './query.ts';
import type { TermCount } from './termTable.ts';

/** A term that the reader may have meant. */
export interface TypoCandidate {
  term: string;
  /** 1 or 2. */
  edits: number;
  /** True where only the beginning of the term is near, for a word that is still being typed. */
  beginning: boolean;
}

/** Most candidates for one word. */
const MOST_CANDIDATES = 8;
/** A word that is still being typed is compared with beginnings of terms from this many letters on. */
const TYPED_LETTERS = 6;

/**
 * The terms that are near a word. Whole terms come before beginnings, and frequent terms before rare ones. Terms two edits
 * away are used only where none is nearer. One edit changes only the first or only the last part of a word. So every term
 * that is one edit away shares the other part, and the forward or backward spellings have it near the word. Of the terms
 * two edits away, those with one edit in each part are missed.
 */
export async function findTypos(files: IndexFiles, word: QueryWord): Promise<TypoCandidate[]> {
  const most = editsAllowed(word.term);
  if (most === 0) return [];
  const letters = word.term.length;
  const length = Math.floor((letters - 1) / (most + 1));
  const lastLength = most === 1 ? letters - 1 - length : length;
  const [beginning, ending] = await Promise.all([
    files.termsBeginning(word.term.slice(0, length)),
    files.termsEnding(word.term.slice(-lastLength)),
  ]);
  const counts = new Map([...beginning, ...ending].map(({ term, count }) => [term, count]));
  const near = [...counts].flatMap(([term, count]) => candidate(word, { term, count }, most));
  near.sort((a, b) => rank(a) - rank(b) || b.count - a.count || (a.term < b.term ? -1 : 1));
  const fewest = near[0]?.edits;
  return near.filter(({ edits }) => edits === fewest).slice(0, MOST_CANDIDATES);
}

function candidate(word: QueryWord, { term, count }: TermCount, most: number): (TypoCandidate & { count: number })[] {
  const beginnings = word.prefix && word.term.length >= TYPED_LETTERS;
  const difference = term.length - word.term.length;
  if (difference < -most || (difference > most && !beginnings)) return [];
  if (lettersMissing(word.term, term) > most) return [];
  const distance = editDistance(word.term, term, most);
  if (distance.whole > 0 && distance.whole <= most) return [{ term, count, edits: distance.whole, beginning: false }];
  if (beginnings && distance.beginning === 1) return [{ term, count, edits: 1, beginning: true }];
  return [];
}

/** How many letters of the word the term does not have, or fewer. Each of them takes an edit, so this spares most computations of the distance. */
function lettersMissing(word: string, term: string): number {
  let missing = letterSet(word) & ~letterSet(term);
  let count = 0;
  for (; missing !== 0; missing &= missing - 1) count++;
  return count;
}

/** One bit for each letter of the word. Several letters may share a bit. */
function letterSet(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function rank(candidate: TypoCandidate): number {
  return candidate.edits * 2 + (candidate.beginning ? 1 : 0);
}
