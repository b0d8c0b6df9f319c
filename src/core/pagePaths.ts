import { fitsFolder, folderName } from './folderName.ts';

/**
 * The file of the page of an article or a story below the site's base: "articles/kelp/index.html". Null where some file system
 * or host can't have such a folder: the app alone shows it, at the same address.
 */
export function pageFile(kind: 'articles' | 'stories', id: string): string | null {
  return folderName(id) === id && fitsFolder(id) ? `${kind}/${id}/index.html` : null;
}

/** The address of the same page, below the site's base: "articles/kelp/". */
export function pageAddress(kind: 'articles' | 'stories', id: string): string {
  return `${kind}/${encodeURIComponent(id)}/`;
}

/**
 * The file of the page of a topic, a source or another label below the site's base: "topics/oceans/index.html". Null where its
 * name is too long for a folder. `entryPath` gives its address.
 */
export function entryFile(directory: string, key: string): string | null {
  const name = folderName(key);
  return fitsFolder(name) ? `${directory}/${name}/index.html` : null;
}

/** The address of the page of all labels of a directory, below the site's base: "topics/". */
export function directoryAddress(directory: string): string {
  return `${directory}/`;
}
