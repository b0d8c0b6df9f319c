import type { QueryClient } from '@tanstack/react-query';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import { type CardFamily, cardPagePath, type FileHashes, shardPath } from '../../core/format/fileHashes.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { shardOf } from '../../core/format/shard.ts';
import { wordFiles } from '../../core/search/wordFiles.ts';
import { ROOT_NAME } from '../../core/search/fileNames.ts';
import { readRoot } from '../../core/search/format.ts';
import { fetchBytes, fetchIntoCache } from '../content/files.ts';
import { fileHashesQuery, hashAt } from '../content/queries.ts';

/** Bytes that are fetched unasked at most, before compression. They are about 400 KB as sent. */
const MOST_BYTES = 1_500_000;

/** The same, of articles that the reader saved or read. */
const MOST_WANTED_BYTES = 20_000_000;

/** An edition of so many articles is kept whole, with its search: about 150 KB as sent. */
const MOST_ARTICLES_WHOLE = 300;

/**
 * Fetches what the newest stories of an edition need without a network, through the worker that keeps it. What is worth
 * most comes first: the articles on the front page, then all of a small edition, so that it can be searched.
 * Rejects with a `ContentError` where one could not be had: what came by then stays.
 */
export async function fetchNewest(client: QueryClient, { manifest, front }: Bootstrap): Promise<void> {
  const { signal } = new AbortController();
  const hashes = await client.ensureQueryData(fileHashesQuery(manifest));
  const paths = new Set(front.cards.map(({ id }) => pathOfShard(id, manifest, hashes)));
  if (manifest.articles <= MOST_ARTICLES_WHOLE) {
    const { stories, columns, ranks, topicAliases, topicNotes } = manifest.files;
    const words = await searchFiles(manifest, signal);
    const ofTopics = [topicAliases, topicNotes].filter((path) => path !== undefined);
    for (const path of [stories, columns, ranks, ...ofTopics, ...words, ...allCards(hashes), ...allShards(hashes)])
      paths.add(path);
  }
  await fetchUpTo(MOST_BYTES, paths);
}

/** Fetches articles that the reader wants to have without a network, the first ones first. Rejects with a `ContentError`. */
export async function fetchArticles(client: QueryClient, manifest: Manifest, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const hashes = await client.ensureQueryData(fileHashesQuery(manifest));
  await fetchUpTo(MOST_WANTED_BYTES, new Set(ids.map((id) => pathOfShard(id, manifest, hashes))));
}

async function fetchUpTo(most: number, paths: Iterable<string>): Promise<void> {
  const { signal } = new AbortController();
  let bytes = 0;
  for (const path of paths) {
    if (bytes > most) return;
    bytes += await fetchIntoCache(path, signal);
  }
}

/** The path of the file that an article is in. */
function pathOfShard(id: string, { shards }: Manifest, { articles }: FileHashes): string {
  const shard = shardOf(id, shards);
  return shardPath(shard, hashAt(articles, shard));
}

async function searchFiles(manifest: Manifest, signal: AbortSignal): Promise<string[]> {
  const pathOf = (name: string) => `${manifest.files.search}/${name}`;
  const root = await fetchBytes(pathOf(ROOT_NAME), readRoot, signal);
  return wordFiles(root).map(pathOf);
}

/** Card pages, the newest first. */
function allCards({ leads, members }: FileHashes): string[] {
  const pages = (family: CardFamily, hashes: readonly string[]) =>
    hashes.map((hash, page) => cardPagePath(family, page, hash)).reverse();
  return [...pages('leads', leads), ...pages('members', members)];
}

function allShards({ articles }: FileHashes): string[] {
  return articles.map((hash, shard) => shardPath(shard, hash));
}
