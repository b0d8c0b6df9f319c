import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectWritable, readBeside } from '../besideRecords.ts';
import { visiblePath } from '../diagnostics/shownValue.ts';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { errorCode } from '../fileErrors.ts';
import { writeWhole } from '../writeWhole.ts';
import { type Feeds, FEEDS_FILE, parseFeeds, writeFeeds } from './feedsFile.ts';

/** What is known of the feeds. Throws a `Fault` where the file can't be read. */
export function readFeeds(folder: string): Feeds {
  const { content, reason } = readBeside(folder, FEEDS_FILE, parseFeeds);
  if (reason === null) return content ?? new Map();
  throw new Fault(
    `${join(folder, FEEDS_FILE)} can't be read (${reason}). Nobody was asked. Restore the file, or delete it: then records that you removed come again.`,
    USAGE_FAULTY,
  );
}

/** Throws a `Fault` where nothing could be written into the folder of records. It is made where it is missing. */
export function openFolder(folder: string): void {
  orFault(folder, () => {
    mkdirSync(folder, { recursive: true });
    expectWritable(folder);
  });
}

/** Writes the file in one step, and only if it says something else than before. Throws a `Fault` where it can't. */
export function saveFeeds(folder: string, feeds: Feeds, before: Feeds): void {
  const text = writeFeeds(feeds);
  const path = join(folder, FEEDS_FILE);
  if (text !== writeFeeds(before)) orFault(path, () => writeWhole(path, text));
}

function orFault(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw unwritable(path, errorCode(error));
  }
}

/** What tells that a file, or a folder, can't be written. */
export function unwritable(path: string, reason: string): Fault {
  const words = { ENOSPC: 'the disk is full', EDQUOT: 'the disk is full', EROFS: 'read-only', EACCES: 'not allowed' }[
    reason
  ];
  return new Fault(
    `${visiblePath(path)} can't be written (${words ?? reason}). No file is half-written. Run the import again when it can: it goes on.`,
    USAGE_FAULTY,
  );
}
