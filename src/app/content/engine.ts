import { createContext, useContext } from 'react';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Manifest } from '../../core/format/manifest.ts';

/** All articles that match a text, best first, and the words to mark in them. */
export interface Hits {
  ordinals: Uint32Array;
  terms: readonly string[];
}

/** The search as the views know it: a worker in the browser, the same code in process under test. */
export interface SearchEngine {
  /** Begins to load what the first search in an index will need. `folder` is the index's, below the site's base. */
  warm(folder: string): void;
  /** Rejects with a `ContentError`, or as the signal says. `onPartial` gets hits that more will be added to. */
  search(folder: string, text: string, signal: AbortSignal, onPartial: (hits: Hits) => void): Promise<Hits>;
}

export const SearchEngineContext = createContext<SearchEngine | null>(null);

export function useSearchEngine(): SearchEngine {
  const engine = useContext(SearchEngineContext);
  if (engine === null) throw new Error('SearchEngineContext is not provided');
  return engine;
}

/** The previous hits stand until the next ones are there. */
export function searchQuery(engine: SearchEngine, manifest: Manifest, text: string) {
  const folder = manifest.files.search;
  return queryOptions({
    queryKey: ['search', folder, text],
    queryFn: ({ client, queryKey, signal }) => engine.search(folder, text, signal, (hits) => void client.setQueryData(queryKey, hits)),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
