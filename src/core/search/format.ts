import { fnv1a } from '../fnv.ts';
import { ByteReader, ByteWriter } from '../format/bytes.ts';
import { FormatError } from '../format/formatError.ts';
import { chunkName } from './fileNames.ts';
import { LEVELS, MOST_DOCUMENTS } from './postings.ts';
import { readTerms, writeTerms } from './termTable.ts';

/**
 * The files of an index. Every file is sealed: it begins with the version of the format and ends with a checksum.
 *
 * - `root.bin`: a `SearchRoot`
 * - `p<i>.bin`: a range of terms with their posting lists (`TermChunk`)
 * - `x<i>.bin`: the positions of the postings in `CHUNKS_A_POSITION_FILE` chunks of terms, in the same order; for phrases
 * - `w<i>.bin`: the joined posting list of all terms with one precomputed prefix
 * - `f<i>.bin`, `r<i>.bin`: terms and their frequencies, spelled forwards and backwards; for typos
 * - `t<i>.bin`: what the cards of `TEXTS_A_FILE` documents do not show of their texts; for snippets
 */
export interface SearchFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export type SearchFiles = SearchFile[];
/** Raise it with every change of tokeniser, ranking or bytes, so that an old page refuses a new index. */
export const FORMAT_VERSION = 4;

/** Another version of this library wrote the index. */
export class FormatVersionError extends FormatError {
  constructor(found: number) {
    super(`The search index has format ${found}, this page reads format ${FORMAT_VERSION}: load the page again`);
  }
}

export interface SearchRoot {
  /** Number of documents. */
  documents: number;
  /** The documents without a date, as ascending runs. */
  undated: NumberRun[];
  /** The impact that each level of a posting stands for, above 0 and at most 1. */
  impacts: number[];
  /** Rice parameter of positions. */
  positionParameter: number;
  /** Where each chunk of terms begins. The first beginning is "". */
  termStarts: string[];
  /** The prefixes that have a joined list, sorted. */
  precomputedPrefixes: string[];
  forwardStarts: string[];
  backwardStarts: string[];
  /** The files of texts that there are, by number, as ascending runs. */
  texts: NumberRun[];
}

/** The documents, or files, from `start` to `end`, without `end` itself. */
export interface NumberRun {
  start: number;
  end: number;
}

/** A root as a sealed file. Impacts are stored in steps of 1/255. */
export function writeRoot(root: SearchRoot): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.varint(root.documents).varint(root.positionParameter);
  writeRuns(writer, root.undated);
  writeRuns(writer, root.texts);
  writer.byte(root.impacts.length);
  for (const value of root.impacts) writer.byte(Math.max(1, Math.round(value * 255)));
  for (const table of [root.termStarts, root.precomputedPrefixes, root.forwardStarts, root.backwardStarts]) {
    writer.varint(table.length);
    writeTerms(writer, table);
  }
  return seal(writer);
}

/** Inverse of `writeRoot`. Throws a FormatVersionError or another FormatError. */
export function readRoot(bytes: Uint8Array): SearchRoot {
  const reader = unseal(bytes);
  const documents = reader.varint();
  const positionParameter = reader.varint();
  if (documents > MOST_DOCUMENTS || positionParameter > 23) throw new FormatError('The search root is out of range');
  const undated = readRuns(reader, documents);
  const texts = readRuns(reader, documents);
  const impacts = Array.from({ length: Math.min(reader.byte(), LEVELS) }, () => reader.byte() / 255);
  const table = () => readTerms(reader, reader.varint());
  return {
    documents,
    undated,
    texts,
    impacts,
    positionParameter,
    termStarts: table(),
    precomputedPrefixes: table(),
    forwardStarts: table(),
    backwardStarts: table(),
  };
}

function writeRuns(writer: ByteWriter, runs: readonly NumberRun[]): void {
  writer.varint(runs.length);
  let end = 0;
  for (const run of runs) {
    writer.varint(run.start - end).varint(run.end - run.start);
    end = run.end;
  }
}

/** Adds a number above all of the runs to them. */
export function addToRuns(runs: NumberRun[], number: number): void {
  const last = runs.at(-1);
  if (last?.end === number) last.end++;
  else runs.push({ start: number, end: number + 1 });
}

