import { createContext, useContext } from 'react';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Manifest } from '../../core/format/manifest.ts';

/** All articles that match a text, best first, and the words to mark in them. */
export interface Hits {
  ordinals: Uint32Array;
  terms: string[];
}

/** The search as the views know it: a worker in the browser, the same code in process under test. */
export interface SearchEngine {
  /** Begins to load what the first search will need. */
  warm(): void;
  search(text: string, signal: AbortSignal): Promise<Hits>;
}

export const SearchEngineContext = createContext<SearchEngine | null>(null);

export function useSearchEngine(): SearchEngine {
  const engine = useContext(SearchEngineContext);
  if (engine === null) throw new Error('SearchEngineContext is not provided');
  return engine;
}

/** The previous hits stand until the next ones are there. */
export function searchQuery(engine: SearchEngine, manifest: Manifest, text: string) {
  return queryOptions({
    queryKey: ['search', manifest.edition, text],
    queryFn: ({ signal }) => engine.search(text, signal),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
