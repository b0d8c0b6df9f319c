import { isGeneric, type StopWords, stopWords } from './stopWords.ts';
import { termsOf, wordsIn } from './terms.ts';

/** Longest phrase, in words. */
const LONGEST_PHRASE = 3;
/** Headlines that are remembered at a time. */
const MOST_REMEMBERED = 20_000;
/** A number, also "21st", "90s" and "5k", or a single letter: they tell a reader nothing. */
const NO_SUBJECT = /^(?:\p{Nd}[\p{Nd}.,]*(?:st|nd|rd|th|s|k|m|bn)?|.)$/iu;

interface WrittenWord {
  start: number;
  end: number;
  /** Terms, as text. */
  keys: readonly string[];
}

export interface Phrase {
  /** As the headline writes it. */
  words: string;
  keys: readonly string[];
}

/** Finds words in headlines, whatever their ending. */
export interface HeadlineTerms {
  /** The terms of a text: equal for "tumour" and "tumours". */
  keysOf: (text: string) => readonly string[];
  /** Whether a word can be a reason by itself. */
  isNameable: (word: string) => boolean;
  /** The position of a term among the words of a headline; -1 where it is not there. */
  positionOf: (headline: string, key: string | undefined) => number;
  /** The words around a position as far as their terms are in `keys`. `word` is the usual spelling of the word there. */
  phrase: (headline: string, position: number, keys: ReadonlySet<string>, word: string) => Phrase;
}

/** A reader that remembers what it has read: the same headlines and words come again and again. */
export function headlineTerms(without: StopWords = stopWords): HeadlineTerms {
  const keys = new Map<string, readonly string[]>();
  const headlines = new Map<string, readonly WrittenWord[]>();
  const keysOf = (text: string) => {
    const known = keys.get(text) ?? wordsIn(text).flatMap((word) => termsOf(word, without));
    keys.set(text, known);
    return known;
  };
  const wordsOf = (headline: string) => {
    const known = headlines.get(headline) ?? readWords(headline, keysOf);
    if (headlines.size >= MOST_REMEMBERED) headlines.clear();
    headlines.set(headline, known);
    return known;
  };
  return {
    keysOf,
    isNameable: (word) => !NO_SUBJECT.test(word) && !isGeneric(word.toLowerCase(), without),
    positionOf: (headline, key) =>
      key === undefined ? -1 : wordsOf(headline).findIndex((word) => word.keys.includes(key)),
    phrase: (headline, position, shared, word) => {
      const words = wordsOf(headline);
      const isShared = (at: number) => words[at]?.keys.some((key) => shared.has(key)) ?? false;
      const touches = (at: number) => {
        const end = words[at]?.end ?? 0;
        return words[at + 1]?.start === end + 1 && (headline[end] === ' ' || headline[end] === '-');
      };
      let [from, to] = [position, position];
      while (to - from + 1 < LONGEST_PHRASE && isShared(from - 1) && touches(from - 1)) from -= 1;
      while (to - from + 1 < LONGEST_PHRASE && isShared(to + 1) && touches(to)) to += 1;
      const written = headline.slice(words[from]?.start, words[to]?.end).replace(/['’]\p{L}{1,2}$/u, '');
      return {
        words: from === 0 && from === position ? withUsualCapital(written, word) : written,
        keys: words.slice(from, to + 1).flatMap((other) => other.keys),
      };
    },
  };
}

function readWords(headline: string, keysOf: (word: string) => readonly string[]): WrittenWord[] {
  let end = 0;
  return wordsIn(headline).map((word) => {
    const start = headline.indexOf(word, end);
    end = start + word.length;
    return { start, end, keys: keysOf(word) };
  });
}

/** The first capital of a headline says nothing: it is kept only where the word usually has one. */
function withUsualCapital(written: string, usual: string): string {
  const [first, second] = [written.charAt(0), written.charAt(1)];
  if (usual !== usual.toLowerCase() || second !== second.toLowerCase()) return written;
  return first.toLowerCase() + written.slice(1);
}
