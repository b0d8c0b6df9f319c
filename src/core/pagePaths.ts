import { isFolderName } from './feeds.ts';

/** What has pages of its own. */
export type PageKind = 'articles' | 'topics' | 'sources' | 'stories';

/**
 * The file of the page of an article, a topic, a source or a story, below the site's base: "topics/oceans/index.html".
 * Null where some file system or host can't have such a folder: the app alone shows it, at the same address.
 */
export function pageFile(kind: PageKind, key: string): string | null {
  return isFolderName(key) ? `${kind}/${key}/index.html` : null;
}

/** The address of the same page, below the site's base: "topics/oceans/". */
export function pageAddress(kind: PageKind, key: string): string {
  return `${kind}/${encodeURIComponent(key)}/`;
}
