import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Links, LINKS_FILE, parseLinks } from './linkFile.ts';

/** What the file beside the records says; nothing where there is none. */
export interface ReadLinks {
  links: Links;
  /** Why the file can't be used; null where it can, or is not there. */
  reason: string | null;
}

/** Reads what is known of the originals from the folder of records. A link in the file's place is not followed. */
export function readLinks(folder: string): ReadLinks {
  const path = join(folder, LINKS_FILE);
  const none = new Map();
  try {
    if (!lstatSync(path).isFile()) return { links: none, reason: 'no regular file' };
    return { links: parseLinks(readFileSync(path, 'utf8')), reason: null };
  } catch (error) {
    const reason = reasonOf(error);
    return { links: none, reason: reason === 'ENOENT' || reason === 'ENOTDIR' ? null : reason };
  }
}

/** The code of an error of the file system, whose message holds a path of this machine; else the message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
