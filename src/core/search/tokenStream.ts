import type { Run } from './format.ts';
import { PieceTable } from './pieces.ts';
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
  const tokens = new GrowingArray();
  const words = new NumberedWords(tokens);
  const [starts, titleLengths, excerptLengths, extraLengths] = [new GrowingArray(), new GrowingArray(), new GrowingArray(), new GrowingArray()];
  const ageless: Run[] = [];
  let count = 0;
  for (const document of documents) {
    starts.push(tokens.length);
    titleLengths.push(words.add(document.title));
    tokens.push(GAP);
    excerptLengths.push(words.add(document.excerpt));
    let extra = 0;
    for (const line of document.extra === '' ? [] : document.extra.split('\n')) {
      tokens.push(GAP);
      extra += words.addLine(line);
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

/** Adds the numbers of words to a stream. What stands between two spaces is tokenised once: no word crosses a space. */
class NumberedWords {
  readonly terms: string[] = [''];
  readonly #tokens: GrowingArray;
  readonly #numbers = new Map<string, number>();
  readonly #table = new PieceTable();
  /** The terms of each piece, by its number. */
  readonly #pieces: (readonly number[])[] = [];
  /** Where the words of a line stand in the stream. */
  readonly #lines = new Map<string, { start: number; end: number }>();

  constructor(tokens: GrowingArray) {
    this.#tokens = tokens;
  }

  /** Adds the words of a text; gives how many they are. */
  add(text: string): number {
    const before = this.#tokens.length;
    const pieces = this.#table.read(text);
    for (let i = 0; i < pieces.length; i++) for (const number of this.#termsOf(pieces[i] ?? 0)) this.#tokens.push(number);
    return this.#tokens.length - before;
  }

  /** The same for a line that many documents have: it is read once. */
  addLine(line: string): number {
    const known = this.#lines.get(line);
    if (known !== undefined) return this.#tokens.repeat(known.start, known.end);
    const count = this.add(line);
    this.#lines.set(line, { start: this.#tokens.length - count, end: this.#tokens.length });
    return count;
  }

  #termsOf(piece: number): readonly number[] {
    return (this.#pieces[piece] ??= tokenise(this.#table.pieces[piece] ?? '').map((term) => this.#numberOf(term)));
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

  /** Appends the values from `start` to `end` again; gives how many they are. */
  repeat(start: number, end: number): number {
    for (let at = start; at < end; at++) this.push(this.#values[at] ?? 0);
    return end - start;
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}
