import { accessSync, constants, existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './fileErrors.ts';

/** What a file beside the records says. */
export interface ReadFile<Content> {
  /** Null where there is no such file, or none that can be used. */
  content: Content | null;
  /** Why the file can't be used; null where it can, or is not there. */
  reason: string | null;
}

const WRITABLE = 0o222;

/** Reads a file that the program writes into the folder of records. A link in its place is not followed. */
export function readBeside<Content>(folder: string, name: string, parse: (text: string) => Content): ReadFile<Content> {
  const path = join(folder, name);
  try {
    if (!lstatSync(path).isFile()) return { content: null, reason: 'no regular file' };
    return { content: parse(readFileSync(path, 'utf8')), reason: null };
  } catch (error) {
    const reason = errorCode(error);
    return { content: null, reason: reason === 'ENOENT' || reason === 'ENOTDIR' ? null : reason };
  }
}

/** Throws where nothing could be written into a folder that is there. */
export function expectWritable(folder: string): void {
  if (!existsSync(folder)) return;
  if ((statSync(folder).mode & WRITABLE) === 0) throw new Error('read-only');
  accessSync(folder, constants.W_OK);
}
