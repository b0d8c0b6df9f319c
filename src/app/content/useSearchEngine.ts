import { createContext, useContext } from 'react';
import type { Hits } from '../../core/facets/storyFeed.ts';

/** What a query found, and the terms to mark in a text. */
export interface SearchHits extends Hits {
  terms: string[];
}

/** The search as the views see it. In the browser it runs in a worker, in tests in the same thread. */
export interface SearchEngine {
  /** Begins to load what each search needs. `folder` is that of the index, below the site's base. */
  preload(folder: string): void;
  /** Begins to load all words of an index, one file after another. */
  prefetchAll(folder: string): void;
  /**
   * Rejects with a `ContentError`, or with an `AbortError` where the signal or a newer search stops it. `onFirstHits`
   * gets the hits of the words as typed where the search goes on to look for typos.
   */
  search(
    folder: string,
    text: string,
    signal: AbortSignal,
    onFirstHits: (hits: SearchHits) => void,
  ): Promise<SearchHits>;
}

export const SearchEngineContext = createContext<SearchEngine | null>(null);

export function useSearchEngine(): SearchEngine {
  const engine = useContext(SearchEngineContext);
  if (engine === null) throw new Error('SearchEngineContext is not provided');
  return engine;
}
