import { createContext, useContext } from 'react';
import type { Found } from '../../core/facets/storyFeed.ts';

/** What a query found, and the terms that its words are marked by in a text. */
export interface Search extends Found {
  terms: string[];
}

/** The search as the views know it: a worker in the browser, the same code in process under test. */
export interface SearchEngine {
  /** Begins to load what the first search in an index will need. `folder` is the index's, below the site's base. */
  warm(folder: string): void;
  /** Loads all words of an index, one part after the other. */
  fill(folder: string): void;
  /** Rejects with a `ContentError`, or as the signal says. `onPartial` gets hits that more will be added to. */
  search(folder: string, text: string, signal: AbortSignal, onPartial: (search: Search) => void): Promise<Search>;
}

export const SearchEngineContext = createContext<SearchEngine | null>(null);

export function useSearchEngine(): SearchEngine {
  const engine = useContext(SearchEngineContext);
  if (engine === null) throw new Error('SearchEngineContext is not provided');
  return engine;
}
