import type { IndexFiles } from './indexFiles.ts';
import type { Match } from './matches.ts';
import { matchPhrase } from './phrases.ts';

/** Most ways to split a word that are looked for. */
const MOST_SPLITS = 2;
/** Letters that each part must have. A word with a digit splits only between letters and digits. */
const SHORTEST_PART = 2;

/** The documents in which a word stands as two: "healthcare" as "health care", "gpt4" as "GPT 4". */
export async function matchSplits(files: IndexFiles, word: string): Promise<Match[]> {
  const splits = await knownSplits(files, word);
  return Promise.all(splits.map((split) => matchPhrase(files, split)));
}

/**
 * The ways to split a word into two terms of the index, those of frequent terms first. The spellings of all beginnings of
 * a word are near each other, and so are those of all its ends, spelled backwards.
 */
async function knownSplits(files: IndexFiles, word: string): Promise<[string, string][]> {
  const splits = splitsOf(word);
  const [beginnings, ends] = await Promise.all([
    files.counts(
      'f',
      splits.map(([beginning]) => beginning),
    ),
    files.counts(
      'r',
      splits.map(([, end]) => end),
    ),
  ]);
  const rarer = ([beginning, end]: [string, string]) => Math.min(beginnings.get(beginning) ?? 0, ends.get(end) ?? 0);
  return splits
    .filter((split) => rarer(split) > 0)
    .sort((a, b) => rarer(b) - rarer(a))
    .slice(0, MOST_SPLITS);
}

function splitsOf(word: string): [string, string][] {
  const splits: [string, string][] = [];
  for (let at = 1; at < word.length; at++) {
    const split: [string, string] = [word.slice(0, at), word.slice(at)];
    if (DIGIT.test(word) ? isAtDigit(split) : split.every((part) => part.length >= SHORTEST_PART)) splits.push(split);
  }
  return splits;
}

const DIGIT = /\d/;

/** Whether a letter and a digit meet where the word is split. */
function isAtDigit([beginning, end]: [string, string]): boolean {
  return DIGIT.test(beginning.slice(-1)) !== DIGIT.test(end.slice(0, 1));
}
