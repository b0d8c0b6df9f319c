import { type Dirent, readFileSync, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';

/** Bytes; the largest real record has 40 thousand. */
export const MAX_RECORD_BYTES = 5_000_000;

const RECORD_NAME = /\.(?:md|txt)$/i;

/** The records of a folder, and the folders that can't be read. */
export interface RecordListing {
  /** Relative, with forward slashes, by code unit. */
  files: string[];
  diagnostics: Diagnostic[];
}

/**
 * Finds every `.md` and `.txt` file of a folder at any depth. Names that begin with a dot are passed over.
 * Links are followed, each real folder once, so that a loop of links ends. A folder that is missing or holds
 * no record is a diagnostic whose `file` is `folder` as given.
 */
export async function listRecords(folder: string): Promise<RecordListing> {
  const listing: RecordListing = { files: [], diagnostics: [] };
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { files: [], diagnostics: [diagnose('folder-missing', { file: folder })] };
  await listInto(listing, folder, '', new Set());
  listing.files.sort();
  if (listing.files.length === 0 && listing.diagnostics.length === 0) {
    listing.diagnostics.push(diagnose('folder-empty', { file: folder }));
  }
  return listing;
}

/** What the file system says of a file. Two equal fingerprints mean the same content, if the first one `hasSettled`. */
export interface Fingerprint {
  text: string;
  /** When the file or what is said of it last changed, milliseconds UTC. */
  changedAt: number;
}

/** The fingerprint of a record's file, or why the file can't be read. */
export type FileStatus = { fingerprint: Fingerprint } | { fingerprint: null; diagnostic: Diagnostic };

/** Asks the file system for a record's file. A file over `MAX_RECORD_BYTES` can't be read. */
export function statRecord(folder: string, file: string): FileStatus {
  try {
    const found = statSync(join(folder, file));
    if (!found.isFile())
      return { fingerprint: null, diagnostic: diagnose('file-unreadable', { file, reason: 'not a file' }) };
    const { dev, ino, size, mtimeMs, ctimeMs } = found;
    if (size <= MAX_RECORD_BYTES)
      return { fingerprint: { text: [dev, ino, size, mtimeMs, ctimeMs].join(' '), changedAt: ctimeMs } };
    return {
      fingerprint: null,
      diagnostic: diagnose('file-too-large', { file, bytes: size, limit: MAX_RECORD_BYTES }),
    };
  } catch (error) {
    return { fingerprint: null, diagnostic: unreadable(file, error) };
  }
}

/**
 * A record's bytes, or why they can't be read. Synchronous: for files of a few kilobytes that takes a fraction of the
 * time of an asynchronous read.
 */
export function readRecord(
  folder: string,
  file: string,
): { bytes: Uint8Array } | { bytes: null; diagnostic: Diagnostic } {
  const status = statRecord(folder, file);
  return status.fingerprint === null ? { bytes: null, diagnostic: status.diagnostic } : readBytes(folder, file);
}

/** The same for a file whose status is known. */
export function readBytes(
  folder: string,
  file: string,
): { bytes: Uint8Array } | { bytes: null; diagnostic: Diagnostic } {
  try {
    return { bytes: readFileSync(join(folder, file)) };
  } catch (error) {
    return { bytes: null, diagnostic: unreadable(file, error) };
  }
}

async function listInto(listing: RecordListing, root: string, folder: string, visited: Set<string>): Promise<void> {
  try {
    const real = await realpath(join(root, folder));
    if (visited.has(real)) return;
    visited.add(real);
    const found = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of found.filter(({ name }) => !name.startsWith('.')).sort(byName)) {
      await listOne(listing, root, folder === '' ? entry.name : `${folder}/${entry.name}`, entry, visited);
    }
  } catch (error) {
    listing.diagnostics.push(unreadable(folder, error));
  }
}

/** A link that leads nowhere is listed if it has the name of a record: reading it reports it. */
async function listOne(
  listing: RecordListing,
  root: string,
  path: string,
  entry: Dirent,
  visited: Set<string>,
): Promise<void> {
  const found = entry.isFile() || entry.isDirectory() ? entry : await stat(join(root, path)).catch(() => null);
  if (found?.isDirectory() === true) await listInto(listing, root, path, visited);
  else if (RECORD_NAME.test(path) && (found === null || found.isFile())) listing.files.push(path);
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** Node's messages hold the path; the code alone is the same on every machine. */
function unreadable(file: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return diagnose('file-unreadable', { file, reason: code });
}
