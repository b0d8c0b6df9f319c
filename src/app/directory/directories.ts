import type { DirectoryEntry } from '../../core/facets/directory.ts';
import type { Facets } from '../../core/facets/feed.ts';
import type { DirectoryName } from '../../core/entryPath.ts';

/** What a directory lists, in words and in the facets. */
export interface Directory {
  title: string;
  noun: string;
  list: (facets: Facets) => DirectoryEntry[];
}

export const directories: Record<DirectoryName, Directory> = {
  topics: { title: 'Topics', noun: 'topic', list: ({ topics }) => topics() },
  sources: { title: 'Sources', noun: 'source', list: ({ providers }) => providers() },
};
