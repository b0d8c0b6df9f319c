import { isFolderName } from './feeds.ts';

/**
 * The file of a page below the site's base: "topics/oceans/index.html". `kind`: articles, stories or a directory.
 * Null where some file system or host can't have such a folder: the app alone shows it, at the same address.
 */
export function pageFile(kind: string, key: string): string | null {
  return isFolderName(key) ? `${kind}/${key}/index.html` : null;
}

/** The address of the same page, below the site's base: "topics/oceans/". */
export function pageAddress(kind: string, key: string): string {
  return `${kind}/${encodeURIComponent(key)}/`;
}

/** The address of the page of all labels of a directory, below the site's base: "topics/". */
export function directoryAddress(directory: string): string {
  return `${directory}/`;
}
