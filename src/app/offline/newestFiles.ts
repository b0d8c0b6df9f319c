import type { QueryClient } from '@tanstack/react-query';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { fetchIntoCache } from '../content/files.ts';
import { newestPaths, shardPaths } from './editionFiles.ts';

/** Bytes that are fetched unasked at most, before compression. They are about 400 KB as sent. */
const MOST_BYTES = 1_500_000;

/** The same, of articles that the reader saved or read. */
const MOST_WANTED_BYTES = 20_000_000;

/**
 * Fetches what the newest stories of an edition need without a network, through the worker that keeps it.
 * Rejects with a `ContentError` where one could not be had: what came by then stays.
 */
export async function fetchNewest(client: QueryClient, bootstrap: Bootstrap): Promise<void> {
  await fetchUpTo(MOST_BYTES, await newestPaths(client, bootstrap));
}

/** Fetches articles that the reader wants to have without a network, the first ones first. Rejects with a `ContentError`. */
export async function fetchArticles(client: QueryClient, manifest: Manifest, ids: readonly string[]): Promise<void> {
  await fetchUpTo(MOST_WANTED_BYTES, await shardPaths(client, manifest, ids));
}

async function fetchUpTo(most: number, paths: Iterable<string>): Promise<void> {
  const { signal } = new AbortController();
  let bytes = 0;
  for (const path of paths) {
    if (bytes > most) return;
    bytes += await fetchIntoCache(path, signal);
  }
}
