/**
 * From text to terms: the tokeniser of the search, run once per distinct spelling, less stop words and common
 * endings. Endings: plural by Harman's S-stemmer ("How effective is suffixing?", JASIS 42, 1991), then -ing,
 * -ed and -e in the manner of M. Porter's step 1 ("An algorithm for suffix stripping", Program 14, 1980), and
 * British -our. The vocabulary remembers how each term is written, to show it to a reader.
 */
import { labelKey } from '../label.ts';
import { tokenise } from '../search/tokeniser.ts';
import { stopWords } from './stopWords.ts';

const WORD = /\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{M}\p{Nd}]+(?:['’]\p{L}{1,2}(?!\p{L}))?/gu;
const LATIN_LETTER = /^[a-z]$/u;

/** How a term is written: the forms met, to be shown to a reader. */
interface Spelling {
  lower: string | null;
  capital: string | null;
  isTopic: boolean;
}

/** A written word. */
export interface Word {
  /** In text order; none for a stop word. */
  terms: readonly number[];
  hasCapital: boolean;
}

/** Numbers the terms of a corpus. Numbers are dense, from 0, in order of first appearance. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly bySpelling = new Map<string, Word>();
  private readonly spellings: Spelling[] = [];
  /** Per term its lower-case minus its capital occurrences in running text, where capitals mean names. */
  private readonly balances: number[] = [];
  private readonly topics = new Map<string, number>();

  get size(): number {
    return this.spellings.length;
  }

  /** The terms of a title that are written as names: capitals inside a title where not every word has one. */
  namesInTitle(title: string): number[] {
    const words = wordsIn(title).slice(1).filter((word) => this.word(word).terms.length > 0);
    const capital = words.filter((word) => word !== word.toLowerCase());
    return capital.length * 2 > words.length ? [] : capital.flatMap((word) => this.word(word).terms);
  }

  /** True where running text mostly writes the term with a capital, or no text writes it without. */
  isName(term: number): boolean {
    const spelling = this.spellings[term];
    return spelling !== undefined && !spelling.isTopic && ((this.balances[term] ?? 0) < 0 || spelling.lower === null);
  }

  /** The term of a topic. Topics and words never share a term. */
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

  /** A term as a reader knows it: in lower case unless running text mostly has capitals. */
  readable(term: number): string {
    const spelling = this.spellings[term];
    if (spelling === undefined) return '';
    const { lower, capital } = spelling;
    return ((this.balances[term] ?? 0) >= 0 ? (lower ?? capital) : (capital ?? lower)) ?? '';
  }

  /** The word of this spelling. */
  word(spelled: string): Word {
    let word = this.bySpelling.get(spelled);
    if (word === undefined) {
      const isLower = spelled === spelled.toLowerCase();
      word = { terms: foldWord(spelled).map((folded) => this.number(folded, spelled, isLower)), hasCapital: !isLower };
      this.bySpelling.set(spelled, word);
    }
    return word;
  }

  /** Takes note that running text has the term inside a sentence, where a capital marks a name. */
  weigh(term: number, hasCapital: boolean): void {
    this.balances[term] = (this.balances[term] ?? 0) + (hasCapital ? -1 : 1);
  }

  private number(folded: string, spelled: string, isLower: boolean): number {
    let term = this.numbers.get(folded);
    if (term === undefined) {
      term = this.spellings.length;
      this.numbers.set(folded, term);
      this.spellings.push({ lower: null, capital: null, isTopic: false });
      this.balances.push(0);
    }
    this.remember(term, spelled, isLower);
    return term;
  }

  /** Keeps the shortest spelling, then the first in code order: the same whatever the order of documents. */
  private remember(term: number, spelled: string, isLower: boolean): void {
    const spelling = this.spellings[term];
    if (spelling === undefined) return;
    const before = isLower ? spelling.lower : spelling.capital;
    const plain = spelled.replace(/['’]\p{L}+$/u, '');
    if (before !== null && (plain.length > before.length || (plain.length === before.length && plain >= before))) return;
    if (isLower) spelling.lower = plain;
    else spelling.capital = plain;
  }
}

/** The written words of a text. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The terms of one written word: usually one, none for a stop word, several for a script without spaces. */
function foldWord(word: string): string[] {
  return tokenise(word).filter((term) => !stopWords.has(term) && (term.length > 1 || !LATIN_LETTER.test(term))).map(foldEnding);
}

/** Plural, then -ing, -ed and -e ("reducing", "reduced", "reduce"), then "tumour" to "tumor". */
function foldEnding(word: string): string {
  if (word.length < 4) return word;
  const singular = foldPlural(word);
  const stem = /^(.*[aeiouy].*[^e])(?:ing|ed)$/u.exec(singular)?.[1] ?? singular;
  const isFolded = stem !== singular && stem.length >= 3;
  const root = isFolded ? stem.replace(/([bdfgmnprt])\1$/u, '$1') : singular;
  return root.length > 4 || isFolded ? root.replace(/e$/u, '').replace(/our$/u, 'or') : root;
}

/** Harman's three rules, first match only. */
function foldPlural(word: string): string {
  if (word.endsWith('ies') && !/[ae]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('es') && !/[aeo]es$/u.test(word)) return word.slice(0, -1);
  if (word.endsWith('s') && !/[us]s$/u.test(word)) return word.slice(0, -1);
  return word;
}
