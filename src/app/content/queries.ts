import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Card } from '../../core/article.ts';
import { type Bootstrap, BOOTSTRAP_ELEMENT_ID, noFront, parseBootstrap } from '../../core/format/bootstrap.ts';
import type { Carried } from '../../core/format/carried.ts';
import { parseCardPage } from '../../core/format/cardPage.ts';
import { MANIFEST_PATH, type Manifest, parseManifest } from '../../core/format/manifest.ts';
import { cardPagePath, parseFileHashes } from '../../core/format/fileHashes.ts';
import { type CardFile, keyOf } from './cardFiles.ts';
import { loadCode } from './code.ts';
import { ContentError, fetchBytes, fetchJson, guard } from './files.ts';

/**
 * A data file has its content's hash in its name, so that its data never go stale. Queries run offline, too, because
 * the browser's cache may hold the file. Where it does not, they fail at once.
 */
export function createQueryClient(bootstrap: Bootstrap | null): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        networkMode: 'always',
        retry: retryOnce,
        retryDelay: 400,
        refetchOnWindowFocus: false,
      },
    },
  });
  if (bootstrap !== null) client.setQueryData(bootstrapQuery().queryKey, bootstrap);
  return client;
}

/** The manifest and the head of the front page. `createQueryClient` sets them where the page carries them. Else the manifest is fetched. */
export function bootstrapQuery() {
  return queryOptions({
    queryKey: ['bootstrap'],
    queryFn: ({ signal }): Promise<Bootstrap> =>
      fetchJson(MANIFEST_PATH, (data) => ({ manifest: parseManifest(data), front: noFront }), signal),
  });
}

/** Reads the bootstrap out of the page. Null where there is none, or it is damaged. */
export function readBootstrap(page: Document): Bootstrap | null {
  try {
    return parseBootstrap(JSON.parse(page.getElementById(BOOTSTRAP_ELEMENT_ID)?.textContent ?? ''));
  } catch {
    return null;
  }
}

/** Not a query: hundreds of parts of a page ask for it, and it never changes. To render the page of an article takes a tenth less. */
const carriedOf = new WeakMap<QueryClient, Carried>();

/** Gives what the page carries to its view. */
export function carry(client: QueryClient, carried: Carried): void {
  carriedOf.set(client, carried);
}

/** What the page carries for its view. */
export function carriedIn(client: QueryClient): Carried {
  return carriedOf.get(client) ?? {};
}

export function fileHashesQuery(manifest: Manifest) {
  const path = manifest.files.names;
  return queryOptions({ queryKey: [path], queryFn: ({ signal }) => fetchJson(path, parseFileHashes, signal) });
}

/** The stories. Searches, filters and orders by score need them. */
export function storiesQuery(manifest: Manifest) {
  const path = manifest.files.stories;
  return queryOptions({
    queryKey: [path],
    queryFn: async ({ signal }) => {
      const [stories, openStories] = await Promise.all([
        fetchBytes(path, (bytes) => bytes, signal),
        loadCode(async () => (await import('../../core/facets/storyFeed.ts')).openStories),
      ]);
      return guard(path, signal, () => openStories(stories, manifest));
    },
  });
}

/** The facet columns. Filters and counts of choices need them. */
export function facetsQuery(manifest: Manifest) {
  const { columns: path, topicAliases } = manifest.files;
  return queryOptions({
    queryKey: [path],
    queryFn: async ({ client, signal }) => {
      const [columns, { leadOf }, aliases, openFacets] = await Promise.all([
        fetchBytes(path, (bytes) => bytes, signal),
        client.ensureQueryData(storiesQuery(manifest)),
        topicAliases === undefined ? undefined : client.ensureQueryData(topicAliasesQuery(topicAliases)),
        loadCode(async () => (await import('../../core/facets/feed.ts')).openFacets),
      ]);
      return guard(path, signal, () => openFacets(columns, leadOf, aliases));
    },
  });
}

/** The other names of topics, by the path of their file. */
export function topicAliasesQuery(path: string) {
  return queryOptions({
    queryKey: [path],
    queryFn: async ({ signal }) => {
      const { parseTopicAliases } = await loadCode(() => import('../../core/format/topicFiles.ts'));
      return fetchJson(path, parseTopicAliases, signal);
    },
  });
}

export function ranksQuery(manifest: Manifest) {
  const path = manifest.files.ranks;
  return queryOptions({
    queryKey: [path],
    queryFn: async ({ signal }) => {
      const parseRanks = await loadCode(async () => (await import('../../core/format/ranks.ts')).parseRanks);
      return fetchBytes(path, parseRanks, signal);
    },
  });
}

/** A file of cards. It stays as long as the page: `cardFilesQuery` reads it. */
export function cardsQuery(manifest: Manifest, { family, page }: CardFile) {
  return queryOptions({
    queryKey: [family, manifest.edition, page],
    gcTime: Infinity,
    queryFn: async ({ client, signal }) => {
      if (family === 'newest') return fetchJson(manifest.files.newest, parseCardPage, signal);
      const hashes = await client.ensureQueryData(fileHashesQuery(manifest));
      return fetchJson(cardPagePath(family, page, hashAt(hashes[family], page)), parseCardPage, signal);
    },
  });
}

/** The card of an article, where it has loaded. */
export function loadedCard(client: QueryClient, id: string): Card | null {
  const families = ['newest', 'leads', 'members'] as const;
  const pages = families.flatMap((family) => client.getQueriesData<readonly Card[]>({ queryKey: [family] }));
  const carried = client.getQueryData(bootstrapQuery().queryKey)?.front.cards ?? [];
  return [carried, ...pages.map(([, cards]) => cards ?? [])].flat().find((card) => card.id === id) ?? null;
}

/**
 * The cards of some files, in their order. A file that is not there is undefined. More come in as they load. Fails when
 * the others have come, if one could not be had.
 */
export function cardFilesQuery(client: QueryClient, manifest: Manifest, files: readonly CardFile[]) {
  const queryKey = ['cards', manifest.edition, files.map(keyOf)];
  const present = (): (readonly Card[] | undefined)[] =>
    files.map((file) => client.getQueryData(cardsQuery(manifest, file).queryKey));
  const load = async (file: CardFile) => {
    await client.ensureQueryData(cardsQuery(manifest, file));
    client.setQueryData(queryKey, present());
  };
  return queryOptions({
    queryKey,
    placeholderData: present,
    queryFn: async () => {
      const loads = files.map(load);
      await Promise.allSettled(loads);
      await Promise.all(loads);
      return present();
    },
    retry: false,
  });
}

/** Throws a `ContentError` where the list is too short. */
export function hashAt(hashes: readonly string[], page: number): string {
  const hash = hashes[page];
  if (hash === undefined) throw new ContentError('damaged', 'file hashes');
  return hash;
}

/** Whatever was of no use may be had on another try. Code is not: browsers keep its failure. */
function retryOnce(failures: number, error: Error): boolean {
  return failures < 1 && error instanceof ContentError && error.kind !== 'code';
}
