import type { Chance } from './chance.ts';

/** The most frequent words of English news, which say nothing of a text: the first ranks of the vocabulary. */
const functionWords =
  'the of to and in a for on is with that as at by from it its be are was has have will new an this after who more not over up about could than their says how said but first can they what out when been were two would into year one his all us he also which may no before against or if there where most now time people years three last between she her under some only while other so them just'.split(
    ' ',
  );

const consonants = 'b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh st t tr v w z'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const syllables = vowels.flatMap((vowel) => consonants.map((consonant) => consonant + vowel));
const codas = ['', '', '', 'n', 'r', 's', 'l', 't', 'm', 'ng'];

/** Prime, so that neighbouring ranks look nothing alike. */
const SCATTER = 7919;
const TWO_SYLLABLES = syllables.length ** 2;
/** Ranks with two syllables; all later ones have three or four. */
const SHORT_WORDS = 5000;
/** One word in so many has an accent. */
const ACCENTED = 40;

/** The word of a rank: every rank has its own, in lower case. */
export function wordOfRank(rank: number): string {
  const known = functionWords[rank];
  if (known !== undefined) return known;
  const content = rank - functionWords.length;
  const isShort = content < SHORT_WORDS;
  const code = isShort
    ? (content * SCATTER) % TWO_SYLLABLES
    : TWO_SYLLABLES + ((content * SCATTER) % (TWO_SYLLABLES * syllables.length));
  const word = spell(code, isShort ? 2 : 3) + (codas[content % codas.length] ?? '');
  return content % ACCENTED === 0 ? word.replace('e', 'é') : word;
}

export function isFunctionWord(word: string): boolean {
  return functionWords.includes(word);
}

/**
 * Running text whose vocabulary grows by Heaps' law, V = 44 n^0.49 distinct words in n running words, and whose words
 * are drawn from it by Zipf's law. Both constants are those of real news records.
 */
export class RunningText {
  readonly #chance: Chance;
  #words = 0;
  #vocabulary = functionWords.length;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  word(): string {
    this.#words += 1;
    if (this.#vocabulary < 44 * this.#words ** 0.49) {
      this.#vocabulary += 1;
      return wordOfRank(this.#vocabulary - 1);
    }
    return wordOfRank(this.#chance.zipf(this.#vocabulary));
  }

  words(count: number): string[] {
    return Array.from({ length: count }, () => this.word());
  }
}

function spell(code: number, least: number): string {
  let spelled = '';
  for (let left = code, length = 0; left > 0 || length < least; length += 1) {
    spelled += syllables[left % syllables.length] ?? '';
    left = Math.floor(left / syllables.length);
  }
  return spelled;
}
