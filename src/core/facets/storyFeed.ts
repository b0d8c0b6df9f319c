import { effectiveSort, type Filters } from '../filters.ts';
import type { Manifest, Timeline } from '../format/manifest.ts';
import type { Ranks } from '../format/ranks.ts';
import { type LeadOf, parseStoryLeads } from '../format/storyLeads.ts';
import type { QueryOperators } from '../search/query.ts';
import type { FacetCounts } from './facetCounts.ts';
import type { Own } from './own.ts';
import { newestFirst, rankedFirst, relevantFirst } from './order.ts';
import { cardPositions, type FeedEntry, foldInOrder } from './stories.ts';
import { monthsOf } from './timeline.ts';

/** Where the cards of one story stand in the card pages. */
export interface StoryPositions {
  /** Position of the story's lead among all leads. */
  lead: number;
  /** Position among all members of the article that was found. Null where the lead itself was found. */
  found: number | null;
  /** The article that was found, the lead or another. Null where nothing was searched for. */
  ordinal: number | null;
}

/** What the filters leave. The feed shows one card for each story. */
export interface Feed {
  articles: number;
  stories: number;
  /** The stories from position `start` of the feed up to, not including, `end`. */
  cards: (start: number, end: number) => StoryPositions[];
  /** Null where the columns were not loaded: the counts are computed from them. */
  facetCounts: FacetCounts | null;
  timeline: Timeline;
}

/** What a query found. */
export interface Hits {
  /** Ordinals of the articles, best first. Null where the query has no words, only operators. */
  ordinals: Uint32Array | null;
  /** Null where the query has none. */
  operators: QueryOperators | null;
}

/**
 * Builds the feed of some filters. `hits` is null where there is no query; `ranks` are used by the orders by score, `own`
 * where the filters show what the memory knows. Without it nothing is left out for that.
 */
export type BuildFeed = (filters: Filters, hits: Hits | null, ranks: Ranks | null, own?: Own | null) => Feed;

/** The stories of an edition. Together with the manifest they are enough to build a feed that no facet narrows. */
export interface Stories {
  buildFeed: BuildFeed;
  leadOf: LeadOf;
}

/** Opens a stories file. Throws as `parseStoryLeads` does. */
export function openStories(
  bytes: Uint8Array,
  { articles, timeline }: Pick<Manifest, 'articles' | 'timeline'>,
): Stories {
  const leadOf = parseStoryLeads(bytes, articles);
  const cards = cardsOf(leadOf);
  return {
    leadOf,
    buildFeed: (filters, hits, ranks) => {
      const ordinals = hits?.ordinals?.toSorted() ?? Uint32Array.from({ length: articles }, (_, ordinal) => ordinal);
      return { ...cards(ordinals, filters, hits, ranks), facetCounts: null, timeline: monthsOf(ordinals, timeline) };
    },
  };
}

/** Gives a function that folds selected articles (ordinals, ascending) into the cards of a feed. */
export function cardsOf(leadOf: LeadOf) {
  const positions = cardPositions(leadOf);
  const positionOf = (ordinal: number) => positions[ordinal] ?? 0;
  return (
    ordinals: Uint32Array,
    filters: Filters,
    hits: Hits | null,
    ranks: Ranks | null,
  ): Pick<Feed, 'articles' | 'stories' | 'cards'> => {
    const entries = order(ordinals, leadOf, filters, hits, ranks);
    return {
      articles: ordinals.length,
      stories: entries.length,
      cards: (start, end) =>
        entries.slice(start, end).map(({ lead, found }) => ({
          lead: positionOf(lead),
          found: found === null ? null : positionOf(found),
          ordinal: hits === null ? null : (found ?? lead),
        })),
    };
  };
}

function order(
  ordinals: Uint32Array,
  leadOf: LeadOf,
  filters: Filters,
  hits: Hits | null,
  ranks: Ranks | null,
): FeedEntry[] {
  const sort = effectiveSort(filters);
  if (sort === 'relevance' && hits !== null && hits.ordinals !== null)
    return foldInOrder(relevantFirst(ordinals, hits.ordinals), leadOf);
  const entries = foldInOrder(ordinals.toReversed(), leadOf);
  if ((sort === 'quality' || sort === 'heat') && ranks !== null) return rankedFirst(entries, ranks[sort]);
  return newestFirst(entries);
}
