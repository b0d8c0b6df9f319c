import { effectiveSort, type Filters } from '../filters.ts';
import { type Columns, parseColumns } from '../format/columns.ts';
import type { Manifest, Timeline } from '../format/manifest.ts';
import type { Ranks } from '../format/ranks.ts';
import { type LeadOf, parseStoryLeads } from '../format/storyLeads.ts';
import type { QueryOperators } from '../search/query.ts';
import { type DirectoryEntry, listProviders, listTopics } from './directory.ts';
import { applyOperators } from './operators.ts';
import { newestFirst, rankedFirst, relevantFirst } from './order.ts';
import { selectArticles } from './select.ts';
import { type FeedEntry, foldInOrder, placesOf } from './stories.ts';
import { monthSpan, monthsOf } from './timeline.ts';
import { type FacetView, facetsOfSelection } from './view.ts';

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

/** The stories of an edition: all that a search, or an order of its own, needs beside the manifest. */
export interface Stories {
  /** The feed of what a query found (null: no query), in the order of the filters, which narrow nothing else. */
  feed: (filters: Filters, found: Found | null, ranks: Ranks | null) => Feed;
  leadOf: LeadOf;
}

/** The facet columns of an edition, with all that is asked of them. */
export interface Facets {
  /** The feed of filters, of what the query found (null: no query), by the ranks where the order needs them. */
  feed: (filters: Filters, found: Found | null, ranks: Ranks | null) => Feed;
  topics: () => DirectoryEntry[];
  providers: () => DirectoryEntry[];
}

/** Opens a stories file. Throws as `parseStoryLeads` does. */
export function openStories(bytes: Uint8Array, { articles, timeline }: Pick<Manifest, 'articles' | 'timeline'>): Stories {
  const leadOf = parseStoryLeads(bytes, articles);
  const cards = cardsOf(leadOf);
  return {
    leadOf,
    feed: (filters, found, ranks) => {
      const ordinals = found?.ordinals?.toSorted() ?? Uint32Array.from({ length: articles }, (_, ordinal) => ordinal);
      return { ...cards(ordinals, filters, found, ranks), facets: null, timeline: monthsOf(ordinals, timeline) };
    },
  };
}

/** Opens a columns file. Throws as `parseColumns` does. */
export function openFacets(bytes: Uint8Array, leadOf: LeadOf): Facets {
  const columns = parseColumns(bytes);
  const cards = cardsOf(leadOf);
  return {
    feed: (filters, found, ranks) => {
      const { ordinals, ...counts } = selectArticles(columns, filters, candidates(columns, found));
      const timeline = { firstMonth: monthSpan(columns.days).firstMonth, counts: [...counts.months], undated: 0 };
      return { ...cards(ordinals, filters, found, ranks), facets: facetsOfSelection(columns, counts), timeline };
    },
    topics: () => listTopics(columns),
    providers: () => listProviders(columns),
  };
}

/** Gives the cards of selected articles (ascending). */
function cardsOf(leadOf: LeadOf) {
  const places = placesOf(leadOf);
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

/** The articles that the query leaves to the filters, ascending; null for all. */
function candidates(columns: Columns, found: Found | null): Uint32Array | null {
  if (found === null) return null;
  const hits = found.ordinals?.toSorted() ?? null;
  return found.operators === null ? hits : applyOperators(columns, found.operators, hits);
}

function order(ordinals: Uint32Array, leadOf: LeadOf, filters: Filters, found: Found | null, ranks: Ranks | null): FeedEntry[] {
  const sort = effectiveSort(filters);
  if (sort === 'relevance' && found !== null && found.ordinals !== null) return foldInOrder(relevantFirst(ordinals, found.ordinals), leadOf);
  const entries = foldInOrder(ordinals.toReversed(), leadOf);
  if ((sort === 'quality' || sort === 'heat') && ranks !== null) return rankedFirst(entries, ranks[sort]);
  return newestFirst(entries);
}
