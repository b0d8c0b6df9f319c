import { createContext, useContext } from 'react';
import type { Hits } from '../../core/facets/storyFeed.ts';

/** What a query found, and how. */
export interface SearchHits extends Hits {
  /** For each word and each phrase of the query the terms to mark in a text. */
  wordTerms: string[][];
  /** How the query was corrected. Null where it was searched as typed. */
  correction: CorrectedQuery | null;
  /** How many articles were searched, by what their cards have, where the index is out of reach. Null: all of the edition. */
  searched: number | null;
}

/** What was searched in place of a query that is probably mistyped. */
export interface CorrectedQuery {
  /** The corrected query, one text for each spelling, the likeliest first. */
  instead: string[];
  /** Whether the query as it was typed has found something, too. */
  typedFinds: boolean;
}

/** What to search for. */
export interface SearchText {
  text: string;
  /** Whether words are looked for only as they were typed. */
  exact: boolean;
  /** Whether other searches go on beside it. */
  aside?: boolean;
  /** The keys of the publisher's own facets, which are operators; missing where there are none. */
  own?: readonly string[];
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
    asked: SearchText,
    signal: AbortSignal,
    onFirstHits: (hits: SearchHits) => void,
  ): Promise<SearchHits>;
  /** The part of an article's text, of what its card does not show, that holds the terms. Null where there is none, and where it could not be had. */
  snippet(folder: string, ordinal: number, terms: string[]): Promise<string | null>;
}

export const SearchEngineContext = createContext<SearchEngine | null>(null);

export function useSearchEngine(): SearchEngine {
  const engine = useContext(SearchEngineContext);
  if (engine === null) throw new Error('SearchEngineContext is not provided');
  return engine;
}
