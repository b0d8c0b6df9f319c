import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Found } from '../../core/facets/feed.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { ROOT_NAME } from '../../core/search/format.ts';
import type { TextPiece } from '../../core/search/highlight.ts';
import { fetchAhead } from './files.ts';

/** What a query found, and what marks its words in a text. */
export interface Search extends Found {
  mark: (text: string) => TextPiece[];
}

/** The search as the views know it: a worker in the browser, the same code in process under test. */
export interface SearchEngine {
  /** Begins to load what the first search in an index will need. `folder` is the index's, below the site's base. */
  warm(folder: string): void;
  /** Rejects with a `ContentError`, or as the signal says. `onPartial` gets hits that more will be added to. */
  search(folder: string, text: string, signal: AbortSignal, onPartial: (search: Search) => void): Promise<Search>;
}

/** An engine whose code is loaded when it is first needed, side by side with the index's root, and asked for again where it could not be had. */
export function lazyEngine(load: () => Promise<SearchEngine>): SearchEngine {
  let loading: Promise<SearchEngine> | null = null;
  const engine = (folder: string) => {
    if (loading === null) fetchAhead(`${folder}/${ROOT_NAME}`);
    return (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
  };
  return {
    // Where this fails, the search that follows says so.
    warm: (folder) => void engine(folder).then((loaded) => loaded.warm(folder), () => {}),
    search: async (folder, ...rest) => (await engine(folder)).search(folder, ...rest),
  };
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
    queryFn: ({ client, queryKey, signal }) => engine.search(folder, text, signal, (search) => void client.setQueryData(queryKey, search)),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
