import { type DirectoryName, directoryFields, isUsualDirectory } from '../../core/entryPath.ts';
import { useOwnFacets } from '../content/useOwnFacets.ts';
import * as words from '../../core/words/directory.ts';
import * as page from '../../core/words/page.ts';
import type { Forms, TextWith } from '../../core/words/say.ts';

/** What a directory lists, in words and in the filters. */
export interface Directory {
  title: string;
  /** How many there are. */
  total: Forms;
  /** What the field to find one says. */
  find: string;
  none: string;
  noneFound: string;
  noSuch: string;
  noneCalled: TextWith<'name'>;
  thisOne: string;
  all: string;
  /** The key of the filter group. */
  group: string;
}

const directories: Record<DirectoryName, Directory> = {
  topics: {
    title: page.topics,
    total: words.topicCount,
    find: words.findTopic,
    none: words.noTopics,
    noneFound: words.noTopicFound,
    noSuch: words.noSuchTopic,
    noneCalled: words.noTopicCalled,
    thisOne: words.thisTopic,
    all: words.allTopics,
    group: directoryFields.topics,
  },
  sources: {
    title: page.sources,
    total: page.sourceCount,
    find: words.findSource,
    none: words.noSources,
    noneFound: words.noSourceFound,
    noSuch: words.noSuchSource,
    noneCalled: words.noSourceCalled,
    thisOne: words.thisSource,
    all: words.allSources,
    group: directoryFields.sources,
  },
};

/** The directory with a name. One of the publisher's own facets, which has its key as name, has the words that fit any. */
export function useDirectory(name: string): Directory {
  const label = useOwnFacets().find(({ key }) => key === name)?.label ?? '';
  return isUsualDirectory(name) ? directories[name] : ownDirectory(name, label);
}

function ownDirectory(group: string, title: string): Directory {
  return {
    title,
    total: words.entryCount,
    find: words.findEntry,
    none: words.noEntries,
    noneFound: words.noEntryFound,
    noSuch: words.noSuchEntry,
    noneCalled: words.nothingCalled,
    thisOne: page.thisPage,
    all: words.allEntries,
    group,
  };
}
