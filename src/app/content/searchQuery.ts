import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Found, Stories } from '../../core/facets/storyFeed.ts';
import { effectiveSort, type Filters, isNarrowedByFacets } from '../../core/filters.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { ROOT_NAME } from '../../core/search/format.ts';
import { likelyChunks } from '../../core/search/likelyChunks.ts';
import { cardFilesOf } from './cardFiles.ts';
import type { SearchEngine } from './engine.ts';
import { fetchAhead } from './files.ts';
import { bootstrapQuery, cardsQuery, namesQuery, storiesQuery } from './queries.ts';
import { fetchWholeEdition } from './wholeEdition.ts';

/** Cards of a search that are fetched and drawn before its others: the screen of a phone. */
export const FOUND_FIRST = 3;

/** The search of the filters' query. */
export function searchQuery(engine: SearchEngine, manifest: Manifest, filters: Filters) {
  const folder = manifest.files.search;
  return queryOptions({
    queryKey: ['search', folder, filters.query],
    queryFn: async ({ client, queryKey, signal }) => {
      const search = engine.search(folder, filters.query, signal, (partial) => {
        askForCards(client, manifest, filters, partial);
        client.setQueryData(queryKey, partial);
      });
      if (!hasSearched(client, folder)) askForWords(client, manifest, filters.query);
      void client.prefetchQuery(highlightQuery());
      const found = await search;
      askForCards(client, manifest, filters, found);
      fetchWholeEdition(client, engine, manifest);
      return found;
    },
    gcTime: 60_000,
  });
}

/** What marks the words of a search in a text; without it they stand unmarked. */
export function highlightQuery() {
  return queryOptions({ queryKey: ['highlight'], queryFn: () => import('../../core/search/highlight.ts') });
}

/** Begins to load what every search needs: the reader is near the search box. */
export function warmSearch(client: QueryClient, engine: SearchEngine, manifest: Manifest): void {
  engine.warm(manifest.files.search);
  void client.prefetchQuery(aheadQuery(`${manifest.files.search}/${ROOT_NAME}`));
  void client.prefetchQuery(namesQuery(manifest));
  void client.prefetchQuery(storiesQuery(manifest));
}

/** Begins to load the parts of the index that hold the words of a query, side by side with the code that searches them. */
export function askForWords(client: QueryClient, manifest: Manifest, text: string): void {
  for (const name of likelyChunks(text, manifest.searchTerms)) void client.prefetchQuery(aheadQuery(`${manifest.files.search}/${name}`));
}

/** Whether a search was answered: what answers it has its code then, and asks for words itself at once. */
function hasSearched(client: QueryClient, folder: string): boolean {
  return client.getQueriesData({ queryKey: ['search', folder] }).some(([, found]) => found !== undefined);
}

/** A file that goes into the browser's cache, once, for the search's worker, which tells of its failure. */
function aheadQuery(path: string) {
  return queryOptions({ queryKey: ['ahead', path], queryFn: ({ signal }) => fetchAhead(path, signal), retry: false, gcTime: Infinity });
}

/**
 * Asks for the first cards of what was found before the page is drawn anew, which takes a slow processor as long as
 * the network. A failure is told by whoever shows the cards.
 */
function askForCards(client: QueryClient, manifest: Manifest, filters: Filters, found: Found): void {
  if (isNarrowedByFacets(filters) || found.operators !== null || effectiveSort(filters) !== 'relevance') return;
  const hits = found.ordinals;
  const bootstrap = client.getQueryData(bootstrapQuery().queryKey);
  if (hits === null || bootstrap === undefined) return;
  const ask = (stories: Stories) => {
    for (const file of cardFilesOf(stories.first(hits, FOUND_FIRST), bootstrap)) void client.prefetchQuery(cardsQuery(manifest, file));
  };
  const stories = client.getQueryData(storiesQuery(manifest).queryKey);
  if (stories === undefined) void client.ensureQueryData(storiesQuery(manifest)).then(ask, () => {});
  else ask(stories);
}
