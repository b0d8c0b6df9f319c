import { formatFilters, noFilters, withChosen } from './filters.ts';

/** The directories, with the key of the filter group that each is about. */
export const directoryFields = { topics: 'topics', sources: 'providers' } as const;
export type DirectoryName = keyof typeof directoryFields;

/** The address of the page of a topic or a source, below the site's base: "/topics/ai-in-healthcare/". */
export function entryPath(directory: DirectoryName, key: string): string {
  // Browsers take these for the folder itself and the one above. Such an entry has its articles only.
  if (key === '.' || key === '..') return filteredPath(directory, key);
  return `/${directory}/${encodeURIComponent(key)}/`;
}

/** Inverse of `entryPath`, with or without the slash at the end. Null for other addresses. What is no escape stays as it is. */
export function parseEntryPath(path: string): { directory: DirectoryName; key: string } | null {
  const [, directory, slug = ''] = /^\/(topics|sources)\/([^/]+)\/?$/.exec(path) ?? [];
  if (directory !== 'topics' && directory !== 'sources') return null;
  try {
    return { directory, key: decodeURIComponent(slug) };
  } catch {
    return { directory, key: slug };
  }
}

/** The address of the articles of a topic or a source as a list that can be filtered and ordered. */
export function filteredPath(directory: DirectoryName, key: string): string {
  return `/${formatFilters(withChosen(noFilters, directoryFields[directory], [key]))}`;
}
