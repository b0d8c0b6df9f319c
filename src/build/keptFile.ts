import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a file beside the records says. */
export interface ReadFile<Content> {
  /** Null where there is no such file, or none that can be used. */
  content: Content | null;
  /** Why the file can't be used; null where it can, or is not there. */
  reason: string | null;
}

const WRITABLE = 0o222;

/** Reads a file that the program keeps in the folder of records. A link in its place is not followed. */
export function readKept<Content>(folder: string, name: string, parse: (text: string) => Content): ReadFile<Content> {
  const path = join(folder, name);
  try {
    if (!lstatSync(path).isFile()) return { content: null, reason: 'no regular file' };
    return { content: parse(readFileSync(path, 'utf8')), reason: null };
  } catch (error) {
    const reason = reasonOf(error);
    return { content: null, reason: reason === 'ENOENT' || reason === 'ENOTDIR' ? null : reason };
  }
}

/** Throws where nothing could be written into a folder that is there. */
export function expectWritable(folder: string): void {
  if (!existsSync(folder)) return;
  if ((statSync(folder).mode & WRITABLE) === 0) throw new Error('read-only');
  accessSync(folder, constants.W_OK);
}

/** Writes a file into the folder of records in one step: whole, or not at all. Throws what Node throws. */
export function writeWhole(folder: string, name: string, text: string): void {
  const other = join(folder, `.${name.slice(-100)}.${randomUUID()}`);
  try {
    writeFileSync(other, text, { flag: 'wx', flush: true });
    renameSync(other, join(folder, name));
  } finally {
    rmSync(other, { force: true });
  }
}

/** The code of an error of the file system, whose message holds a path of this machine; else the message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
