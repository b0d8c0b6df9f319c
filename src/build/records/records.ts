import { readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { withRegularFile } from './regularFile.ts';

/** Bytes; the largest real record has 40 thousand. */
export const MAX_RECORD_BYTES = 5_000_000;

/** What the file system says of a file. Two equal fingerprints mean the same content, if the first one `hasSettled`. */
export interface Fingerprint {
  text: string;
  /** When the file or what is said of it last changed, milliseconds UTC. */
  changedAt: number;
}

/** The fingerprint of a record's file, or why the file can't be read. */
export type FileStatus = { fingerprint: Fingerprint } | { fingerprint: null; diagnostic: Diagnostic };

/** A record's bytes, or why they can't be read. */
export type RecordBytes = { bytes: Uint8Array } | { bytes: null; diagnostic: Diagnostic };

/** Asks the file system for a record's file. A file over `MAX_RECORD_BYTES` can't be read. */
export function statRecord(folder: string, file: string): FileStatus {
  try {
    const found = statSync(join(folder, file));
    if (!found.isFile())
      return { fingerprint: null, diagnostic: diagnose('file-unreadable', { file, reason: 'not a file' }) };
    const diagnostic = sizeProblem(file, found);
    const { dev, ino, size, mtimeMs, ctimeMs } = found;
    return diagnostic === null
      ? { fingerprint: { text: [dev, ino, size, mtimeMs, ctimeMs].join(' '), changedAt: ctimeMs } }
      : { fingerprint: null, diagnostic };
  } catch (error) {
    return { fingerprint: null, diagnostic: unreadable(file, error) };
  }
}

/**
 * A record's bytes, or why they can't be read. Synchronous: for files of a few kilobytes that takes a fraction of the
 * time of an asynchronous read. The file may have changed since anybody looked at it: it is looked at once more.
 */
export function readBytes(folder: string, file: string): RecordBytes {
  try {
    return withRegularFile(join(folder, file), (opened, status) => {
      const diagnostic = sizeProblem(file, status);
      return diagnostic === null ? { bytes: readFileSync(opened) } : { bytes: null, diagnostic };
    });
  } catch (error) {
    return { bytes: null, diagnostic: unreadable(file, error) };
  }
}

function sizeProblem(file: string, { size }: Stats): Diagnostic | null {
  return size <= MAX_RECORD_BYTES ? null : diagnose('file-too-large', { file, bytes: size, limit: MAX_RECORD_BYTES });
}

/** Node's messages hold the path; the code alone is the same on every machine. */
export function unreadable(file: string, error: unknown): Diagnostic {
  const code = error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);
  return diagnose('file-unreadable', { file, reason: code });
}
