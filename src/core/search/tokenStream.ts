import type { Run } from './format.ts';
import type { Fields } from './ranking.ts';
import { tokenise } from './tokeniser.ts';

/** One article as the index sees it. */
export interface SearchDocument {
  title: string;
  excerpt: string;
  /**
   * Words of little weight: topics, provider, headlines of other coverage, one a line. Phrases do not cross lines.
   */
  extra: string;
  /** True where the article has no date: it is neither preferred nor passed over for its place. */
  ageless: boolean;
}

/** Every word of every document, in order, in flat arrays: four bytes a word. */
export interface TokenStream {
  documents: number;
  /** Each term once; its index is its number. Number 0 is no term: a gap between two texts of a document. */
  terms: string[];
  /** Term numbers of all documents, one after another. */
  tokens: Uint32Array;
  /** Document d has tokens[starts[d] … starts[d + 1]): title, gap, excerpt, gap, extra. */
  starts: Uint32Array;
  /** Words of document d in each field. */
  titleLengths: Uint32Array;
  excerptLengths: Uint32Array;
  extraLengths: Uint32Array;
  ageless: Run[];
}

/** Reads the documents once, holding none of them. */
export function collectTokens(documents: Iterable<SearchDocument>): TokenStream {
  const words = new NumberedWords();
  const tokens = new GrowingArray();
  const [starts, titleLengths, excerptLengths, extraLengths] = [new GrowingArray(), new GrowingArray(), new GrowingArray(), new GrowingArray()];
  const ageless: Run[] = [];
  const add = (text: string): number => {
    const before = tokens.length;
    for (const piece of text.split(' ')) for (const number of words.numbersOf(piece)) tokens.push(number);
    return tokens.length - before;
  };
  let count = 0;
  for (const document of documents) {
    starts.push(tokens.length);
    titleLengths.push(add(document.title));
    tokens.push(GAP);
    excerptLengths.push(add(document.excerpt));
    let extra = 0;
    for (const line of document.extra === '' ? [] : document.extra.split('\n')) {
      tokens.push(GAP);
      extra += add(line);
    }
    extraLengths.push(extra);
    if (document.ageless) addToRuns(ageless, count);
    count++;
  }
  starts.push(tokens.length);
  return {
    documents: count, terms: words.terms, tokens: tokens.values(), starts: starts.values(), ageless,
    titleLengths: titleLengths.values(), excerptLengths: excerptLengths.values(), extraLengths: extraLengths.values(),
  };
}

/** The number of a gap. */
export const GAP = 0;

/** Lengths of a document's fields in words. */
export function fieldLengths(stream: TokenStream, document: number): Fields {
  return {
    title: stream.titleLengths[document] ?? 0,
    excerpt: stream.excerptLengths[document] ?? 0,
    extra: stream.extraLengths[document] ?? 0,
  };
}

/** Mean lengths of the fields in words. */
export function averageLengths(stream: TokenStream): Fields {
  const mean = (lengths: Uint32Array) => lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length);
  return { title: mean(stream.titleLengths), excerpt: mean(stream.excerptLengths), extra: mean(stream.extraLengths) };
}

/** Numbers the terms met. What stands between two spaces is tokenised once: no word crosses a space. */
class NumberedWords {
  readonly terms: string[] = [''];
  readonly #numbers = new Map<string, number>();
  readonly #pieces = new Map<string, readonly number[]>();

  numbersOf(piece: string): readonly number[] {
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

function addToRuns(runs: Run[], document: number): void {
  const last = runs.at(-1);
  if (last?.end === document) last.end++;
  else runs.push({ start: document, end: document + 1 });
}

class GrowingArray {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Uint32Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}
