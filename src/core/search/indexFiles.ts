import { ByteReader } from '../format/bytes.ts';
import { BitReader } from './bits.ts';
import { chunkName, type Series } from './fileNames.ts';
import type { SearchRoot, TermChunk } from './format.ts';
import {
  CHUNKS_A_POSITION_FILE,
  positionFileOf,
  readPositionFile,
  readTermChunk,
  readTextFile,
  TEXTS_A_FILE,
  unseal,
} from './format.ts';
import type { FetchFile } from './parsedFiles.ts';
import { ParsedFiles } from './parsedFiles.ts';
import type { PositionList, PostingList } from './postings.ts';
import { readPositions, readPostings, skipPostings } from './postings.ts';
import type { TermCount } from './termTable.ts';
import { chunkOf, chunksOfPrefix, reverse } from './termTable.ts';

/** A term and its posting list. */
export interface TermPostings extends PostingList {
  term: string;
}

/**
 * The files of an open index. Each file is fetched when it is first needed and kept for a while, so that the next letter
 * of a query usually needs no fetch. Every method rejects with the error of the fetch, or with a FormatError.
 */
export class IndexFiles {
  readonly root: SearchRoot;
  readonly #chunks: ParsedFiles<OpenChunk>;
  readonly #streams: ParsedFiles<Uint8Array>;
  readonly #groups: ParsedFiles<Uint8Array[]>;
  readonly #texts: ParsedFiles<string[]>;

  constructor(fetchFile: FetchFile, root: SearchRoot) {
    this.root = root;
    this.#chunks = new ParsedFiles(fetchFile, openChunk, KEPT_BYTES);
    this.#streams = new ParsedFiles(fetchFile, unsealed, KEPT_BYTES);
    this.#groups = new ParsedFiles(fetchFile, readPositionFile, KEPT_BYTES);
    this.#texts = new ParsedFiles(fetchFile, readTextFile, KEPT_BYTES);
  }

  /** The posting list of a term; null where no document has it. */
  async postings(term: string): Promise<PostingList | null> {
    const chunk = await this.#termChunk('p', chunkOf(this.root.termStarts, term));
    const [found] = this.#listsIn(chunk, (other) => other === term);
    return found ?? null;
  }

