import * as words from '../../core/words/filters.ts';
import * as page from '../../core/words/page.ts';
import type { TextWith } from '../../core/words/say.ts';

/** What the tool box says of a filter group. */
export interface GroupWords {
  /** The heading. */
  name: string;
  /** What the field to find one of many choices says. */
  find: TextWith<'count'>;
  none: string;
  fewer: string;
  all: TextWith<'count'>;
}

const wordsOfGroups: Readonly<Record<string, GroupWords>> = {
  topics: {
    name: page.topics,
    find: words.findTopic,
    none: words.noTopic,
    fewer: words.fewerTopics,
    all: words.allTopics,
  },
  providers: {
    name: page.sources,
    find: words.findSource,
    none: words.noSource,
    fewer: words.fewerSources,
    all: words.allSources,
  },
  kinds: {
    name: words.kinds,
    find: words.findKind,
    none: words.noKind,
    fewer: words.fewerKinds,
    all: words.allKinds,
  },
};

/** What is said of the filter group with this key. Throws where nobody has written it. */
export function groupWords(group: string): GroupWords {
  const found = wordsOfGroups[group];
  if (found === undefined) throw new Error(`No words for the filter group "${group}"`);
  return found;
}
