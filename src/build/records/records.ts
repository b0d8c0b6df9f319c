import { type Dirent, readFileSync, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { compare } from '../../core/compare.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { isPictureName } from '../pictures/picturePath.ts';
import type { NotShown } from './draft.ts';
import { looksLikeRecord } from './otherFile.ts';
import { describesFolder, isInDrafts, isRecordName } from './recordName.ts';

/** Bytes; the largest real record has 40 thousand. */
export const MAX_RECORD_BYTES = 5_000_000;

/** The files of a folder. All paths are relative, with forward slashes, and ordered by code unit. */
export interface RecordListing {
  /** The records to read. */
  files: string[];
  /** Records in a folder `_drafts`. They are not read. */
  heldBack: NotShown[];
  /** Files that are no records but could be taken for one. */
  passedOver: NotShown[];
  /** Files with the name of a picture. They are among the other files. */
  pictures: Set<string>;
  /** How many files there are beside all these. */
  otherFiles: number;
  /** What is wrong with files and folders that are not read. */
  diagnostics: Diagnostic[];
}

/**
 * Finds the records of a folder at any depth (`isRecordName`), and accounts for its other files. Names that begin with a
 * dot count for nothing.
 * Links are followed, each real folder once, so that a loop of links ends. A folder that is missing or holds
 * no record is a diagnostic whose `file` is `folder` as given.
 */
export async function listRecords(folder: string): Promise<RecordListing> {
  const listing: RecordListing = {
    files: [],
    heldBack: [],
    passedOver: [],
    pictures: new Set(),
    otherFiles: 0,
    diagnostics: [],
  };
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { ...listing, diagnostics: [diagnose('folder-missing', { file: folder })] };
  await listInto(listing, folder, '', new Set());
  listing.files.sort();
  listing.heldBack.sort(byFile);
  listing.passedOver.sort(byFile);
  if (listing.files.length + listing.heldBack.length + listing.diagnostics.length === 0) {
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
  else if (isRecordName(path)) listRecord(listing, path, found === null || found.isFile());
  else if (found?.isFile() === true) listOther(listing, root, path);
}

function listRecord(listing: RecordListing, path: string, isFile: boolean): void {
  if (!isFile) listing.passedOver.push({ file: path, reason: 'it is no regular file' });
  else if (isInDrafts(path)) listing.heldBack.push({ file: path, reason: 'it is in a folder _drafts' });
  else if (describesFolder(path)) listing.passedOver.push(describing(path));
  else listing.files.push(path);
}

/** Accounts for a file that is not read as a record. */
function listOther(listing: RecordListing, root: string, path: string): void {
  if (describesFolder(path)) listing.passedOver.push(describing(path));
  else if (!isInDrafts(path) && looksLikeRecord(join(root, path))) {
    listing.passedOver.push({ file: path, reason: 'files with its ending are not read' });
    listing.diagnostics.push(diagnose('ending-unread', { file: path, ending: extname(path) }));
  } else {
    listing.otherFiles++;
    if (isPictureName(path)) listing.pictures.add(path);
  }
}

function describing(file: string): NotShown {
  return { file, reason: 'its name says that it describes the folder' };
}

function byFile(a: NotShown, b: NotShown): number {
  return compare(a.file, b.file);
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/** Node's messages hold the path; the code alone is the same on every machine. */
function unreadable(file: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return diagnose('file-unreadable', { file, reason: code });
}
