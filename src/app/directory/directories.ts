import { type DirectoryName, directoryFields } from '../../core/entryPath.ts';

/** What a directory lists, in words and in the filters. */
export interface Directory {
  title: string;
  noun: string;
  /** The key of the filter group. */
  group: string;
}

export const directories: Record<DirectoryName, Directory> = {
  topics: { title: 'Topics', noun: 'topic', group: directoryFields.topics },
  sources: { title: 'Sources', noun: 'source', group: directoryFields.sources },
};
