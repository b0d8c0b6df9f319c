import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './contentHash.ts';
import { removeOthers, replaceFile } from './results/resultCache.ts';

/** Characters of the hash that a cached file begins with. */
const HASH_LENGTH = contentHash('').length;

/** What the last build made, by name. A damaged or unreadable cache counts as an empty one. */
export interface FileCache {
  /** Null where it is not there whole. */
  read: (name: string) => Uint8Array | null;
  keep: (name: string, content: Uint8Array) => void;
  /** Removes all but these. */
  prune: (names: ReadonlySet<string>) => void;
}

/** The cache in `folder` of what was made in one way, `version`, and in no other. */
export function openFileCache(folder: string, version: string): FileCache {
  return {
    read: (name) => readWhole(join(folder, version, name)),
    keep: (name, content) =>
      replaceFile(join(folder, version, name), Buffer.concat([Buffer.from(contentHash(content)), content])),
    prune: (names) => {
      removeOthers(folder, new Set([version]));
      removeOthers(join(folder, version), names);
    },
  };
}

function readWhole(path: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(HASH_LENGTH);
    return bytes.toString('latin1', 0, HASH_LENGTH) === contentHash(content) ? content : null;
  } catch {
    return null;
  }
}
