import { NumberList } from '../numberList.ts';
import type { Run } from './format.ts';
import { tokenise } from './tokeniser.ts';
import { GAP, type SearchDocument, type TokenStream } from './tokenStream.ts';

/** Reads documents into a token stream, without keeping them. */
export function readTokens(documents: Iterable<SearchDocument>): TokenStream {
  const tokens = new NumberList();
  const words = new NumberedWords(tokens);
  const [starts, titleLengths, excerptLengths, extraLengths] = [
    new NumberList(),
    new NumberList(),
    new NumberList(),
    new NumberList(),
  ];
  const undatedRuns: Run[] = [];
  for (const { title, excerpt, extra, undated } of documents) {
    if (undated) addToRuns(undatedRuns, starts.length);
    starts.push(tokens.length);
    titleLengths.push(words.add(title));
    tokens.push(GAP);
    excerptLengths.push(words.add(excerpt));
    let extraLength = 0;
    for (const line of extra === '' ? [] : extra.split('\n')) {
      tokens.push(GAP);
      extraLength += words.add(line);
    }
    extraLengths.push(extraLength);
  }
  starts.push(tokens.length);
  return {
    documents: titleLengths.length,
    terms: words.terms,
    tokens: tokens.view(),
    starts: starts.view(),
    undated: undatedRuns,
    titleLengths: titleLengths.view(),
    excerptLengths: excerptLengths.view(),
    extraLengths: extraLengths.view(),
  };
}

/** Adds the term numbers of texts to a stream. */
class NumberedWords {
  readonly terms: string[] = [''];
  readonly #tokens: NumberList;
  readonly #numbers = new Map<string, number>();
  /**
   * The term numbers of each text between two spaces. No word crosses a space, so such a text is tokenised only once.
   * This saves 0.8 s of 1.5 s of processor time for 10,000 articles.
   */
  readonly #pieces = new Map<string, readonly number[]>();

  constructor(tokens: NumberList) {
    this.#tokens = tokens;
  }

  /** Adds the words of a text. Returns how many there are. */
  add(text: string): number {
    const before = this.#tokens.length;
    for (const piece of text.split(' ')) {
      for (const number of this.#numbersIn(piece)) this.#tokens.push(number);
    }
    return this.#tokens.length - before;
  }

  #numbersIn(piece: string): readonly number[] {
    let numbers = this.#pieces.get(piece);
    if (numbers === undefined) {
      numbers = tokenise(piece).map((term) => this.#numberOf(term));
      this.#pieces.set(piece, numbers);
    }
    return numbers;
  }

  #numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.terms.push(term) - 1;
      this.#numbers.set(term, number);
    }
    return number;
  }
}

function addToRuns(runs: Run[], doc: number): void {
  const last = runs.at(-1);
  if (last?.end === doc) last.end++;
  else runs.push({ start: doc, end: doc + 1 });
}
