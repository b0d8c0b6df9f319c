import { fnv1a } from '../../core/fnv.ts';
import { editDistance } from '../../core/search/editDistance.ts';
import type { Pair, ReadTopic } from './readTopic.ts';

/** A word with a typo has so many letters. Shorter words that differ in one letter are often two words. */
const SHORTEST = 6;
/** Longer names are sentences. */
const LONGEST = 60;
/** The right word is so many times as frequent. */
const TIMES = 3;
/** Names that differ in the same letter: so many are a series. */
const SERIES = 8;
/** More than there are topics of an edition. Times a hash of 32 bits, it is still a whole number. */
const MOST_TOPICS = 2 ** 17;

/**
 * Pairs of a topic and another one whose name has one letter more, less, swapped or in another's place, in one word. Two names that
 * differ so have a form in common with one letter left out: what the forms of all names have in common is sorted, so
 * that it takes n log n.
 */
export function typosAmong(topics: readonly ReadTopic[]): Pair[] {
  const uses = countWords(topics);
  const pairs: Pair[] = [];
  for (const similar of runsOf(shortened(topics.slice(0, MOST_TOPICS))))
    for (const [at, a] of similar.entries())
      for (const b of similar.slice(at + 1)) {
        const [one, other] = [topics[a], topics[b]];
        if (one === undefined || other === undefined) continue;
        if (isTypo(other, one, uses)) pairs.push([a, b]);
        else if (isTypo(one, other, uses)) pairs.push([b, a]);
      }
  return pairs;
}

/** In how many names each word is. */
function countWords(topics: readonly ReadTopic[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { words } of topics) for (const word of new Set(words)) uses.set(word, (uses.get(word) ?? 0) + 1);
  return uses;
}

/** Sorted numbers: the hash of a name with one letter left out or none, times `MOST_TOPICS`, and the number of the topic. */
function shortened(topics: readonly ReadTopic[]): Float64Array {
  const hashes: number[] = [];
  topics.forEach(({ words }, i) => {
    const name = words.join(' ');
    if (name.length < SHORTEST || name.length > LONGEST) return;
    for (let out = 0; out <= name.length; out++) {
      const length = out === name.length ? out : name.length - 1;
      hashes.push(fnv1a(length, (at) => name.charCodeAt(at < out ? at : at + 1)) * MOST_TOPICS + i);
    }
  });
  return Float64Array.from(hashes).sort();
}

/** The topics that have a hash in common, two and more. */
function* runsOf(hashes: Float64Array): Generator<number[]> {
  let run = new Set<number>();
  let before = -1;
  for (const value of hashes) {
    const hash = Math.floor(value / MOST_TOPICS);
    if (hash !== before) {
      if (run.size > 1 && run.size <= SERIES) yield [...run];
      run = new Set();
    }
    run.add(value % MOST_TOPICS);
    before = hash;
  }
  if (run.size > 1 && run.size <= SERIES) yield [...run];
}

function isTypo(wrong: ReadTopic, right: ReadTopic, uses: ReadonlyMap<string, number>): boolean {
  if (wrong.words.length !== right.words.length || wrong.count * TIMES > right.count) return false;
  const differing = wrong.words.flatMap((word, i) => (word === right.words[i] ? [] : [i]));
  const [at = 0] = differing;
  const [word = '', meant = ''] = [wrong.words[at], right.words[at]];
  return differing.length === 1 && uses.get(word) === 1 && isMistyped(word, meant);
}

/** Whether a word is another one with a typo. One with an ending more is another word: "Austrian", "teacher". */
function isMistyped(word: string, meant: string): boolean {
  return (
    Math.min(word.length, meant.length) >= SHORTEST &&
    /^\p{L}+$/u.test(word + meant) &&
    word.charAt(0) === meant.charAt(0) &&
    !word.startsWith(meant) &&
    !meant.startsWith(word) &&
    editDistance(word, meant, 1).whole === 1
  );
}
