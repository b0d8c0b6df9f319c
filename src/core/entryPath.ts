import { folderName, keyOfFolder } from './folderName.ts';
import { formatFilters, noFilters, withChosen } from './filters.ts';

/** The directories that every edition has, with the key of the filter group that each is about. */
export const directoryFields = { topics: 'topics', sources: 'providers' } as const;
export type DirectoryName = keyof typeof directoryFields;

/** The key of the filter group that a directory is about: that of a facet of the publisher's own has its key as name. */
export function groupOfDirectory(directory: string): string {
  return isUsualDirectory(directory) ? directoryFields[directory] : directory;
}

/** Whether every edition has a directory of this name. */
export function isUsualDirectory(directory: string): directory is DirectoryName {
  return Object.hasOwn(directoryFields, directory);
}

/** The address of the page of a topic, a source or another label, below the site's base: "/topics/ai-in-healthcare/". It names the folder of the page. */
export function entryPath(directory: string, key: string): string {
  return `/${directory}/${encodeURIComponent(folderName(key))}/`;
}

/**
 * Inverse of `entryPath`, with or without the slash at the end. Null for other addresses. What is no escape stays as it is.
 * `own`: the keys of the publisher's own facets.
 */
export function parseEntryPath(path: string, own: readonly string[] = []): { directory: string; key: string } | null {
  const [, directory = '', slug = ''] = /^\/([^/]+)\/([^/]+)\/?$/.exec(path) ?? [];
  if (!isUsualDirectory(directory) && !own.includes(directory)) return null;
  return { directory, key: keyOfFolder(decoded(slug)) };
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** The address of the articles of a topic, a source or another label as a list that can be filtered and ordered. */
export function filteredPath(directory: string, key: string): string {
  return `/${formatFilters(withChosen(noFilters, groupOfDirectory(directory), [key]))}`;
}
