import { posix } from 'node:path';
import type { RecordFields } from '../../core/record.ts';
import { filledAddress } from './addressPattern.ts';

/** An address that the article had on a site before, as the record has it. */
export interface FormerAddress {
  field: string;
  received: string;
}

/** Former addresses of one record that are read. */
const MOST = 100;

/** The former addresses that a record gives: whole paths, patterns filled in, and the name in the place of its file's. */
export function formerAddressesOf(file: string, fields: RecordFields): FormerAddress[] {
  const { aliases, redirect_from, slug } = fields;
  const permalink = fields.permalink.map((pattern) => filledAddress(pattern, file, fields));
  const lists = { aliases, redirect_from, permalink, slug };
  return Object.entries(lists)
    .flatMap(([name, values]) => values.map((received, i) => ({ field: `${name}.${i}`, received })))
    .filter(({ received }) => received !== 'false' && received !== 'true')
    .slice(0, MOST);
}

/** Characters of a part of a path. File systems take 255 bytes. */
const LONGEST_PART = 80;

/** What no file system takes, what hides a file, and what stands for a value: `:year`. */
const UNUSABLE_PART = /^\.|[\p{Cc}<>:"|?*\\{}]|\.$/u;

/**
 * The path of the file that a host answers with at a former address, below the site's base: "old/name/index.html". Null
 * where it is no path of a page, or leads out of the site. `file`: the record, beside which a relative path begins.
 */
export function formerPath(file: string, { field, received }: FormerAddress): string | null {
  const path = decoded(
    received
      .trim()
      .replace(/^https?:\/\/[^/?#]*/i, '')
      .replace(/[?#].*$/s, ''),
  );
  const folder = posix.dirname(file).replace(/^\.$/, '');
  const isRelative = field.startsWith('slug') || !(path.startsWith('/') || /^https?:/i.test(received));
  const parts = `${isRelative ? `${folder}/` : ''}${path}`.split('/').filter((part) => part !== '');
  const name = parts.at(-1) ?? '';
  const isPage = /\.html?$/i.test(name);
  const folders = isPage ? parts.slice(0, -1) : parts;
  const isUsable = (part: string) => part.length <= LONGEST_PART && !UNUSABLE_PART.test(part);
  if (
    path === '' ||
    name === '' ||
    !parts.every(isUsable) ||
    folders.some((part) => /\.(?=\d*[a-z])[a-z\d]{1,5}$/i.test(part))
  )
    return null;
  return isPage ? parts.join('/') : [...parts, 'index.html'].join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
