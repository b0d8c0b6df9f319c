import type { QueryClient } from '@tanstack/react-query';
import type { Filters } from '../../core/filters.ts';
import { facetKeys, type Manifest } from '../../core/format/manifest.ts';
import { loadCode } from './code.ts';
import { ContentError } from './files.ts';
import { prefetchCards } from './preload/prefetchCards.ts';
import { prefetchEdition } from './preload/prefetchEdition.ts';
import { prefetchWords } from './preload/prefetchWords.ts';
import type { SearchEngine, SearchHits } from './useSearchEngine.ts';

interface Search {
  client: QueryClient;
  engine: SearchEngine;
  manifest: Manifest;
  filters: Filters;
  signal: AbortSignal;
  /** Gets the hits of the words as typed where the search goes on to look for typos. */
  onFirstHits: (hits: SearchHits) => void;
}

/** Searches, and fetches what the page will need to show what was found. Rejects as `SearchEngine.search` does. */
export async function runSearch({
  client,
  engine,
  manifest,
  filters,
  signal,
  onFirstHits,
}: Search): Promise<SearchHits> {
  const { query: text, exact } = filters;
  prefetchWords(client, manifest, text);
  const asked = { text, exact, own: facetKeys(manifest.ownFacets) };
  const searching = engine.search(manifest.files.search, asked, signal, (firstHits) => {
    void prefetchCards(client, manifest, filters, firstHits);
    onFirstHits(firstHits);
  });
  const hits = await searching.catch((error: unknown) => searchDevice(client, text, error));
  if (hits.searched !== null) return hits;
  void prefetchCards(client, manifest, filters, hits);
  prefetchEdition(client, engine, manifest);
  return hits;
}

/** The hits among the cards on this device, where a search has failed for want of the network. Rejects with the error of that search otherwise, and where nothing can be said of them. */
async function searchDevice(client: QueryClient, query: string, error: unknown): Promise<SearchHits> {
  if (!(error instanceof ContentError)) throw error;
  const search = loadCode(() => import('./searchKept.ts')).then(({ searchKept }) => searchKept(client, query));
  return search.catch(() => {
    throw error;
  });
}
