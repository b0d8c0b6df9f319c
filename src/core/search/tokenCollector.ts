import type { Run } from './format.ts';
import { PieceTable } from './pieces.ts';
import { tokenise } from './tokeniser.ts';
import { GAP, type SearchDocument, type TokenStream } from './tokenStream.ts';

/** Reads documents, holding none of them: each one's own words, then what else is known of it in the end. */
export class TokenCollector {
  readonly #tokens = new GrowingArray();
  readonly #words = new NumberedWords(this.#tokens);
  readonly #starts = new GrowingArray();
  readonly #titleLengths = new GrowingArray();
  readonly #excerptLengths = new GrowingArray();
  readonly #extraLengths = new GrowingArray();
  readonly #ageless: Run[] = [];

  add({ title, excerpt, extra, ageless }: SearchDocument): void {
    const [tokens, words] = [this.#tokens, this.#words];
    if (ageless) addToRuns(this.#ageless, this.#starts.length);
    this.#starts.push(tokens.length);
    this.#titleLengths.push(words.add(title));
    tokens.push(GAP);
    this.#excerptLengths.push(words.add(excerpt));
    this.#extraLengths.push(this.#addLines(extra === '' ? [] : extra.split('\n')));
  }

  /** The words of all documents, each followed by `lines` of its own, which count as extra. Nothing can be added after it. */
  finish(lines: Iterable<readonly string[]> = []): TokenStream {
    const documents = this.#starts.length;
    this.#starts.push(this.#tokens.length);
    const [starts, extraLengths] = [this.#starts.values(), this.#extraLengths.values()];
    const lateStarts = new Uint32Array(documents + 1).fill(this.#tokens.length);
    let document = 0;
    for (const late of lines) {
      extraLengths[document] = (extraLengths[document] ?? 0) + this.#addLines(late);
      lateStarts[++document] = this.#tokens.length;
    }
    lateStarts.fill(this.#tokens.length, document + 1);
    return {
      documents, terms: this.#words.terms, ...sideBySide(this.#tokens.values(), starts, lateStarts), ageless: this.#ageless,
      titleLengths: this.#titleLengths.values(), excerptLengths: this.#excerptLengths.values(), extraLengths,
    };
  }

  /** Adds lines behind a gap each; gives how many words they are. */
  #addLines(lines: readonly string[]): number {
    let count = 0;
    for (const line of lines) {
      this.#tokens.push(GAP);
      count += this.#words.addLine(line);
    }
    return count;
  }
}

/** Of every document the words from `starts` on, then those from `lateStarts` on. */
function sideBySide(tokens: Uint32Array, starts: Uint32Array, lateStarts: Uint32Array): Pick<TokenStream, 'tokens' | 'starts'> {
  const joined = { tokens: new Uint32Array(tokens.length), starts: new Uint32Array(starts.length) };
  let at = 0;
  for (let document = 0; document + 1 < starts.length; document++) {
    for (const from of [starts, lateStarts]) {
      const part = tokens.subarray(from[document], from[document + 1]);
      joined.tokens.set(part, at);
      at += part.length;
    }
    joined.starts[document + 1] = at;
  }
  return joined;
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
