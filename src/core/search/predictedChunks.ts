import { chunkName } from './fileNames.ts';
import { chunkOf, chunksOfPrefix } from './termTable.ts';

/** Words of these characters alone are terms as they stand, once they are in lower case and without accents. */
const PLAIN = /^[a-z0-9]+$/;
const ACCENTS = /[\u0300-\u036f]/g;
/** Words that are looked at: a query is short, but a reader may paste a whole page. */
const MOST_WORDS = 8;
/** Letters of an unfinished word from which few terms begin with it. */
const FEW_BEGIN_WITH = 4;

/**
 * Predicts which files, beside the root, a search for a text will fetch: those that hold its plain words. The
 * prediction needs no code of the search. `termStarts` is the first term of each chunk, as in the root.
 */
export function predictedChunks(text: string, termStarts: readonly string[]): string[] {
  if (termStarts.length === 0) return [];
  const words = text.toLowerCase().normalize('NFD').replace(ACCENTS, '').split(/\s+/).slice(0, MOST_WORDS);
  const chunks = words.flatMap((word, i) =>
    PLAIN.test(word) ? chunksOfWord(word, i === words.length - 1, termStarts) : [],
  );
  return [...new Set(chunks)].map((chunk) => chunkName('p', chunk));
}

function chunksOfWord(word: string, isLast: boolean, termStarts: readonly string[]): number[] {
  const chunk = chunkOf(termStarts, word);
  if (!isLast || word.length < FEW_BEGIN_WITH) return [chunk];
  const { first, last } = chunksOfPrefix(termStarts, word);
  return last > first ? [first, first + 1] : [first];
}
