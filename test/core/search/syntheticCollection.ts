import type { SearchDocument } from '../../../src/core/search/tokenStream.ts';
import { seededRandom } from '../../support/seededRandom.ts';

/**
 * Made-up articles: titles of 10 words, excerpts of 40, out of a vocabulary that grows with the collection
 * (Heaps) and is used by Zipf's law, with words of one topic together and names that recur in one article.
 */
export interface SyntheticCollection {
  documents: SearchDocument[];
  /** The most frequent first. */
  vocabulary: string[];
}

export function syntheticCollection(size: number, seed = 1): SyntheticCollection {
  const random = seededRandom(seed);
  const vocabulary = makeVocabulary(Math.round(290 * size ** 0.49), random);
  const pick = zipf(vocabulary.length, random);
  const topics = Array.from({ length: 40 }, () =>
    Array.from({ length: 150 }, () => 20 + Math.floor((vocabulary.length - 20) * random() ** 2.5)),
  );
  const documents = Array.from({ length: size }, () => {
    const topicNumber = Math.floor(40 * random() ** 2);
    const topic = topics[topicNumber] ?? [];
    const names = [0, 1].map(() => 50 + Math.floor(random() * (vocabulary.length - 50)));
    const word = () => {
      const chance = random();
      const fromTopic = topic[Math.floor(topic.length * random() ** 2)];
      const number = chance < 0.06 ? names[Math.floor(random() * 2)] : chance < 0.36 ? fromTopic : pick();
      return vocabulary[number ?? 0] ?? '';
    };
    const words = (count: number) =>
      Array.from({ length: Math.max(1, Math.round(count * (0.7 + 0.6 * random()))) }, word).join(' ');
    return {
      title: words(10),
      excerpt: words(40),
      authors: '',
      body: '',
      extra: `Topic ${topicNumber}\nProvider ${Math.floor(300 * random() ** 3)}`,
      undated: false,
      offCard: '',
    };
  });
  return { documents, vocabulary };
}

/** `count` different words of a title, in any order, none of the very frequent ones; null where it has too few. */
export function knownWords(
  collection: SyntheticCollection,
  document: SearchDocument,
  count: number,
  random: () => number,
): string[] | null {
  const frequent = new Set(collection.vocabulary.slice(0, 50));
  const words = [...new Set(document.title.split(' '))].filter((word) => !frequent.has(word) && word.length > 2);
  if (words.length < count) return null;
  return Array.from({ length: count }, () => words.splice(Math.floor(random() * words.length), 1)[0] ?? '');
}

/** A word with one edit: a letter replaced, put in, left out, or swapped with the next. */
export function misspell(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(random() * 26));
  const rest = word.slice(at + 1);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return word.slice(0, at) + letter + rest;
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 2) return word.slice(0, at) + rest;
  return word.slice(0, at) + rest.charAt(0) + word.charAt(at) + rest.slice(1);
}

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'cl',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'pr',
  'qu',
  'r',
  's',
  'sc',
  'sh',
  'st',
  't',
  'th',
  'tr',
  'v',
  'w',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'io', 'ou'];
const CODAS = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 't', 'x'];
const ENDINGS = ['s', 'ed', 'ing', 'er', 'ion', 'al'];

function makeVocabulary(size: number, random: () => number): string[] {
  const pick = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)] ?? '';
  const words = new Set<string>();
  const made: string[] = [];
  while (words.size < size) {
    const syllables = 1 + Math.floor(random() * Math.min(4, 1.5 + Math.log10(words.size + 1)));
    const derived = made.length > 100 && random() < 0.35;
    const word = derived
      ? pick(made) + pick(ENDINGS)
      : Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join('');
    if (!words.has(word)) made.push(word);
    words.add(word);
  }
  return made;
}

/** Ranks by Zipf's law as Mandelbrot shifted it, by a table of cumulative weights. */
function zipf(size: number, random: () => number): () => number {
  const cumulative = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank++) {
    total += 1 / (rank + 2.7);
    cumulative[rank] = total;
  }
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
