import { splitsOf } from './compounds.ts';
import type { IndexFiles } from './indexFiles.ts';
import type { Match } from './matches.ts';
import { matchPhrase } from './phrases.ts';

/** Most ways to split a word that are looked for. */
const MOST_SPLITS = 2;

/** The documents in which an unknown word stands as two: "healthcare" as "health care", "gpt4" as "GPT 4". */
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
