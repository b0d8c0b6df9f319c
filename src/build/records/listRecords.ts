import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { compare } from '../../core/compare.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { FEEDS_FILE } from '../import/feedsFile.ts';
import { LINKS_FILE } from '../links/linkFile.ts';
import type { NotShown } from './draft.ts';
import { isPictureName } from '../pictures/picturePath.ts';
import { ALL_FILES, type FileChoice, isChosenBy } from './chosenFiles.ts';
import { looksLikeRecord } from './otherFile.ts';
import {
  describesFolder,
  isDefaultsName,
  isInDrafts,
  isRecordName,
  isTopicTable,
  mayBeRecordName,
} from './recordName.ts';
import { unreadable } from './records.ts';
import { isOutput, isUnreadFolder } from './unreadFolders.ts';

/** The files of a folder. All paths are relative, with forward slashes, and ordered by code unit. */
export interface RecordListing {
  /** The records to read. */
  files: string[];
  /** Records in a folder `_drafts`. They are not read. */
  heldBack: NotShown[];
  /** Files that are no records but could be taken for one. */
  passedOver: NotShown[];
  /** Tables of topics. They are among the other files. */
  topicTables: string[];
  /** Files that say what the records of their folder say where they say nothing themselves. */
  defaults: string[];
  /** Files with the name of a picture. They are among the other files. */
  pictures: Set<string>;
  /** How many files there are beside all these. */
  otherFiles: number;
  /** How many of them have which ending, but for tables of topics. */
  otherEndings: Map<string, number>;
  /** What is wrong with files and folders that are not read. */
  diagnostics: Diagnostic[];
}

/** What becomes of links that lead out of the folder of records. */
export type OutsideLinks = 'refuse' | 'follow';

/** A folder to list, by its path from the folder of records. */
interface Folder {
  path: string;
  /** Its real path, absolute. */
  real: string;
}

/** A run over the folder of records. */
interface Listing {
  found: RecordListing;
  /** The folder of records. */
  root: Folder;
  outsideLinks: OutsideLinks;
  /** Whether the settings want a file to be read. */
  isChosen: (path: string) => boolean;
}

/**
 * Finds the records of a folder at any depth (`isRecordName`), and accounts for its other files. Names that begin with a
 * dot, `node_modules`, the outputs of builds and the folder's `KEPT_FILES` count for nothing.
 * Links are followed, each real folder once, so that a loop of links ends; but no link that leads out of the real folder,
 * unless `outsideLinks` says so. A folder that is missing or holds no record is a diagnostic whose `file` is `folder` as
 * given.
 */
export async function listRecords(
  folder: string,
  outsideLinks: OutsideLinks = 'refuse',
  choice: FileChoice = ALL_FILES,
): Promise<RecordListing> {
  const found: RecordListing = {
    files: [],
    heldBack: [],
    passedOver: [],
    topicTables: [],
    defaults: [],
    pictures: new Set(),
    otherFiles: 0,
    otherEndings: new Map(),
    diagnostics: [],
  };
  const isFolder = await stat(folder).then(
    (status) => status.isDirectory(),
    () => false,
  );
  if (!isFolder) return { ...found, diagnostics: [diagnose('folder-missing', { file: folder })] };
  await listFolders({
    found,
    root: { path: folder, real: await realpath(folder) },
    outsideLinks,
    isChosen: isChosenBy(choice),
  });
  found.files.sort();
  found.defaults.sort();
  found.heldBack.sort(byFile);
  found.passedOver.sort(byFile);
  if (isEmpty(found)) found.diagnostics.push(diagnose('folder-empty', { file: folder }));
  return found;
}

function isEmpty({ files, heldBack, passedOver, otherEndings, diagnostics }: RecordListing): boolean {
  return files.length + heldBack.length + passedOver.length + otherEndings.size + diagnostics.length === 0;
}

/** The folders by name, each before those in it. The first way to a real folder is the one that counts. */
async function listFolders(listing: Listing): Promise<void> {
  const visited = new Set<string>();
  const waiting: Folder[] = [{ ...listing.root, path: '' }];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (visited.has(folder.real) || (folder.path !== '' && isOutput(folder.real))) continue;
    visited.add(folder.real);
    const inside = await listFolder(listing, folder);
    for (const one of inside.reverse()) waiting.push(one);
  }
}

