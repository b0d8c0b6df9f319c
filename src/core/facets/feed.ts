import { effectiveSort, type Filters } from '../filters.ts';
import { type Columns, parseColumns } from '../format/columns.ts';
import type { Timeline } from '../format/manifest.ts';
import type { Ranks } from '../format/ranks.ts';
import type { QueryOperators } from '../search/query.ts';
import { type DirectoryEntry, listProviders, listTopics } from './directory.ts';
import { applyOperators, hasOperators } from './operators.ts';
import { newestFirst, rankedFirst, relevantFirst } from './order.ts';
import { selectArticles } from './select.ts';
import { monthSpan } from './timeline.ts';
import { type FacetView, facetsOfSelection } from './view.ts';

/** What filters leave, ready to be shown a screenful at a time. */
export interface Feed {
  count: number;
  /** Ordinals from position `start` up to, not including, `end`. */
  ordinals: (start: number, end: number) => number[];
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
  return {
    feed: (filters, found, ranks) => feedOf(columns, filters, found, ranks),
    topics: () => listTopics(columns),
    providers: () => listProviders(columns),
  };
}

function feedOf(columns: Columns, filters: Filters, found: Found | null, ranks: Ranks | null): Feed {
  const selection = selectArticles(columns, filters, candidates(columns, found));
  const ordered = order(selection.ordinals, filters, found, ranks);
  return {
    count: ordered.length,
    ordinals: (start, end) => [...ordered.subarray(start, end)],
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

function order(ordinals: Uint32Array, filters: Filters, found: Found | null, ranks: Ranks | null): Uint32Array {
  const sort = effectiveSort(filters);
  if (sort === 'relevance' && found !== null && found.ordinals !== null) return relevantFirst(ordinals, found.ordinals);
  if ((sort === 'quality' || sort === 'heat') && ranks !== null) return rankedFirst(ordinals, ranks[sort]);
  return newestFirst(ordinals);
}
