import { join } from 'node:path';
import { expectWritable } from '../besideRecords.ts';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { errorCode } from '../fileErrors.ts';
import { writeWhole } from '../writeWhole.ts';
import { type KnownLinks, LINKS_FILE, writeLinks } from './linkFile.ts';
import { readLinks } from './readLinks.ts';

/** What is known of the originals, before others are asked. Throws a `Fault` where nothing could be written, or a file be lost. */
export function linksToRefresh(folder: string): KnownLinks {
  const { links, reason } = readLinks(folder);
  if (reason !== null)
    throw new Fault(
      `--links: ${join(folder, LINKS_FILE)} can't be read (${reason}). Nobody was asked. Restore the file, or delete it to ask anew.`,
      USAGE_FAULTY,
    );
  orFault(folder, () => expectWritable(folder));
  return links;
}

/** Writes the file in one step, and only if it says something else than before. Throws a `Fault` where it can't. */
export function saveLinks(folder: string, links: KnownLinks, before: KnownLinks): void {
  const text = writeLinks(links);
  if (text !== writeLinks(before)) orFault(folder, () => writeWhole(join(folder, LINKS_FILE), text));
}

function orFault(folder: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new Fault(
      `--links: ${join(folder, LINKS_FILE)} can't be written (${errorCode(error)}). It has to be beside the records: let check write into this folder.`,
      USAGE_FAULTY,
    );
  }
}