/** Lists the files of a folder, and gives the folders in it. */
async function listFolder(listing: Listing, folder: Folder): Promise<Folder[]> {
  const inside: Folder[] = [];
  try {
    const entries = await readdir(join(listing.root.path, folder.path), { withFileTypes: true });
    for (const entry of entries.filter(({ name }) => !isUnread(folder, name)).sort(byName)) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      const found = entry.isSymbolicLink()
        ? await listLink(listing, path)
        : listEntry(listing, { path, real: join(folder.real, entry.name) }, entry);
      if (found !== null) inside.push(found);
    }
  } catch (error) {
    listing.found.diagnostics.push(unreadable(folder.path, error));
  }
  return inside;
}

/** What is known of the originals and of the feeds is ours, and no stranger. */
const KEPT_FILES = new Set([LINKS_FILE, FEEDS_FILE]);

function isUnread({ path }: Folder, name: string): boolean {
  return isUnreadFolder(name) || (path === '' && KEPT_FILES.has(name));
}

/** A link that leads nowhere is listed if it has the name of a record: reading it reports it. */
async function listLink(listing: Listing, path: string): Promise<Folder | null> {
  const place = join(listing.root.path, path);
  const real = await realpath(place).catch(() => null);
  const target = real === null ? null : await stat(place).catch(() => null);
  if (real === null || target === null) {
    if (isRecordName(path)) listRecord(listing.found, path, true);
    return null;
  }
  const isOutside = real !== listing.root.real && !real.startsWith(withSeparator(listing.root.real));
  if (isOutside && listing.outsideLinks === 'refuse') refuseLink(listing.found, path, target);
  else return listEntry(listing, { path, real }, target);
  return null;
}

/** Accounts for a link that leads out of the folder. Nothing of what it leads to is read. */
function refuseLink(found: RecordListing, path: string, target: Stats): void {
  if (!target.isDirectory() && !isRecordName(path)) countOther(found, path);
  else {
    found.passedOver.push({ file: path, reason: 'it is a link that leads out of the folder of records' });
    found.diagnostics.push(diagnose('link-outside', { file: path }));
  }
}

/** Accounts for a file; gives a folder back. */
function listEntry({ found, root, isChosen }: Listing, one: Folder, entry: Dirent | Stats): Folder | null {
  if (entry.isDirectory()) return one;
  const { path } = one;
  const isRecord =
    isRecordName(path) || (entry.isFile() && mayBeRecordName(path) && looksLikeRecord(join(root.path, path)));
  if (isTopicTable(path) && entry.isFile()) listTopicTable(found, path);
  else if (isRecord && !isChosen(path)) found.passedOver.push({ file: path, reason: 'the settings leave it out' });
  else if (isRecord) listRecord(found, path, entry.isFile());
  else if (entry.isFile() && isDefaultsName(path)) found.defaults.push(path);
  else if (entry.isFile() && isChosen(path)) listOther(found, root.path, path);
  else if (isPictureName(path) && entry.isFile()) listOther(found, root.path, path);
  else countOther(found, path);
  return null;
}

function listRecord(found: RecordListing, path: string, isFile: boolean): void {
  if (!isFile) found.passedOver.push({ file: path, reason: 'it is no regular file' });
  else if (isInDrafts(path)) found.heldBack.push({ file: path, reason: 'it is in a folder _drafts' });
  else if (describesFolder(path)) found.passedOver.push(describing(path));
  else found.files.push(path);
}

function listTopicTable(found: RecordListing, path: string): void {
  found.topicTables.push(path);
  found.otherFiles++;
}

/** Accounts for a file that is not read as a record. */
function listOther(found: RecordListing, root: string, path: string): void {
  if (describesFolder(path)) found.passedOver.push(describing(path));
  else if (!isInDrafts(path) && looksLikeRecord(join(root, path))) {
    found.passedOver.push({ file: path, reason: 'files with its ending are not read' });
    found.diagnostics.push(diagnose('ending-unread', { file: path, ending: extname(path) }));
  } else {
    countOther(found, path);
    if (isPictureName(path)) found.pictures.add(path);
  }
}

function countOther(found: RecordListing, path: string): void {
  const ending = extname(path).toLowerCase();
  found.otherFiles++;
  found.otherEndings.set(ending, (found.otherEndings.get(ending) ?? 0) + 1);
}

function describing(file: string): NotShown {
  return { file, reason: 'its name says that it describes the folder' };
}

function withSeparator(path: string): string {
  return path.endsWith(sep) ? path : `${path}${sep}`;
}

function byFile(a: NotShown, b: NotShown): number {
  return compare(a.file, b.file);
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
