import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { type Links, LINKS_FILE, writeLinks } from './linkFile.ts';
import { readLinks, reasonOf } from './readLinks.ts';

const WRITABLE = 0o222;

/** What is known of the originals, before others are asked. Throws a `Fault` where nothing could be written, or a file be lost. */
export function linksToRefresh(folder: string): Links {
  const { links, reason } = readLinks(folder);
  if (reason !== null)
    throw new Fault(
      `--links: ${join(folder, LINKS_FILE)} can't be read (${reason}). Nobody was asked. Restore the file, or delete it to ask anew.`,
      USAGE_FAULTY,
    );
  if (existsSync(folder)) refuseReadOnly(folder);
  return links;
}

function refuseReadOnly(folder: string): void {
  try {
    if ((statSync(folder).mode & WRITABLE) === 0) throw new Error('read-only');
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** Writes the file in one step, and only if it says something else than before. Throws a `Fault` where it can't. */
export function saveLinks(folder: string, links: Links, before: Links): void {
  const text = writeLinks(links);
  if (text === writeLinks(before)) return;
  const other = join(folder, `.${LINKS_FILE}.${randomUUID()}`);
  try {
    writeFileSync(other, text, { flag: 'wx', flush: true });
    renameSync(other, join(folder, LINKS_FILE));
  } catch (error) {
    throw unwritable(folder, error);
  } finally {
    rmSync(other, { force: true });
  }
}

function unwritable(folder: string, error: unknown): Fault {
  return new Fault(
    `--links: ${join(folder, LINKS_FILE)} can't be written (${reasonOf(error)}). It has to be beside the records: let check write into this folder.`,
    USAGE_FAULTY,
  );
}
