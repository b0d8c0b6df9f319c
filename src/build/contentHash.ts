import { type BinaryToTextEncoding, createHash } from 'node:crypto';
import { HASH_LENGTH } from '../core/format/fileHashes.ts';

/** SHA-256 of a content, or of several one after another. Text is hashed as UTF-8. */
export function contentHash(
  content: string | Uint8Array | Iterable<string | Uint8Array>,
  encoding: BinaryToTextEncoding = 'hex',
): string {
  const hash = createHash('sha256');
  const parts = typeof content === 'string' || ArrayBuffer.isView(content) ? [content] : content;
  for (const part of parts) hash.update(part);
  return hash.digest(encoding);
}

/** The beginning of a content's hash, as names of files have it. */
export function shortHash(content: string | Uint8Array, length: number = HASH_LENGTH): string {
  return contentHash(content).slice(0, length);
}
