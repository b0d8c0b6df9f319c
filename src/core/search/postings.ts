import { FormatError } from '../format/formatError.ts';
import { type BitReader, type BitWriter, gammaLength, riceLength } from './bits.ts';

/**
 * The documents that have a term, ascending, and for each the level of the term's impact: an index into the root's table
 * of impacts, in which the most frequent impact is first.
 */
export interface PostingList {
  docs: Uint32Array;
  levels: Uint8Array;
}

/** How many levels of impact there are. Fewer rank the right articles lower, more do not rank them higher (README.md). */
export const LEVELS = 24;

/** Most documents of an index, because a bit stream cannot hold higher numbers. */
export const MOST_DOCUMENTS = 2 ** 24 - 2;

/** Writes gaps in Rice's code, with the parameter for the term's frequency, and levels in gamma code. */
export function writePostings(bits: BitWriter, list: PostingList, documents: number): void {
  const k = gapParameter(documents, list.docs.length);
  let next = 0;
  for (let i = 0; i < list.docs.length; i++) {
    const doc = list.docs[i] ?? 0;
    bits.rice(doc - next, k);
    bits.gamma((list.levels[i] ?? 0) + 1);
    next = doc + 1;
  }
}

/** Inverse of `writePostings` for a list of `count`. Throws a FormatError past the end, or for a posting that is out of range. */
export function readPostings(bits: BitReader, count: number, documents: number): PostingList {
  if (count > documents) throw new FormatError(`A term in ${count} documents of ${documents}`);
  const list = { docs: new Uint32Array(count), levels: new Uint8Array(count) };
  const k = gapParameter(documents, count);
  let next = 0;
  for (let i = 0; i < count; i++) {
    const doc = next + bits.rice(k);
    const level = bits.gamma() - 1;
    if (doc >= documents || level >= LEVELS) throw new FormatError('A posting out of range');
    list.docs[i] = doc;
    list.levels[i] = level;
    next = doc + 1;
  }
  bits.checkEnd();
  return list;
}

/** Skips `count` postings. */
export function skipPostings(bits: BitReader, count: number, documents: number): void {
  const k = gapParameter(documents, count);
  for (let i = 0; i < count; i++) {
    bits.rice(k);
    bits.gamma();
  }
  bits.checkEnd();
}

/** How many bits `writePostings` writes. */
export function measurePostings(list: PostingList, documents: number): number {
  const k = gapParameter(documents, list.docs.length);
  let next = 0;
  let total = 0;
  for (let i = 0; i < list.docs.length; i++) {
    const doc = list.docs[i] ?? 0;
    total += riceLength(doc - next, k) + gammaLength((list.levels[i] ?? 0) + 1);
    next = doc + 1;
  }
  return total;
}

/** The positions of a term in each document of its posting list: document i has positions[starts[i]] to positions[starts[i + 1] - 1]. */
export interface PositionList {
  starts: Uint32Array;
  positions: Uint32Array;
}

/** Writes for each document the number of positions in gamma code, and the gaps between them in Rice's code with parameter `k`. */
export function writePositions(bits: BitWriter, list: PositionList, k: number): void {
  for (let i = 0; i + 1 < list.starts.length; i++) {
    const start = list.starts[i] ?? 0;
    const end = list.starts[i + 1] ?? start;
    bits.gamma(end - start);
    let next = 0;
    for (let at = start; at < end; at++) {
      const position = list.positions[at] ?? 0;
      bits.rice(position - next, k);
      next = position + 1;
    }
  }
}

/** Inverse of `writePositions` for `count` documents. Throws a FormatError past the end. */
export function readPositions(bits: BitReader, count: number, k: number): PositionList {
  const starts = new Uint32Array(count + 1);
  const positions: number[] = [];
  for (let i = 0; i < count; i++) {
    const end = positions.length + bits.gamma();
    for (let next = 0; positions.length < end;) {
      next += bits.rice(k);
      positions.push(next++);
    }
    starts[i + 1] = positions.length;
    bits.checkEnd();
  }
  return { starts, positions: Uint32Array.from(positions) };
}

/** Rice's parameter for gaps of mean `documents / count`: the power of two nearest to ln 2 times the mean. */
function gapParameter(documents: number, count: number): number {
  return Math.max(0, Math.min(23, Math.round(Math.log2((Math.LN2 * documents) / Math.max(count, 1)))));
}
