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
const SENTENCE_END = /[.!?:…]["”’)]*\s+/u;
const LATIN_LETTER = /^[a-z]$/u;
const NO_TERMS: readonly number[] = [];

/** How a term is written: the forms met, to be shown to a reader. */
interface Spelling {
  lower: string | null;
  capital: string | null;
  /** Lower-case minus capital occurrences in running text, where capitals mean names. */
  balance: number;
  isTopic: boolean;
}

/** Numbers the terms of a corpus. Numbers are dense, from 0, in order of first appearance. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly bySpelling = new Map<string, readonly number[]>();
  private readonly spellings: Spelling[] = [];

  get size(): number {
    return this.spellings.length;
  }

  /** Appends the terms of a headline to `into`, in text order, stop words left out. */
  readTitle(title: string, into: number[]): void {
    for (const word of title.match(WORD) ?? []) for (const term of this.termsOfWord(word)) into.push(term);
  }

  /** The same for running text, where a capital inside a sentence marks a name. */
  readText(text: string, into: number[]): void {
    for (const sentence of text.split(SENTENCE_END)) {
      let isFirst = true;
      for (const word of sentence.match(WORD) ?? []) {
        for (const term of this.termsOfWord(word)) {
          if (!isFirst) this.weigh(term, word);
          into.push(term);
        }
        isFirst = false;
      }
    }
  }

  /** The terms of a title that are written as names: capitals inside a title where not every word has one. */
  namesInTitle(title: string): number[] {
    const words = (title.match(WORD) ?? []).slice(1).filter((word) => this.termsOfWord(word).length > 0);
    const capital = words.filter((word) => word !== word.toLowerCase());
    return capital.length * 2 > words.length ? [] : capital.flatMap((word) => this.termsOfWord(word));
  }

  /** True where running text mostly writes the term with a capital, or no text writes it without. */
  isName(term: number): boolean {
    const spelling = this.spellings[term];
    return spelling !== undefined && !spelling.isTopic && (spelling.balance < 0 || spelling.lower === null);
  }

  /** The term of a topic. Topics and words never share a term. */
  topic(label: string): number {
    const term = this.number(`#${labelKey(label)}`, label);
    const spelling = this.spellings[term];
    if (spelling !== undefined) spelling.isTopic = true;
    return term;
  }

  isTopic(term: number): boolean {
    return this.spellings[term]?.isTopic ?? false;
  }

  /** A term as a reader knows it: in lower case unless running text mostly has capitals. */
  readable(term: number): string {
    const spelling = this.spellings[term];
    if (spelling === undefined) return '';
    const { lower, capital, balance } = spelling;
    return (balance >= 0 ? (lower ?? capital) : (capital ?? lower)) ?? '';
  }

  private termsOfWord(word: string): readonly number[] {
    const known = this.bySpelling.get(word);
    if (known !== undefined) return known;
    const terms = foldWord(word).map((folded) => this.number(folded, word));
    const kept = terms.length === 0 ? NO_TERMS : terms;
    this.bySpelling.set(word, kept);
    return kept;
  }

  private number(folded: string, spelled: string): number {
    let term = this.numbers.get(folded);
    if (term === undefined) {
      term = this.spellings.length;
      this.numbers.set(folded, term);
      this.spellings.push({ lower: null, capital: null, balance: 0, isTopic: false });
    }
    this.remember(term, spelled);
    return term;
  }

  /** Keeps the shortest spelling, then the first in code order: the same whatever the order of documents. */
  private remember(term: number, spelled: string): void {
    const spelling = this.spellings[term];
    if (spelling === undefined) return;
    const form = spelled === spelled.toLowerCase() ? 'lower' : 'capital';
    const plain = spelled.replace(/['’]\p{L}+$/u, '');
    const before = spelling[form];
    if (before === null || plain.length < before.length || (plain.length === before.length && plain < before)) {
      spelling[form] = plain;
    }
  }

  private weigh(term: number, word: string): void {
    const spelling = this.spellings[term];
    if (spelling !== undefined) spelling.balance += word === word.toLowerCase() ? 1 : -1;
  }
}

/** The terms of one written word: usually one, none for a stop word, several for a script without spaces. */
export function foldWord(word: string): string[] {
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
