import { ByteWriter } from '../format/bytes.ts';
import { BitWriter } from './bits.ts';
import { chunkName, ROOT_NAME, type Series } from './fileNames.ts';
import type { NumberRun, SearchFile, SearchFiles } from './format.ts';
import {
  addToRuns,
  CHUNKS_A_POSITION_FILE,
  positionFileOf,
  seal,
  TEXTS_A_FILE,
  writePositionFile,
  writeRoot,
  writeTermChunk,
  writeTextFile,
} from './format.ts';
import type { Inversion } from './inversion.ts';
import { invert } from './inversion.ts';
import { measurePostings, MOST_DOCUMENTS, writePositions, writePostings } from './postings.ts';
import type { TermCount } from './termTable.ts';
import { reverse, separator } from './termTable.ts';
import { TokenCollector } from './tokenCollector.ts';
import type { SearchDocument, TokenStream } from './tokenStream.ts';
import { joinLists, precomputedPrefixes } from './precomputedPrefixes.ts';

/**
 * Writes the index of documents, the oldest first. The same documents give the same bytes. The files refer to each other
 * by their names: put them side by side in a folder that is named by a hash of them all. Throws a RangeError for more than
 * 16 million documents.
 */
export function buildSearchIndex(documents: Iterable<SearchDocument>): SearchFiles {
  const collector = new TokenCollector();
  for (const document of documents) collector.add(document);
  return writeSearchIndex(collector.finish());
}

/** Writes the index of documents that a collector has read. */
export function writeSearchIndex(stream: TokenStream): SearchFiles {
  if (stream.documents > MOST_DOCUMENTS) throw new RangeError(`Too many documents for one index: ${stream.documents}`);
  const inversion = invert(stream);
  const sizes = termSizes(inversion);
  const ranges = splitByBytes(inversion.terms, sizes);
  const prefixes = precomputedPrefixes(inversion.terms, sizes);
  const positionParameter = parameterOfPositions(stream);
  const postings = ranges.map((range, i) => postingChunk(inversion, range, i));
  const positions = positionFiles(inversion, ranges, positionParameter);
  const joined = prefixes.map((range, i) => ({ name: chunkName('w', i), bytes: joinedList(inversion, range) }));
  const [forward, backward] = [
    spellings('f', forwardSpellings(inversion)),
    spellings('r', backwardSpellings(inversion)),
  ];
  const texts = textFiles(stream.texts);
  const root = writeRoot({
    documents: stream.documents,
    undated: stream.undated,
    impacts: inversion.impacts,
    positionParameter,
    termStarts: startsOf(inversion.terms, ranges),
    precomputedPrefixes: prefixes.map(({ prefix }) => prefix),
    forwardStarts: forward.starts,
    backwardStarts: backward.starts,
    texts: texts.runs,
  });
  return [
    { name: ROOT_NAME, bytes: root },
    ...postings,
    ...positions,
    ...joined,
    ...forward.files,
    ...backward.files,
    ...texts.files,
  ];
}

/** Files of texts, where a document has one. */
function textFiles(texts: readonly string[]): { files: SearchFiles; runs: NumberRun[] } {
  const files: SearchFiles = [];
  const runs: NumberRun[] = [];
  for (let start = 0; start < texts.length; start += TEXTS_A_FILE) {
    const together = texts.slice(start, start + TEXTS_A_FILE);
    if (together.every((text) => text === '')) continue;
    const file = start / TEXTS_A_FILE;
    addToRuns(runs, file);
    files.push({ name: chunkName('t', file), bytes: writeTextFile(together) });
  }
  return { files, runs };
}

/** The terms of a chunk, by number; `end` is not in it. */
interface Range {
  first: number;
  end: number;
}

/** About how many bytes a term takes without its list. */
const TERM_BYTES = 6;
/** Bytes that a chunk should have: few enough to fetch for one word, and so many that there are not too many files. */
const POSTING_CHUNK = 8192;
/** How many bytes fewer or more a chunk may have. */
const CHUNK_LEEWAY = 2048;
/** About how many bytes a chunk of spellings has. */
const SPELLING_CHUNK = 6144;

function termSizes(inversion: Inversion): Uint32Array {
  return Uint32Array.from(
    inversion.terms,
    (_, term) => TERM_BYTES + Math.ceil(measurePostings(inversion.postings(term), inversion.documents) / 8),
  );
}

/** Rice's parameter for positions. Most words occur once in a document, anywhere in it. */
function parameterOfPositions(stream: TokenStream): number {
  const mean = stream.tokens.length / Math.max(1, stream.documents);
  return Math.max(1, Math.min(20, Math.round(Math.log2(0.3 * mean + 1))));
}