function readRuns(reader: ByteReader, documents: number): NumberRun[] {
  const count = reader.varint();
  if (count > reader.remaining) throw new FormatError('More runs than bytes');
  const runs: NumberRun[] = [];
  let end = 0;
  for (let i = 0; i < count; i++) {
    const start = end + reader.varint();
    end = start + reader.varint();
    runs.push({ start, end });
  }
  if (end > documents) throw new FormatError('A run beyond the last document');
  return runs;
}

/** The terms of a chunk, ascending, how many documents have each, and the posting lists of all of them in one bit stream. */
export interface TermChunk {
  terms: string[];
  counts: number[];
  lists: Uint8Array;
}

/** A chunk of terms as a sealed file. */
export function writeTermChunk(chunk: TermChunk): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(chunk.lists.length + chunk.terms.length * 8);
  writer.varint(chunk.terms.length);
  writeTerms(writer, chunk.terms);
  for (const count of chunk.counts) writer.varint(count);
  return seal(writer.bytes(chunk.lists));
}

/** Inverse of `writeTermChunk`. Throws as `unseal` does. */
export function readTermChunk(bytes: Uint8Array): TermChunk {
  const reader = unseal(bytes);
  const terms = readTerms(reader, reader.varint());
  const counts = terms.map(() => reader.varint());
  return { terms, counts, lists: reader.bytes(reader.remaining) };
}

/** Searches for phrases are rare, so positions are in larger files than terms. This keeps the number of files low. */
export const CHUNKS_A_POSITION_FILE = 6;

/** The name of the file with the positions of a chunk of terms. */
export function positionFileOf(chunk: number): string {
  return chunkName('x', Math.floor(chunk / CHUNKS_A_POSITION_FILE));
}

/** The positions of consecutive chunks of terms, one bit stream for each, as a sealed file. */
export function writePositionFile(streams: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.varint(streams.length);
  for (const stream of streams) writer.varint(stream.length).bytes(stream);
  return seal(writer);
}

/** Inverse of `writePositionFile`. Throws as `unseal` does. */
export function readPositionFile(bytes: Uint8Array): Uint8Array[] {
  const reader = unseal(bytes);
  const streams: Uint8Array[] = [];
  for (let left = Math.min(reader.varint(), CHUNKS_A_POSITION_FILE); left > 0; left--)
    streams.push(reader.bytes(reader.varint()));
  return streams;
}

/**
 * How many documents share a file of texts. A reader fetches a file for each result that is found in its body: of bodies
 * of a thousand words it has 40 KB. And 100,000 articles have 6,250 such files.
 */
export const TEXTS_A_FILE = 16;

/** The texts of consecutive documents as a sealed file. */
export function writeTextFile(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.varint(texts.length);
  for (const text of texts) writer.text(text);
  return seal(writer);
}

/** Inverse of `writeTextFile`. Throws as `unseal` does. */
export function readTextFile(bytes: Uint8Array): string[] {
  const reader = unseal(bytes);
  return Array.from({ length: Math.min(reader.varint(), TEXTS_A_FILE) }, () => reader.text());
}

/** Adds the version in front and the checksum at the end. */
export function seal(writer: ByteWriter): Uint8Array<ArrayBuffer> {
  const content = writer.finish();
  const sealed = new ByteWriter(content.length + 5).byte(FORMAT_VERSION).bytes(content);
  const sum = checksum(content);
  for (const shift of [24, 16, 8, 0]) sealed.byte((sum >>> shift) & 255);
  return sealed.finish();
}

/** The content of a sealed file. Throws a FormatVersionError, or a FormatError if a byte is wrong or missing. */
export function unseal(bytes: Uint8Array): ByteReader {
  const reader = new ByteReader(bytes);
  const version = reader.byte();
  const content = reader.bytes(Math.max(reader.remaining - 4, 0));
  const sum = checksum(content);
  const intact = [24, 16, 8, 0].every((shift) => reader.byte() === ((sum >>> shift) & 255));
  if (intact && version !== FORMAT_VERSION) throw new FormatVersionError(version);
  if (!intact) throw new FormatError('A search file is cut short or damaged');
  return new ByteReader(content);
}

function checksum(bytes: Uint8Array): number {
  return fnv1a(bytes.length, (index) => bytes[index] ?? 0);
}
