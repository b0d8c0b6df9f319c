import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { effectiveSort, type Filters, isNarrowed } from '../../core/filters.ts';
import { newestFirst, rankedFirst, relevantFirst } from '../../core/facets/order.ts';
import { type Selection, selectArticles } from '../../core/facets/select.ts';
import { applyOperators, hasOperators } from '../../core/facets/operators.ts';
import { monthSpan } from '../../core/facets/timeline.ts';
import { type FacetView, facetsOfManifest, facetsOfSelection } from '../../core/facets/view.ts';
import type { Columns } from '../../core/format/columns.ts';
import type { Manifest, Timeline } from '../../core/format/manifest.ts';
import type { Ranks } from '../../core/format/ranks.ts';
import { asksIndex, parseQuery, type QueryOperators } from '../../core/search/query.ts';
import { type Hits, searchQuery, useSearchEngine } from '../content/engine.ts';
import { columnsQuery, ranksQuery } from '../content/queries.ts';

/** What the filters leave, ready to be shown a screenful at a time. */
export interface Feed {
  count: number;
  /** Ordinals from position `start` up to, not including, `end`. */
  ordinals: (start: number, end: number) => number[];
  facets: FacetView;
  timeline: Timeline;
  /** Words to mark. */
  terms: readonly string[];
}

export interface FeedState {
  /** Null until there has been a first one. */
  feed: Feed | null;
  /** The feed shown is that of earlier filters; its successor is on its way. */
  stale: boolean;
  failure: Error | null;
  retry: () => void;
}

/**
 * The feed of the filters in force. Unfiltered it needs nothing but the manifest; filters add the facet columns, a
 * query adds the search, an order by score adds the ranks. `wantsFacets` fetches the columns ahead of need.
 */
export function useFeed(manifest: Manifest, filters: Filters, wantsFacets: boolean): FeedState {
  const engine = useSearchEngine();
  const sort = effectiveSort(filters);
  const byScore = sort === 'quality' || sort === 'heat';
  const narrowed = isNarrowed(filters);
  const columns = useQuery({ ...columnsQuery(manifest), enabled: narrowed || byScore || wantsFacets });
  const ranks = useQuery({ ...ranksQuery(manifest), enabled: byScore });
  const query = useMemo(() => parseQuery(filters.query), [filters.query]);
  const search = useQuery({ ...searchQuery(engine, manifest, filters.query), enabled: asksIndex(query) });

  const hits = asksIndex(query) ? search.data : null;
  const feed = useMemo(() => {
    if (!narrowed && !byScore && columns.data === undefined) return feedOfManifest(manifest);
    if (columns.data === undefined || hits === undefined || (byScore && ranks.data === undefined)) return null;
    return feedOfColumns(columns.data, filters, query.operators, hits, ranks.data ?? null);
  }, [manifest, filters, query, narrowed, byScore, columns.data, hits, ranks.data]);

  const shown = useLatest(feed);
  const queries = [columns, ranks, search];
  const failed = queries.filter(({ isError }) => isError);
  return {
    feed: shown,
    stale: feed === null || (asksIndex(query) && search.isPlaceholderData),
    failure: feed === null || (asksIndex(query) && search.isError) ? (failed[0]?.error ?? null) : null,
    retry: () => failed.forEach((query) => void query.refetch()),
  };
}

function feedOfManifest(manifest: Manifest): Feed {
  const newest = manifest.articles - 1;
  return {
    count: manifest.articles,
    ordinals: (start, end) => range(start, Math.min(end, manifest.articles)).map((position) => newest - position),
    facets: facetsOfManifest(manifest),
    timeline: manifest.timeline,
    terms: [],
  };
}

function feedOfColumns(columns: Columns, filters: Filters, operators: QueryOperators, hits: Hits | null, ranks: Ranks | null): Feed {
  const found = hits?.ordinals.toSorted() ?? null;
  const selection = selectArticles(columns, filters, hasOperators(operators) ? applyOperators(columns, operators, found) : found);
  const ordered = order(selection, filters, hits, ranks);
  return {
    count: ordered.length,
    ordinals: (start, end) => [...ordered.subarray(start, end)],
    facets: facetsOfSelection(columns, selection),
    timeline: { firstMonth: monthSpan(columns.days).firstMonth, counts: [...selection.months], undated: 0 },
    terms: hits?.terms ?? [],
  };
}

function order({ ordinals }: Selection, filters: Filters, hits: Hits | null, ranks: Ranks | null): Uint32Array {
  const sort = effectiveSort(filters);
  if (sort === 'relevance' && hits !== null) return relevantFirst(ordinals, hits.ordinals);
  if ((sort === 'quality' || sort === 'heat') && ranks !== null) return rankedFirst(ordinals, ranks[sort]);
  return newestFirst(ordinals);
}

/** The latest value that was not null. */
function useLatest<T>(value: T | null): T | null {
  const [latest, setLatest] = useState(value);
  if (value !== null && value !== latest) setLatest(value);
  return value ?? latest;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
}
