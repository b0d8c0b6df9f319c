import { HASH_LENGTH } from '../../core/format/fileHashes.ts';
import { contentHash } from '../contentHash.ts';

/** What the names of all files begin with that make a paper the publisher's own, and that its pages need. */
export const PAPER_FILE = 'paper-';

/** Where the site has a file of the paper's identity, below its base: named by its content. */
export function fileName(what: string, content: string | Uint8Array, ending: string): string {
  return `assets/${PAPER_FILE}${what}-${contentHash(content).slice(0, HASH_LENGTH)}.${ending}`;
}

/** Why a file can't be read. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return typeof code === 'string' ? code : String(error);
}
