import { effectiveSort, type Filters } from '../filters.ts';
import { type Columns, parseColumns } from '../format/columns.ts';
import type { Timeline } from '../format/manifest.ts';
import type { Ranks } from '../format/ranks.ts';
import type { QueryOperators } from '../search/query.ts';
import { type DirectoryEntry, listProviders, listTopics } from './directory.ts';
import { applyOperators, hasOperators } from './operators.ts';
import { newestFirst, rankedFirst, relevantFirst } from './order.ts';
import { selectArticles } from './select.ts';
import { type FeedEntry, foldInOrder, placesOf } from './stories.ts';
import { monthSpan } from './timeline.ts';
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
  facets: FacetView;
  timeline: Timeline;
}

/** What a query found: the matching articles, best first (null: the query has operators only), and its operators. */
export interface Found {
  ordinals: Uint32Array | null;
  operators: QueryOperators;
}

/** The facet columns of an edition, with all that is asked of them. */
export interface Facets {
  /** The feed of filters, of what the query found (null: no query), by the ranks where the order needs them. */
  feed: (filters: Filters, found: Found | null, ranks: Ranks | null) => Feed;
  topics: () => DirectoryEntry[];
  providers: () => DirectoryEntry[];
}

/** Opens a columns file. Throws as `parseColumns` does. */
export function openFacets(bytes: Uint8Array): Facets {
  const columns = parseColumns(bytes);
  const places = placesOf(columns);
  return {
    feed: (filters, found, ranks) => feedOf(columns, places, filters, found, ranks),
    topics: () => listTopics(columns),
    providers: () => listProviders(columns),
  };
}

function feedOf(columns: Columns, places: Uint32Array, filters: Filters, found: Found | null, ranks: Ranks | null): Feed {
  const selection = selectArticles(columns, filters, candidates(columns, found));
  const entries = order(selection.ordinals, columns.leadOf, filters, found, ranks);
  const placeOf = (ordinal: number) => places[ordinal] ?? 0;
  return {
    articles: selection.ordinals.length,
    stories: entries.length,
    cards: (start, end) => entries.slice(start, end).map((entry) => ({ lead: placeOf(entry.lead), found: entry.found === null ? null : placeOf(entry.found) })),
    facets: facetsOfSelection(columns, selection),
    timeline: { firstMonth: monthSpan(columns.days).firstMonth, counts: [...selection.months], undated: 0 },
  };
}

/** The articles that the query leaves to the filters, ascending; null for all. */
function candidates(columns: Columns, found: Found | null): Uint32Array | null {
  if (found === null) return null;
  const hits = found.ordinals?.toSorted() ?? null;
  return hasOperators(found.operators) ? applyOperators(columns, found.operators, hits) : hits;
}

function order(ordinals: Uint32Array, leadOf: Uint32Array, filters: Filters, found: Found | null, ranks: Ranks | null): FeedEntry[] {
  const sort = effectiveSort(filters);
  if (sort === 'relevance' && found !== null && found.ordinals !== null) return foldInOrder(relevantFirst(ordinals, found.ordinals), leadOf);
  const entries = foldInOrder(ordinals.toReversed(), leadOf);
  if ((sort === 'quality' || sort === 'heat') && ranks !== null) return rankedFirst(entries, ranks[sort]);
  return newestFirst(entries);
}
