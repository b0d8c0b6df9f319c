import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Filters } from '../../core/filters.ts';
import { facetKeys, type Manifest } from '../../core/format/manifest.ts';
import { loadCode } from './code.ts';
import { ContentError } from './files.ts';
import { prefetchCards } from './preload/prefetchCards.ts';
import { prefetchWords } from './preload/prefetchWords.ts';
import type { SearchEngine, SearchHits } from './useSearchEngine.ts';

/** Milliseconds for which hits are cached after they left the screen. */
const CACHED_MS = 60_000;

/** What comes without it is fetched when it is needed. */
const importEdition = () => loadCode(() => import('./preload/prefetchEdition.ts'));

/** The hits of the filters' query. They are set twice where the search has first hits and goes on to look for typos. */
export function searchQuery(engine: SearchEngine, manifest: Manifest, filters: Filters) {
  const { query, exact } = filters;
  const folder = manifest.files.search;
  return queryOptions({
    queryKey: ['search', folder, query, exact],
    queryFn: async ({ client, queryKey, signal }): Promise<SearchHits> => {
      prefetchWords(client, manifest, query);
      void client.prefetchQuery(highlightQuery());
      const searching = engine.search(
        folder,
        { text: query, exact, own: facetKeys(manifest.ownFacets) },
        signal,
        (firstHits) => {
          void prefetchCards(client, manifest, filters, firstHits);
          client.setQueryData(queryKey, firstHits);
        },
      );
      const hits = await searching.catch((error: unknown) => searchDevice(client, query, error));
      if (hits.searched !== null) return hits;
      void prefetchCards(client, manifest, filters, hits);
      void importEdition().then(
        ({ prefetchEdition }) => prefetchEdition(client, engine, manifest),
        () => {},
      );
      return hits;
    },
    gcTime: CACHED_MS,
  });
}

/** The hits among the cards on this device, where a search has failed for want of the network. Rejects with the error of that search otherwise, and where nothing can be said of them. */
async function searchDevice(client: QueryClient, query: string, error: unknown): Promise<SearchHits> {
  if (!(error instanceof ContentError)) throw error;
  const search = loadCode(() => import('./searchKept.ts')).then(({ searchKept }) => searchKept(client, query));
  return search.catch(() => {
    throw error;
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
