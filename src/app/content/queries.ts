import { QueryClient, queryOptions } from '@tanstack/react-query';
import type * as feedCode from '../../core/facets/feed.ts';
import { type Bootstrap, BOOTSTRAP_ELEMENT_ID, parseBootstrap } from '../../core/format/bootstrap.ts';
import { parseCardPage } from '../../core/format/cardPage.ts';
import { MANIFEST_PATH, type Manifest, parseManifest } from '../../core/format/manifest.ts';
import { type CardFamily, cardPagePath, parseNames } from '../../core/format/names.ts';
import { ContentError, fetchBytes, fetchJson } from './files.ts';

/**
 * Data files carry their content's hash in their names: once fetched they never go stale. Queries run offline too,
 * since the browser's cache may hold the file, and fail at once when it does not.
 */
export function createQueryClient(bootstrap: Bootstrap | null): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, networkMode: 'always', retry: retryOnce, retryDelay: 400, refetchOnWindowFocus: false },
    },
  });
  if (bootstrap !== null) client.setQueryData(bootstrapQuery().queryKey, bootstrap);
  return client;
}

/** The manifest and the newest cards: from the page itself, else from the manifest file alone. */
export function bootstrapQuery() {
  return queryOptions({
    queryKey: ['bootstrap'],
    queryFn: ({ signal }): Promise<Bootstrap> =>
      fetchJson(MANIFEST_PATH, (data) => ({ manifest: parseManifest(data), newestCards: [] }), signal),
  });
}

/** Reads the bootstrap out of the page; null where there is none or it is damaged (then files are fetched). */
export function readBootstrap(page: Document): Bootstrap | null {
  try {
    return parseBootstrap(JSON.parse(page.getElementById(BOOTSTRAP_ELEMENT_ID)?.textContent ?? ''));
  } catch {
    return null;
  }
}

export function namesQuery(manifest: Manifest) {
  const path = manifest.files.names;
  return queryOptions({ queryKey: [path], queryFn: ({ signal }) => fetchJson(path, parseNames, signal) });
}

/** The cards after those that the page carries, newest first. */
export function newestQuery(manifest: Manifest) {
  const path = manifest.files.newest;
  return queryOptions({ queryKey: [path], queryFn: ({ signal }) => fetchJson(path, parseCardPage, signal) });
}

/** The stories, with the code that lays out feeds: neither is needed before the reader searches, orders or filters. */
export function storiesQuery(manifest: Manifest) {
  const path = manifest.files.stories;
  return queryOptions({
    queryKey: [path],
    queryFn: ({ signal }) => fetchForFeed(path, ({ openStories }, bytes) => openStories(bytes, manifest), signal),
  });
}

/** The facet columns: a few bytes an article, so that they are fetched only where choices are made or counted. */
export function facetsQuery(manifest: Manifest) {
  const path = manifest.files.columns;
  return queryOptions({
    queryKey: [path],
    queryFn: ({ client, signal }) => {
      const stories = heard(client.ensureQueryData(storiesQuery(manifest)));
      return fetchForFeed(path, async ({ openFacets }, bytes) => openFacets(bytes, (await stories).leadOf), signal);
    },
  });
}

/** Fetches a file side by side with the code that reads it. */
function fetchForFeed<T>(path: string, open: (code: typeof feedCode, bytes: Uint8Array) => T | Promise<T>, signal: AbortSignal): Promise<T> {
  const code = heard(import('../../core/facets/feed.ts'));
  return fetchBytes(path, async (bytes) => open(await code, bytes), signal);
}

/** What is fetched beside a file: if both fail, whoever waits for the file hears of that alone. */
function heard<T>(beside: Promise<T>): Promise<T> {
  beside.catch(() => {});
  return beside;
}

export function ranksQuery(manifest: Manifest) {
  const path = manifest.files.ranks;
  return queryOptions({
    queryKey: [path],
    queryFn: ({ signal }) => fetchBytes(path, async (bytes) => (await import('../../core/format/ranks.ts')).parseRanks(bytes), signal),
  });
}

/** One page of a family's cards, oldest first. */
export function cardPageQuery(manifest: Manifest, family: CardFamily, page: number) {
  return queryOptions({
    queryKey: [family, manifest.edition, page],
    queryFn: async ({ client, signal }) => {
      const names = await client.ensureQueryData(namesQuery(manifest));
      return fetchJson(cardPagePath(family, page, hashAt(names[family], page)), parseCardPage, signal);
    },
  });
}

/** Throws a `ContentError` where the names file names too few. */
export function hashAt(hashes: readonly string[], at: number): string {
  const hash = hashes[at];
  if (hash === undefined) throw new ContentError('damaged', 'names');
  return hash;
}

function retryOnce(failures: number, error: Error): boolean {
  const passing = error instanceof ContentError && (error.kind === 'offline' || error.kind === 'refused');
  return passing && failures < 1;
}
