import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Feed } from '../../core/facets/storyFeed.ts';
import { effectiveSort, type Filters, isNarrowed, isNarrowedByFacets } from '../../core/filters.ts';
import { CARDS_IN_BOOTSTRAP } from '../../core/format/bootstrap.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { useSearchEngine } from '../content/engine.ts';
import { cardsQuery, facetsQuery, ranksQuery, storiesQuery } from '../content/queries.ts';
import { highlightQuery, searchQuery } from '../content/searchQuery.ts';
import type { Mark } from '../search/Marked.tsx';

/** A feed with the filters that it is of, and what marks the words of their query; null where there is no query, or what marks is on its way. */
export interface MarkedFeed extends Feed {
  filters: Filters;
  mark: Mark | null;
}

export interface FeedState {
  /** Null until there has been a first one. */
  feed: MarkedFeed | null;
  /** The feed shown is that of earlier filters; its successor is on its way. */
  stale: boolean;
  failure: Error | null;
  retry: () => void;
}

/**
 * The feed of the filters in force. Unfiltered it needs nothing but the manifest; a query adds the search and the
 * stories, an order by score the ranks and the stories, filters the facet columns. `wantsFacets` fetches the columns
 * where nothing but the counts of its choices needs them, and the newest cards, so that a choice shows something at once.
 */
export function useFeed(manifest: Manifest, filters: Filters, wantsFacets: boolean): FeedState {
  const engine = useSearchEngine();
  const sort = effectiveSort(filters);
  const byScore = sort === 'quality' || sort === 'heat';
  const narrowed = isNarrowed(filters);
  const hasQuery = filters.query !== '';
  const ranks = useQuery({ ...ranksQuery(manifest), enabled: byScore });
  const search = useQuery({ ...searchQuery(engine, manifest, filters), enabled: hasQuery });
  const found = hasQuery ? search.data : null;
  const mark = useMark(hasQuery, found?.terms ?? []);
  const byFacets = isNarrowedByFacets(filters) || (found?.operators ?? null) !== null;
  const stories = useQuery({ ...storiesQuery(manifest), enabled: hasQuery || byScore });
  const facets = useQuery({ ...facetsQuery(manifest), enabled: byFacets || wantsFacets });
  // Most choices leave some of these; a search finds its own.
  useQuery({ ...cardsQuery(manifest, { family: 'newest', page: 0 }), enabled: wantsFacets && !hasQuery && manifest.stories > CARDS_IN_BOOTSTRAP });

  const feed = useMemo((): Omit<MarkedFeed, 'mark'> | null => {
    if (!narrowed && !byScore && facets.data === undefined) return { ...feedOfManifest(manifest), filters };
    const source = facets.data ?? (byFacets ? undefined : stories.data);
    if (source === undefined || found === undefined || (byScore && ranks.data === undefined)) return null;
    return { ...source.feed(filters, found, ranks.data ?? null), filters };
  }, [manifest, filters, narrowed, byScore, byFacets, stories.data, facets.data, found, ranks.data]);

  const marked = useMemo(() => feed && { ...feed, mark }, [feed, mark]);
  const shown = useLatest(marked);
  const failed = [ranks, search, ...(byFacets ? [facets] : [stories])].filter(({ isError, isEnabled }) => isError && isEnabled);
  return {
    feed: shown,
    stale: feed === null,
    failure: feed === null || (hasQuery && search.isError) ? (failed[0]?.error ?? null) : null,
    retry: () => failed.forEach((query) => void query.refetch()),
  };
}

/** What marks terms, fetched beside what the search fetches: the same for the same terms, so that cards that stay are not drawn anew. */
function useMark(enabled: boolean, terms: readonly string[]): Mark | null {
  const { data } = useQuery({ ...highlightQuery(), enabled });
  const key = terms.join(' ');
  return useMemo(() => (!enabled || data === undefined ? null : (text: string) => data.highlight(text, key.split(' '))), [enabled, key, data]);
}

/** All stories, the newest lead first. */
function feedOfManifest(manifest: Manifest): Feed {
  const newest = manifest.stories - 1;
  return {
    articles: manifest.articles,
    stories: manifest.stories,
    cards: (start, end) => Array.from({ length: Math.max(0, Math.min(end, manifest.stories) - start) }, (_, i) => ({ lead: newest - start - i, found: null })),
    facets: manifest.facets,
    timeline: manifest.timeline,
  };
}

/** The latest value that was not null. */
function useLatest<T>(value: T | null): T | null {
  const [latest, setLatest] = useState(value);
  if (value !== null && value !== latest) setLatest(value);
  return value ?? latest;
}
