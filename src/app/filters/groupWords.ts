import type { OwnFacet } from '../../core/format/manifest.ts';
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

const wordsOfAny: Omit<GroupWords, 'name'> = {
  find: words.findAny,
  none: words.noneOfThem,
  fewer: words.fewer,
  all: words.all,
};

/** What is said of the filter group with this key. That of a facet of the publisher's own has words that fit any. Throws where nobody has written it. */
export function groupWords(group: string, ownFacets: readonly OwnFacet[]): GroupWords {
  const label = ownFacets.find(({ key }) => key === group)?.label;
  const found = label === undefined ? wordsOfGroups[group] : { name: label, ...wordsOfAny };
  if (found === undefined) throw new Error(`No words for the filter group "${group}"`);
  return found;
}
