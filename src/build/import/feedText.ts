import { promisify } from 'node:util';
import { brotliDecompress, unzip } from 'node:zlib';

/** Bytes of a feed, as it comes and when it is unpacked. */
export const MOST_BYTES = 10_000_000;

/** A feed that is larger than any feed. */
export class TooLarge extends Error {}

const unpackers = new Map([
  ['gzip', promisify(unzip)],
  ['x-gzip', promisify(unzip)],
  ['deflate', promisify(unzip)],
  ['br', promisify(brotliDecompress)],
]);

/**
 * Unpacks an answer. `encoding`: its `Content-Encoding`. Rejects with `TooLarge` where it is a bomb, with an error where it
 * is damaged or packed in another way.
 */
export async function unpacked(bytes: Buffer, encoding: string): Promise<Buffer> {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return bytes;
  const unpack = unpackers.get(name);
  if (unpack === undefined) throw new Error(`it is packed as ${name.slice(0, 40)}`);
  return unpack(bytes, { maxOutputLength: MOST_BYTES }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_BUFFER_TOO_LARGE' ? new TooLarge() : new Error('it is damaged, or broke off');
  });
}

/** Charsets that write plain letters as UTF-8 does not, or that look like plain letters. */
const UNLIKE_UTF_8 = /^(?:utf-?16|iso-2022|unicode)/i;

/**
 * The text of a feed. What is right UTF-8 is read as such, whatever is said of it. Else the charset of its head
 * (`Content-Type`) counts, then that of its first line; a text that names none, or a wrong one, is taken for Windows-1252.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string): string {
  const said = charsetIn(contentType) ?? charsetIn(Buffer.from(bytes.subarray(0, 1000)).toString('latin1'));
  const marked = byteOrderMark(bytes);
  const first = marked ?? (said !== null && UNLIKE_UTF_8.test(said) ? said : null);
  for (const charset of [first, 'utf-8', said]) {
    const text = charset === null ? null : decoded(bytes, charset);
    if (text !== null) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function charsetIn(text: string): string | null {
  return /(?:charset|encoding)\s*=\s*["']?([\w.:-]{2,40})/i.exec(text)?.[1] ?? null;
}

function byteOrderMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Null where the bytes are not of this charset, or nobody knows it. */
function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
