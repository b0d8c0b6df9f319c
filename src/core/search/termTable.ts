import type { ByteReader, ByteWriter } from '../format/bytes.ts';
import { FormatError } from '../format/formatError.ts';

/** A term and the number of documents that have it. */
export interface TermCount {
  term: string;
  count: number;
}

/**
 * Writes a sorted list of strings in front coding: for each string the number of leading code units that it shares with
 * the string before it, the length of the rest, and the rest. Both numbers fit in one byte where they are below 15. The
 * order is that of UTF-16 code units, as `<` compares.
 */
export function writeTerms(writer: ByteWriter, terms: readonly string[]): void {
  let before = '';
  for (const term of terms) {
    const shared = sharedLength(before, term);
    const rest = encoder.encode(term.slice(shared));
    writer.byte((Math.min(shared, 15) << 4) | Math.min(rest.length, 15));
    if (shared >= 15) writer.varint(shared - 15);
    if (rest.length >= 15) writer.varint(rest.length - 15);
    writer.bytes(rest);
    before = term;
  }
}

/** Inverse of `writeTerms` for `count` strings. Throws a FormatError if they do not ascend. */
export function readTerms(reader: ByteReader, count: number): string[] {
  if (count > reader.remaining) throw new FormatError(`${count} terms in ${reader.remaining} bytes`);
  const terms: string[] = [];
  let before = '';
  for (let i = 0; i < count; i++) {
    const counts = reader.byte();
    const shared = counts >> 4 === 15 ? reader.varint() + 15 : counts >> 4;
    const length = (counts & 15) === 15 ? reader.varint() + 15 : counts & 15;
    if (shared > before.length) throw new FormatError('A term shares more than there is');
    const term = before.slice(0, shared) + decode(reader.bytes(length));
    if (i > 0 && term <= before) throw new FormatError('Terms out of order');
    terms.push(term);
    before = term;
  }
  return terms;
}

/** The shortest beginning of `first` that is above `before`. It separates two chunks of a sorted list. */
export function separator(before: string, first: string): string {
  const shared = sharedLength(before, first);
  const length = shared + (isHighSurrogate(first, shared) ? 2 : 1);
  return first.slice(0, length);
}

/** The index of the last of `starts` that is not above `term`; 0 where all are above it. */
export function chunkOf(starts: readonly string[], term: string): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= term) low = middle;
    else high = middle;
  }
  return low;
}

/** The first and the last chunk that can have terms with this prefix. */
export function chunksOfPrefix(starts: readonly string[], prefix: string): { first: number; last: number } {
  return { first: chunkOf(starts, prefix), last: chunkOf(starts, `${prefix}\uffff`) };
}

/** The term spelled backwards, character by character. */
export function reverse(term: string): string {
  return [...term].reverse().join('');
}

function sharedLength(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared > 0 && isHighSurrogate(b, shared - 1) ? shared - 1 : shared;
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00;
}

/** Most terms are short and ASCII. For those a call of the decoder takes longer than their letters. */
function decode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (byte >= 0x80) return decodeUtf8(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new FormatError('A term is not UTF-8');
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
