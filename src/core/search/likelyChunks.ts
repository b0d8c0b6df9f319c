import { chunkName } from './format.ts';
import { chunkOf, chunksOfPrefix } from './termTable.ts';

/** A term of nothing but these is a word as typed, in lower case and without accents. */
const PLAIN = /^[a-z0-9]+$/;
const ACCENTS = /[\u0300-\u036f]/g;
/** Words of a query that are looked at; a pasted page is no query. */
const MOST_WORDS = 8;
/** Letters of a word still being typed from which the terms that begin with it are few. */
const FEW_BEGIN_WITH = 4;

/**
 * The files that a search of a text most likely fetches beside the root, told without the code that searches:
 * those of its plain words. `termStarts`: where each chunk of terms begins, as in the root.
 */
export function likelyChunks(text: string, termStarts: readonly string[]): string[] {
  if (termStarts.length === 0) return [];
  const words = text.toLowerCase().normalize('NFD').replace(ACCENTS, '').split(/\s+/).slice(0, MOST_WORDS);
  const chunks = words.flatMap((word, i) => (PLAIN.test(word) ? chunksOfWord(word, i === words.length - 1, termStarts) : []));
  return [...new Set(chunks)].map((chunk) => chunkName('p', chunk));
}

function chunksOfWord(word: string, isTyped: boolean, termStarts: readonly string[]): number[] {
  const chunk = chunkOf(termStarts, word);
  if (!isTyped || word.length < FEW_BEGIN_WITH) return [chunk];
  const { first, last } = chunksOfPrefix(termStarts, word);
  return last > first ? [first, first + 1] : [first];
}