/**
 * Splits the terms into chunks of about `POSTING_CHUNK` bytes. A list that is too long for the current chunk begins the
 * next one, unless the current chunk is still small. Otherwise a chunk ends where the next chunk's beginning can be
 * written with few letters, because every page carries all beginnings.
 */
function splitByBytes(terms: readonly string[], sizes: Uint32Array): Range[] {
  const ranges: Range[] = [];
  for (let first = 0; first < terms.length;) {
    const end = endOfChunk(terms, sizes, first);
    ranges.push({ first, end });
    first = end;
  }
  return ranges;
}

function endOfChunk(terms: readonly string[], sizes: Uint32Array, first: number): number {
  let end = terms.length;
  let [size, least] = [0, Infinity];
  for (let term = first; term < terms.length; term++) {
    const bytes = sizes[term] ?? 0;
    const isFull = size + bytes > POSTING_CHUNK + CHUNK_LEEWAY && size > POSTING_CHUNK / 4;
    if (isFull || size >= POSTING_CHUNK - CHUNK_LEEWAY) {
      const cost =
        separator(terms[term - 1] ?? '', terms[term] ?? '').length * POSTING_CHUNK + Math.abs(size - POSTING_CHUNK);
      if (cost < least) [end, least] = [term, cost];
    }
    if (isFull) return end;
    size += bytes;
  }
  return size > POSTING_CHUNK ? end : terms.length;
}

function startsOf(terms: readonly string[], ranges: readonly Range[]): string[] {
  return ranges.map(({ first }) => (first === 0 ? '' : separator(terms[first - 1] ?? '', terms[first] ?? '')));
}

function postingChunk(inversion: Inversion, range: Range, chunk: number): SearchFile {
  const bits = new BitWriter();
  for (let term = range.first; term < range.end; term++)
    writePostings(bits, inversion.postings(term), inversion.documents);
  const terms = inversion.terms.slice(range.first, range.end);
  const counts = [...inversion.counts.subarray(range.first, range.end)];
  return { name: chunkName('p', chunk), bytes: writeTermChunk({ terms, counts, lists: bits.finish() }) };
}

function positionFiles(inversion: Inversion, ranges: readonly Range[], k: number): SearchFiles {
  const files: SearchFiles = [];
  for (let chunk = 0; chunk < ranges.length; chunk += CHUNKS_A_POSITION_FILE) {
    const streams = ranges
      .slice(chunk, chunk + CHUNKS_A_POSITION_FILE)
      .map((range) => positionStream(inversion, range, k));
    files.push({ name: positionFileOf(chunk), bytes: writePositionFile(streams) });
  }
  return files;
}

function positionStream(inversion: Inversion, range: Range, k: number): Uint8Array {
  const bits = new BitWriter();
  for (let term = range.first; term < range.end; term++) writePositions(bits, inversion.positions(term), k);
  return bits.finish();
}

function joinedList(inversion: Inversion, range: Parameters<typeof joinLists>[1]): Uint8Array<ArrayBuffer> {
  const list = joinLists(inversion, range);
  const bits = new BitWriter();
  writePostings(bits, list, inversion.documents);
  return seal(new ByteWriter().varint(list.docs.length).bytes(bits.finish()));
}

function forwardSpellings(inversion: Inversion): TermCount[] {
  return inversion.terms.map((term, number) => ({ term, count: inversion.counts[number] ?? 0 }));
}

function backwardSpellings(inversion: Inversion): TermCount[] {
  const backwards = forwardSpellings(inversion).map(({ term, count }) => ({ term: reverse(term), count }));
  return backwards.sort((a, b) => (a.term < b.term ? -1 : 1));
}

/** Chunks of sorted spellings with their frequencies. */
function spellings(series: Series, sorted: readonly TermCount[]): { files: SearchFiles; starts: string[] } {
  const ranges: Range[] = [];
  let size = 0;
  sorted.forEach(({ term }, i) => {
    const last = ranges.at(-1);
    if (last === undefined || size > SPELLING_CHUNK) {
      ranges.push({ first: i, end: i + 1 });
      size = 0;
    } else {
      last.end = i + 1;
    }
    size += 2 + term.length / 2;
  });
  const terms = sorted.map(({ term }) => term);
  const files = ranges.map(({ first, end }, chunk) => {
    const counts = sorted.slice(first, end).map(({ count }) => count);
    return {
      name: chunkName(series, chunk),
      bytes: writeTermChunk({ terms: terms.slice(first, end), counts, lists: new Uint8Array(0) }),
    };
  });
  return { files, starts: startsOf(terms, ranges) };
}
