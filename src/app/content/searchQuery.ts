import { queryOptions } from '@tanstack/react-query';
import type { Filters } from '../../core/filters.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { loadCode } from './code.ts';
import type { SearchEngine } from './useSearchEngine.ts';

/** Milliseconds for which hits are cached after they left the screen. */
const CACHED_MS = 60_000;

const importRun = () => import('./runSearch.ts');

/** The hits of the filters' query. They are set twice where the search has first hits and goes on to look for typos. */
export function searchQuery(engine: SearchEngine, manifest: Manifest, filters: Filters) {
  const { query, exact } = filters;
  const folder = manifest.files.search;
  return queryOptions({
    queryKey: ['search', folder, query, exact],
    queryFn: async ({ client, queryKey, signal }) => {
      // While the code comes.
      void client.prefetchQuery(highlightQuery());
      const { runSearch } = await loadCode(importRun);
      return runSearch({
        client,
        engine,
        manifest,
        filters,
        signal,
        onFirstHits: (hits) => client.setQueryData(queryKey, hits),
      });
    },
    gcTime: CACHED_MS,
  });
}

/** The part of an article's text that holds the terms. Null where there is none. */
export function snippetQuery(engine: SearchEngine, manifest: Manifest, ordinal: number, terms: string[]) {
  const folder = manifest.files.search;
  return queryOptions({
    queryKey: ['snippet', folder, ordinal, ...terms],
    queryFn: () => engine.snippet(folder, ordinal, terms),
    gcTime: CACHED_MS,
  });
}

/** The code that marks the words of a query in a text. Until it is there, texts are unmarked. */
export function highlightQuery() {
  return queryOptions({ queryKey: ['highlight'], queryFn: () => import('../../core/search/highlight.ts') });
}
