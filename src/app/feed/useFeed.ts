import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Feed } from '../../core/facets/storyFeed.ts';
import { effectiveSort, type Filters, isNarrowed, isNarrowedByFacets } from '../../core/filters.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { facetsQuery, ranksQuery, storiesQuery } from '../content/queries.ts';
import { highlightQuery, searchQuery } from '../content/searchQuery.ts';
import { useBootstrap, useManifest } from '../content/useManifest.ts';
import { type CorrectedQuery, useSearchEngine } from '../content/useSearchEngine.ts';
import type { Marker } from '../../core/search/highlight.ts';
import { ownQuery } from '../memory/ownQuery.ts';
import { useRemembered } from '../memory/remembered.ts';
import type { Sifted } from '../mutes/mutes.tsx';
import { useLatest } from './useLatest.ts';

/** A feed with what it was built from. */
export interface FilteredFeed extends Feed {
  filters: Filters;
  /** Marks the words of the query. Null where there is no query, or the code for it is still loading. */
  marker: Marker | null;
  /** How the query was corrected. Null where it was searched as typed. */
  correction: CorrectedQuery | null;
  /** Leaves out what was read, where the filters say so. */
  withoutRead: ((list: Sifted) => Sifted) | null;
  /** As in `SearchHits`. */
  searched: number | null;
}

export type FeedState =
  /** The first feed is loading. */
  | { status: 'waiting'; feed: null }
  /** `feed` is the one before, if there was one. */
  | { status: 'failed'; feed: FilteredFeed | null; error: Error; retry: () => void }
  /** A stale feed is the one before: that of the filters in force is loading. */
  | { status: 'ready'; feed: FilteredFeed; isStale: boolean };

/**
 * The feed of some filters. Without filters it needs the manifest only. A query needs the search and the stories, an
 * order by score the ranks and the stories, and other filters need the facet columns. `wantsCounts` loads the columns
 * also where only the counts of the choices need them. What the memory must say of the articles comes with its code.
 */
export function useFeed(filters: Filters, wantsCounts: boolean): FeedState {
  const manifest = useManifest();
  const engine = useSearchEngine();
  const sort = effectiveSort(filters);
  const byScore = sort === 'quality' || sort === 'heat';
  const hasQuery = filters.query !== '';
  const search = useQuery({ ...searchQuery(engine, manifest, filters), enabled: hasQuery });
  const hits = hasQuery ? search.data : null;
  const byFacets = isNarrowedByFacets(filters) || (hits?.operators ?? null) !== null;
  const ranks = useQuery({ ...ranksQuery(manifest), enabled: byScore });
  const stories = useQuery({ ...storiesQuery(manifest), enabled: hasQuery || byScore });
  const facets = useQuery({ ...facetsQuery(manifest), enabled: byFacets || wantsCounts });
  const isOwn = filters.show.length > 0;
  const remembered = useRemembered();
  const own = useQuery({
    ...ownQuery(useBootstrap(), remembered),
    enabled: isOwn || (wantsCounts && remembered.line !== null),
  });
  const withoutRead = filters.show.includes('unread') ? (own.data?.withoutRead ?? null) : null;
  const marker = useMarker(hasQuery, hits?.wordTerms ?? []);
  const correction = hits?.correction ?? null;
  const searched = hits?.searched ?? null;

  const feed = useMemo((): Feed | null => {
    if (!isNarrowed(filters) && !byScore && facets.data === undefined) return feedOfManifest(manifest);
    const source = facets.data ?? (byFacets ? undefined : stories.data);
    if (isOwn && own.data === undefined) return null;
    if (source === undefined || hits === undefined || (byScore && ranks.data === undefined)) return null;
    return source.buildFeed(filters, hits, ranks.data ?? null, own.data);
  }, [manifest, filters, byScore, byFacets, stories.data, facets.data, hits, ranks.data, isOwn, own.data]);

  const current = useMemo(
    () => feed && { ...feed, filters, marker, correction, withoutRead, searched },
    [feed, filters, marker, correction, withoutRead, searched],
  );
  const latest = useLatest(current);
  const failed = [search, ranks, ...(isOwn ? [own] : []), byFacets ? facets : stories].filter(
    ({ isError, isEnabled }) => isError && isEnabled,
  );
  const error = current === null || search.isError ? (failed[0]?.error ?? null) : null;
  if (error !== null)
    return { status: 'failed', feed: latest, error, retry: () => failed.forEach((query) => void query.refetch()) };
  return latest === null
    ? { status: 'waiting', feed: null }
    : { status: 'ready', feed: latest, isStale: current === null };
}

/** Equal terms give the same marker, so that cards that stay on the screen are not drawn again. */
function useMarker(hasQuery: boolean, wordTerms: readonly (readonly string[])[]): Marker | null {
  const { data } = useQuery({ ...highlightQuery(), enabled: hasQuery });
  const key = wordTerms.map((terms) => terms.join(' ')).join('\n');
  return useMemo(() => {
    if (!hasQuery || data === undefined) return null;
    return data.createMarker(key === '' ? [] : key.split('\n').map((terms) => terms.split(' ')));
  }, [hasQuery, key, data]);
}

/** All stories, the newest first. */
function feedOfManifest({ articles, stories, facets, timeline }: Manifest): Feed {
  return {
    articles,
    stories,
    cards: (start, end) =>
      Array.from({ length: Math.max(0, Math.min(end, stories) - start) }, (_, i) => ({
        lead: stories - 1 - start - i,
        found: null,
        ordinal: null,
      })),
    facetCounts: facets,
    timeline,
  };
}
