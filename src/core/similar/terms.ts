/**
 * Turns words into terms: the tokeniser of the search reads each spelling once, stop words go, and common endings are
 * cut. Plurals are cut by Harman's S-stemmer ("How effective is suffixing?", JASIS 42, 1991), then -ing, -ed and -e in the
 * manner of M. Porter's step 1 ("An algorithm for suffix stripping", Program 14, 1980), and British -our becomes -or. The
 * vocabulary remembers how each term is written, to show it to a reader.
 */
import { labelKey } from '../label.ts';
import { tokenise } from '../search/tokeniser.ts';
import { type StopWords, stopWords } from './stopWords.ts';

const WORD = /\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{M}\p{Nd}]+(?:['’]\p{L}{1,2}(?!\p{L}))?/gu;
const LATIN_LETTER = /^[a-z]$/u;

/** How the texts write a term: in lower case, and with a capital. Null where they do not. */
interface Spelling {
  lower: string | null;
  capital: string | null;
  isTopic: boolean;
}

export interface Word {
  /** In text order. A stop word has none, a word of a script without spaces may have several. */
  terms: readonly number[];
  hasCapital: boolean;
}

/** The terms of a corpus, numbered from 0 in order of first appearance. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly bySpelling = new Map<string, Word>();
  private readonly spellings: Spelling[] = [];
  /** For each term how often running text writes it in lower case, minus how often with a capital. Only words inside a sentence count. */
  private readonly balances: number[] = [];
  private readonly topics = new Map<string, number>();

  readonly stopWords: StopWords;

  constructor(stopWords: StopWords) {
    this.stopWords = stopWords;
  }

  get size(): number {
    return this.spellings.length;
  }

  /** The terms that a title writes as names: with a capital, and not as its first word. None where most words have a capital. */
  namesInTitle(title: string): number[] {
    const words = wordsIn(title)
      .slice(1)
      .filter((word) => this.word(word).terms.length > 0);
    const capital = words.filter((word) => word !== word.toLowerCase());
    return capital.length * 2 > words.length ? [] : capital.flatMap((word) => this.word(word).terms);
  }

  /** Whether running text mostly writes the term with a capital, or no text writes it without one. */
  isName(term: number): boolean {
    const spelling = this.spellings[term];
    return spelling !== undefined && !spelling.isTopic && ((this.balances[term] ?? 0) < 0 || spelling.lower === null);
  }

  /** The term of a topic. A topic and a word are never the same term. */
  topic(label: string): number {
    const known = this.topics.get(label);
    if (known !== undefined) return known;
    const term = this.number(`#${labelKey(label)}`, label, label === label.toLowerCase());
    const spelling = this.spellings[term];
    if (spelling !== undefined) spelling.isTopic = true;
    this.topics.set(label, term);
    return term;
  }

  isTopic(term: number): boolean {
    return this.spellings[term]?.isTopic ?? false;
  }

  /** The term as a reader knows it: in lower case, unless running text mostly writes it with a capital. */
  readable(term: number): string {
    const spelling = this.spellings[term];
    if (spelling === undefined) return '';
    const { lower, capital } = spelling;
    return ((this.balances[term] ?? 0) >= 0 ? (lower ?? capital) : (capital ?? lower)) ?? '';
  }

  word(spelled: string): Word {
    let word = this.bySpelling.get(spelled);
    if (word === undefined) {
      const isLower = spelled === spelled.toLowerCase();
      word = { terms: this.termsOf(spelled, isLower), hasCapital: !isLower };
      this.bySpelling.set(spelled, word);
    }
    return word;
  }

  /** Counts an occurrence inside a sentence of running text: a capital there marks a name. */
  countCapital(term: number, hasCapital: boolean): void {
    this.balances[term] = (this.balances[term] ?? 0) + (hasCapital ? -1 : 1);
  }

  private termsOf(spelled: string, isLower: boolean): number[] {
    return termsOf(spelled, this.stopWords).map((term) => this.number(term, spelled, isLower));
  }

  private number(stemmed: string, spelled: string, isLower: boolean): number {
    let term = this.numbers.get(stemmed);
    if (term === undefined) {
      term = this.spellings.length;
      this.numbers.set(stemmed, term);
      this.spellings.push({ lower: null, capital: null, isTopic: false });
      this.balances.push(0);
    }
    this.remember(term, spelled, isLower);
    return term;
  }

  /** Keeps the shortest spelling, and of equally short ones the first in code order. So the order of the documents does not matter. */
  private remember(term: number, spelled: string, isLower: boolean): void {
    const spelling = this.spellings[term];
    if (spelling === undefined) return;
    const before = isLower ? spelling.lower : spelling.capital;
    const plain = spelled.replace(/['’]\p{L}+$/u, '');
    if (before !== null && (plain.length > before.length || (plain.length === before.length && plain >= before)))
      return;
    if (isLower) spelling.lower = plain;
    else spelling.capital = plain;
  }
}

/** The written words of a text. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The terms of one written word. */
export function termsOf(word: string, without: StopWords = stopWords): string[] {
  return tokenise(word)
    .filter((term) => !without.has(term) && (term.length > 1 || !LATIN_LETTER.test(term)))
    .map(stem);
}

/** "reducing", "reduced" and "reduces" have one stem, and so have "tumours" and "tumor". */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const singular = singularOf(word);
  const base = withoutVerbEnding(singular);
  const isCut = base !== singular && base.length >= 3;
  const root = isCut ? base.replace(/([bdfgmnprt])\1$/u, '$1') : singular;
  return root.length > 4 || isCut ? root.replace(/e$/u, '').replace(/our$/u, 'or') : root;
}

/** Without -ing or -ed, where what is left has a vowel before its last letter, and does not end in e. */
function withoutVerbEnding(word: string): string {
  const ending = ['ing', 'ed'].find((known) => word.endsWith(known)) ?? '';
  const base = word.slice(0, word.length - ending.length);
  return ending !== '' && !base.endsWith('e') && /[aeiouy]/u.test(base.slice(0, -1)) ? base : word;
}

/** Harman's three rules. Only the first that fits is applied. */
function singularOf(word: string): string {
  if (word.endsWith('ies') && !/[ae]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('es') && !/[aeo]es$/u.test(word)) return word.slice(0, -1);
  if (word.endsWith('s') && !/[us]s$/u.test(word)) return word.slice(0, -1);
  return word;
}
