import { readBeside } from '../besideRecords.ts';
import { type KnownLinks, LINKS_FILE, parseLinks } from './linkFile.ts';

/** What the file beside the records says; nothing where there is none. */
export interface ReadLinks {
  links: KnownLinks;
  /** Why the file can't be used; null where it can, or is not there. */
  reason: string | null;
}

/** Reads what is known of the originals from the folder of records. A link in the file's place is not followed. */
export function readLinks(folder: string): ReadLinks {
  const { content, reason } = readBeside(folder, LINKS_FILE, parseLinks);
  return { links: content ?? new Map(), reason };
}
