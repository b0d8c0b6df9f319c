import type { QueryClient } from '@tanstack/react-query';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import { type CardFamily, cardPagePath, type FileHashes, shardPath } from '../../core/format/fileHashes.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { shardOf } from '../../core/format/shard.ts';
import { ROOT_NAME } from '../../core/search/fileNames.ts';
import { readRoot } from '../../core/search/format.ts';
import { phraseAndTextFiles, wordFiles } from '../../core/search/wordFiles.ts';
import { fetchBytes } from '../content/files.ts';
import { fileHashesQuery, hashAt } from '../content/queries.ts';

/** An edition of so many articles is kept whole, with its search: about 150 KB as sent. */
const MOST_ARTICLES_WHOLE = 300;

/**
 * Paths of what the newest stories of an edition need without a network. What is worth most comes first: the articles on the
 * front page, and which articles lead a story, then all of a small edition, so that it can be searched. Rejects with a
 * `ContentError`.
 */
export async function newestPaths(client: QueryClient, { manifest, front }: Bootstrap): Promise<Set<string>> {
  const hashes = await client.ensureQueryData(fileHashesQuery(manifest));
  const paths = new Set(front.cards.map(({ id }) => pathOfShard(id, manifest, hashes)));
  paths.add(manifest.files.stories);
  if (manifest.articles > MOST_ARTICLES_WHOLE) return paths;
  const { words } = await searchPaths(manifest);
  for (const path of [...tables(manifest), ...words, ...contentPaths(hashes)]) paths.add(path);
  return paths;
}

/** Paths of the files that articles are in, in the order of their ids. Rejects with a `ContentError`. */
export async function shardPaths(
  client: QueryClient,
  manifest: Manifest,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const hashes = await client.ensureQueryData(fileHashesQuery(manifest));
  return new Set(ids.map((id) => pathOfShard(id, manifest, hashes)));
}

/** Paths of the search index, all cards and all articles of an edition. Rejects with a `ContentError`. */
export async function allPaths(manifest: Manifest, hashes: FileHashes): Promise<string[]> {
  const { words, others } = await searchPaths(manifest);
  return [...words, ...others, ...contentPaths(hashes)];
}

/** Cards and articles. */
function contentPaths(hashes: FileHashes): string[] {
  return [...allCards(hashes), ...hashes.articles.map((hash, shard) => shardPath(shard, hash))];
}

/** What filters and orders need. */
export function tables({ files }: Manifest): string[] {
  return [files.stories, files.columns, files.ranks];
}

/** The path of the file that an article is in. */
export function pathOfShard(id: string, { shards }: Pick<Manifest, 'shards'>, { articles }: FileHashes): string {
  const shard = shardOf(id, shards);
  return shardPath(shard, hashAt(articles, shard));
}

/** The files of the search index: those that words need, with its root, and all others. Rejects with a `ContentError`. */
export async function searchPaths({ files }: Manifest): Promise<Record<'words' | 'others', string[]>> {
  const pathOf = (name: string) => `${files.search}/${name}`;
  const root = await fetchBytes(pathOf(ROOT_NAME), readRoot, new AbortController().signal);
  return {
    words: [ROOT_NAME, ...wordFiles(root)].map(pathOf),
    others: phraseAndTextFiles(root).map(pathOf),
  };
}

/** Card pages, the newest first. */
function allCards({ leads, members }: FileHashes): string[] {
  return [...cardPaths('leads', leads, 0), ...cardPaths('members', members, 0)];
}

/** The card pages of a family down to page `last`, the newest first. */
export function cardPaths(family: CardFamily, hashes: readonly string[], last: number): string[] {
  return hashes
    .map((hash, page) => cardPagePath(family, page, hash))
    .slice(last)
    .reverse();
}
