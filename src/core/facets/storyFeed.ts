import { effectiveSort, type Filters } from '../filters.ts';
import type { Manifest, Timeline } from '../format/manifest.ts';
import type { Ranks } from '../format/ranks.ts';
import { type LeadOf, parseStoryLeads } from '../format/storyLeads.ts';
import type { QueryOperators } from '../search/query.ts';
import { newestFirst, rankedFirst, relevantFirst } from './order.ts';
import { type FeedEntry, foldInOrder, placesOf } from './stories.ts';
import { monthsOf } from './timeline.ts';
import type { FacetView } from './view.ts';

/** Where the card of a story is, and that of the article that was found in it where that is not the lead. */
export interface FeedCardPlace {
  /** The place of the story's lead among all leads. */
  lead: number;
  /** The place of the article that was found among those that lead no story. */
  found: number | null;
}

/** What filters leave, ready to be shown a screenful at a time. */
export interface Feed {
  /** Articles that the filters leave, and the stories they tell: a card for each. */
  articles: number;
  stories: number;
  /** Cards from position `start` up to, not including, `end`. */
  cards: (start: number, end: number) => FeedCardPlace[];
  /** Null where the columns, which it takes to count them, are not there. */
  facets: FacetView | null;
  timeline: Timeline;
}

/** What a query found: the matching articles, best first (null: any), and its operators, if it has any. */
export interface Found {
  ordinals: Uint32Array | null;
  operators: QueryOperators | null;
}

/** The feed of filters, of what the query found (null: no query), by the ranks where the order needs them. */
export type LayOut = (filters: Filters, found: Found | null, ranks: Ranks | null) => Feed;

/** The stories of an edition: all that a search, or an order of its own, needs beside the manifest. */
export interface Stories {
  /** For filters that narrow nothing but by their query. */
  feed: LayOut;
  /** About where the first `count` cards of a search's hits, best first, are: those of the leads, without laying out them all. */
  first: (hits: Uint32Array, count: number) => FeedCardPlace[];
  leadOf: LeadOf;
}

/** Hits that tell the same story, at most on average where any are looked at only for the first few stories. */
const HITS_A_STORY = 4;

/** Opens a stories file. Throws as `parseStoryLeads` does. */
export function openStories(bytes: Uint8Array, { articles, timeline }: Pick<Manifest, 'articles' | 'timeline'>): Stories {
  const leadOf = parseStoryLeads(bytes, articles);
  const places = placesOf(leadOf);
  const cards = cardsOf(leadOf, places);
  return {
    leadOf,
    first: (hits, count) => {
      const leads = new Set(Array.from(hits.subarray(0, count * HITS_A_STORY), (ordinal) => leadOf[ordinal] ?? ordinal));
      return [...leads].slice(0, count).map((lead) => ({ lead: places[lead] ?? 0, found: null }));
    },
    feed: (filters, found, ranks) => {
      const ordinals = found?.ordinals?.toSorted() ?? Uint32Array.from({ length: articles }, (_, ordinal) => ordinal);
      return { ...cards(ordinals, filters, found, ranks), facets: null, timeline: monthsOf(ordinals, timeline) };
    },
  };
}

/** Gives the cards of selected articles (ascending). */
export function cardsOf(leadOf: LeadOf, places = placesOf(leadOf)) {
  const placeOf = (ordinal: number) => places[ordinal] ?? 0;
  return (ordinals: Uint32Array, filters: Filters, found: Found | null, ranks: Ranks | null): Pick<Feed, 'articles' | 'stories' | 'cards'> => {
    const entries = order(ordinals, leadOf, filters, found, ranks);
    return {
      articles: ordinals.length,
      stories: entries.length,
      cards: (start, end) => entries.slice(start, end).map((entry) => ({ lead: placeOf(entry.lead), found: entry.found === null ? null : placeOf(entry.found) })),
    };
  };
}

function order(ordinals: Uint32Array, leadOf: LeadOf, filters: Filters, found: Found | null, ranks: Ranks | null): FeedEntry[] {
  const sort = effectiveSort(filters);
  if (sort === 'relevance' && found !== null && found.ordinals !== null) return foldInOrder(relevantFirst(ordinals, found.ordinals), leadOf);
  const entries = foldInOrder(ordinals.toReversed(), leadOf);
  if ((sort === 'quality' || sort === 'heat') && ranks !== null) return rankedFirst(entries, ranks[sort]);
  return newestFirst(entries);
}
