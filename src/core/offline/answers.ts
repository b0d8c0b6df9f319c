import { HASH_LENGTH } from '../format/fileHashes.ts';

/** An answer from the network, as far as it is judged. */
export interface Answer {
  status: number;
  /** Where it came from in the end. Absolute; "" where the browser does not tell. */
  address: string;
  mediaType: string | null;
}

/** Kinds of files that a browser runs or applies, by the ending of their names. */
const mediaTypes: readonly (readonly [ending: RegExp, mediaType: RegExp])[] = [
  [/\.js$/, /^(?:text|application)\/(?:x-)?javascript\b/i],
  [/\.css$/, /^text\/css\b/i],
  [/\.(?:png|jpe?g|webp|gif|avif|svg)$/, /^image\//i],
];

/**
 * Whether an answer can be the file that was asked for at `address`. Where a network asks its guests to log in, and on some
 * hosts, a page comes in the place of a file, or the request is led elsewhere.
 */
export function isFileItself({ status, address, mediaType }: Answer, asked: string): boolean {
  if (status !== 200 || address.replace(/#.*$/, '') !== asked.replace(/#.*$/, '')) return false;
  if (mediaType !== null && /^text\/html\b/i.test(mediaType)) return false;
  const path = asked.replace(/[?#].*$/, '');
  return mediaTypes.every(([ending, wanted]) => !ending.test(path) || wanted.test(mediaType ?? ''));
}

/** Whether an answer can be a page of the site. */
export function isPageItself({ status, address, mediaType }: Answer, asked: string): boolean {
  return status === 200 && address === asked && /^text\/html\b/i.test(mediaType ?? '');
}

const lastingName = new RegExp(`^(?:data/(?!pictures/).*|assets/offline)-([\\da-f]{${HASH_LENGTH}})\\.\\w+$`);

/** The hash of its content that a file of the edition has in its name. Null where it has none: then its content can't be checked. */
export function hashInName(path: string): string | null {
  return lastingName.exec(path)?.[1] ?? null;
}

/** Whether the host has taken its worker away, by what it answers at the worker's address. A page may be a network's page to log in: it counts only where it is the site's own (`isOurPage`). */
export function isWorkerGone({ status, mediaType }: Answer, isOurPage: boolean): boolean {
  if (status === 404 || status === 410) return true;
  return status === 200 && /^text\/html\b/i.test(mediaType ?? '') && isOurPage;
}