  /** A term's postings and positions; null where no document has it. */
  async postingsWithPositions(term: string): Promise<{ postings: PostingList; positions: PositionList } | null> {
    if (this.root.termStarts.length === 0) return null;
    const number = chunkOf(this.root.termStarts, term);
    const [chunk, group] = await Promise.all([this.#termChunk('p', number), this.#groups.get(positionFileOf(number))]);
    const [postings] = this.#listsIn(chunk, (other) => other === term);
    const stream = group[number % CHUNKS_A_POSITION_FILE];
    if (postings === undefined || stream === undefined) return null;
    const bits = new BitReader(stream);
    for (const [i, other] of chunk.terms.entries()) {
      const positions = readPositions(bits, chunk.counts[i] ?? 0, this.root.positionParameter);
      if (other === term) return { postings, positions };
    }
    return null;
  }

  /** The posting lists of all terms that are longer than a prefix and begin with it. */
  async prefixPostings(prefix: string): Promise<TermPostings[]> {
    const chunks = await this.#chunksFrom('p', chunksOfPrefix(this.root.termStarts, prefix));
    return chunks.flatMap((chunk) => this.#listsIn(chunk, (term) => term.startsWith(prefix) && term !== prefix));
  }

  /** The joined list of a precomputed prefix; null for another prefix. */
  async joinedPostings(prefix: string): Promise<PostingList | null> {
    const number = chunkOf(this.root.precomputedPrefixes, prefix);
    if (this.root.precomputedPrefixes[number] !== prefix) return null;
    const reader = new ByteReader(await this.#streams.get(chunkName('w', number)));
    const count = reader.varint();
    return readPostings(new BitReader(reader.bytes(reader.remaining)), count, this.root.documents);
  }

  /** Fetches all term chunks, one after another. The cache keeps the last of them where it has no room for all. */
  async prefetchAll(): Promise<void> {
    for (const chunk of this.root.termStarts.keys()) await this.#termChunk('p', chunk);
  }

  /** The terms with this beginning, and how many documents have each. */
  async termsBeginning(beginning: string): Promise<TermCount[]> {
    const chunks = await this.#chunksFrom('f', chunksOfPrefix(this.root.forwardStarts, beginning));
    return chunks.flatMap((chunk) => countsOf(chunk, beginning));
  }

  /** The terms with this end, and how many documents have each. */
  async termsEnding(end: string): Promise<TermCount[]> {
    const backwards = reverse(end);
    const chunks = await this.#chunksFrom('r', chunksOfPrefix(this.root.backwardStarts, backwards));
    const found = chunks.flatMap((chunk) => countsOf(chunk, backwards));
    return found.map(({ term, count }) => ({ term: reverse(term), count }));
  }

  /** The text of a document that its card does not show; "" where there is none. */
  async textOf(doc: number): Promise<string> {
    const file = Math.floor(doc / TEXTS_A_FILE);
    const isThere = this.root.texts.some(({ start, end }) => start <= file && file < end);
    const texts = isThere ? await this.#texts.get(chunkName('t', file)) : [];
    return texts[doc % TEXTS_A_FILE] ?? '';
  }

  /** How many documents have each of the terms, by its spelling forwards or backwards. Terms that no document has are left out. */
  async counts(series: 'f' | 'r', terms: readonly string[]): Promise<Map<string, number>> {
    const starts = series === 'f' ? this.root.forwardStarts : this.root.backwardStarts;
    const spelled = new Map(terms.map((term) => [series === 'f' ? term : reverse(term), term]));
    const numbers = new Set([...spelled.keys()].map((spelling) => chunkOf(starts, spelling)));
    const chunks = await Promise.all([...numbers].map((number) => this.#termChunk(series, number)));
    const counts = new Map<string, number>();
    for (const chunk of chunks) {
      chunk.terms.forEach((spelling, i) => {
        const term = spelled.get(spelling);
        if (term !== undefined) counts.set(term, chunk.counts[i] ?? 0);
      });
    }
    return counts;
  }

  #listsIn(chunk: OpenChunk, wanted: (term: string) => boolean): TermPostings[] {
    const found: TermPostings[] = [];
    chunk.terms.forEach((term, i) => wanted(term) && found.push({ term, ...this.#listAt(chunk, i) }));
    return found;
  }

  /** Lists are stored without their lengths, so a list is found by skipping those before it. `starts` remembers where each begins. */
  #listAt(chunk: OpenChunk, i: number): PostingList {
    const { starts, counts, lists } = chunk;
    const bits = new BitReader(lists);
    bits.position = starts[Math.min(i, starts.length - 1)] ?? 0;
    while (starts.length <= i) {
      skipPostings(bits, counts[starts.length - 1] ?? 0, this.root.documents);
      starts.push(bits.position);
    }
    return readPostings(bits, counts[i] ?? 0, this.root.documents);
  }

  async #chunksFrom(series: TermSeries, { first, last }: { first: number; last: number }): Promise<OpenChunk[]> {
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return Promise.all(numbers.map((number) => this.#termChunk(series, number)));
  }

  async #termChunk(series: TermSeries, number: number): Promise<OpenChunk> {
    const starts = { p: this.root.termStarts, f: this.root.forwardStarts, r: this.root.backwardStarts }[series];
    return starts.length === 0 ? emptyChunk : this.#chunks.get(chunkName(series, number));
  }
}

/** Series whose files are term chunks. */
type TermSeries = Exclude<Series, 'x' | 'w' | 't'>;

/** Bytes of each kind of file that are kept in memory. */
const KEPT_BYTES = 2 ** 20;
const emptyChunk: OpenChunk = { terms: [], counts: [], lists: new Uint8Array(0), starts: [0] };

/** A chunk, and the bits at which its lists begin, as far as they are known. */
interface OpenChunk extends TermChunk {
  starts: number[];
}

function openChunk(bytes: Uint8Array): OpenChunk {
  return { ...readTermChunk(bytes), starts: [0] };
}

function countsOf(chunk: OpenChunk, beginning: string): TermCount[] {
  const found: TermCount[] = [];
  chunk.terms.forEach((term, i) => term.startsWith(beginning) && found.push({ term, count: chunk.counts[i] ?? 0 }));
  return found;
}

function unsealed(bytes: Uint8Array): Uint8Array {
  const reader = unseal(bytes);
  return reader.bytes(reader.remaining);
}
