import { QueryClient, queryOptions } from '@tanstack/react-query';
import { openStories } from '../../core/facets/storyFeed.ts';
import { type Bootstrap, BOOTSTRAP_ELEMENT_ID, parseBootstrap } from '../../core/format/bootstrap.ts';
import { parseCardPage } from '../../core/format/cardPage.ts';
import { MANIFEST_PATH, type Manifest, parseManifest } from '../../core/format/manifest.ts';
import { cardPagePath, parseNames } from '../../core/format/names.ts';
import type { CardFile } from './cardFiles.ts';
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

/** The stories: not needed before the reader searches, orders or filters. */
export function storiesQuery(manifest: Manifest) {
  const path = manifest.files.stories;
  return queryOptions({ queryKey: [path], queryFn: ({ signal }) => fetchBytes(path, (bytes) => openStories(bytes, manifest), signal) });
}

/** The facet columns: a few bytes an article, so that they are fetched only where choices are made or counted. */
export function facetsQuery(manifest: Manifest) {
  const path = manifest.files.columns;
  return queryOptions({
    queryKey: [path],
    queryFn: ({ client, signal }) => {
      const stories = heard(client.ensureQueryData(storiesQuery(manifest)));
      const code = heard(import('../../core/facets/feed.ts'));
      return fetchBytes(path, async (bytes) => (await code).openFacets(bytes, (await stories).leadOf), signal);
    },
  });
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

/** A file of cards: those after what the page carries, newest first, or one page of a family, oldest first. Where names are there it is asked for at once, before anything is drawn. */
export function cardsQuery(manifest: Manifest, { family, page }: CardFile) {
  return queryOptions({
    queryKey: [family, manifest.edition, page],
    queryFn: async ({ client, signal }) => {
      if (family === 'newest') return fetchJson(manifest.files.newest, parseCardPage, signal);
      const known = client.getQueryData(namesQuery(manifest).queryKey);
      const names = known ?? (await client.ensureQueryData(namesQuery(manifest)));
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
