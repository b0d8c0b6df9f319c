import { NumberList } from '../numberList.ts';
import type { Run } from './format.ts';
import { PieceLists } from './pieces.ts';
import { tokenise } from './tokeniser.ts';
import { GAP, type SearchDocument, type TokenStream } from './tokenStream.ts';

/** Reads documents, holding none of them: each one's own words, then what else is known of it in the end. */
export class TokenCollector {
  readonly #tokens = new NumberList();
  readonly #words = new NumberedWords(this.#tokens);
  readonly #starts = new NumberList();
  readonly #titleLengths = new NumberList();
  readonly #excerptLengths = new NumberList();
  readonly #extraLengths = new NumberList();
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
    const [starts, extraLengths] = [this.#starts.view(), this.#extraLengths.view()];
    const lateStarts = new Uint32Array(documents + 1).fill(this.#tokens.length);
    let document = 0;
    for (const late of lines) {
      extraLengths[document] = (extraLengths[document] ?? 0) + this.#addLines(late);
      lateStarts[++document] = this.#tokens.length;
    }
    lateStarts.fill(this.#tokens.length, document + 1);
    return {
      documents, terms: this.#words.terms, ...sideBySide(this.#tokens.view(), starts, lateStarts), ageless: this.#ageless,
      titleLengths: this.#titleLengths.view(), excerptLengths: this.#excerptLengths.view(), extraLengths,
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
  readonly #tokens: NumberList;
  readonly #numbers = new Map<string, number>();
  /** The terms of pieces. */
  readonly #pieces = new PieceLists((piece) => tokenise(piece).map((term) => this.#numberOf(term)));
  /** Where the words of a line stand in the stream. */
  readonly #lines = new Map<string, { start: number; end: number }>();

  constructor(tokens: NumberList) {
    this.#tokens = tokens;
  }

  /** Adds the words of a text; gives how many they are. */
  add(text: string): number {
    const [pieces, tokens] = [this.#pieces, this.#tokens];
    const before = tokens.length;
    for (const piece of pieces.read(text)) {
      const end = pieces.start(piece + 1);
      for (let place = pieces.start(piece); place < end; place++) tokens.push(pieces.value(place));
    }
    return tokens.length - before;
  }

  /** The same for a line that many documents have: it is read once. */
  addLine(line: string): number {
    const known = this.#lines.get(line);
    if (known === undefined) {
      const count = this.add(line);
      this.#lines.set(line, { start: this.#tokens.length - count, end: this.#tokens.length });
      return count;
    }
    this.#tokens.repeat(known.start, known.end);
    return known.end - known.start;
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
