import type { QueryClient } from '@tanstack/react-query';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import { type FileHashes, shardPath } from '../../core/format/fileHashes.ts';
import { likelyShards, pagesBetween, type Span } from '../../core/offline/span.ts';
import { fetchIntoCache } from '../content/files.ts';
import { fileHashesQuery } from '../content/queries.ts';
import { cardPaths, pathOfShard, searchPaths, tables } from './editionFiles.ts';
import { spanStarts } from './spanFiles.ts';

/** Files of a sort that are looked at to tell the size of all. Those of the newest stories are kept anyway. */
const SAMPLE = 4;

/** Gives about how many bytes each span takes on the device, from the number of its files and the mean size of some. Rejects with a `ContentError`. */
export async function spanSizes(
  client: QueryClient,
  { manifest, front }: Bootstrap,
  signal: AbortSignal,
): Promise<(span: Span) => number> {
  const hashes = await client.ensureQueryData(fileHashesQuery(manifest));
  const starts = await spanStarts(manifest, signal);
  const mean = (paths: Iterable<string>) => meanSize([...paths].slice(0, SAMPLE), signal);
  const table = await mean(tables(manifest));
  const page = await mean([...newestFull('leads', hashes), ...newestFull('members', hashes)]);
  const newest = new Set(front.cards.map(({ id }) => pathOfShard(id, manifest, hashes)));
  const shard = await mean(newest.size > 0 ? newest : hashes.articles.map((hash, i) => shardPath(i, hash)));
  const { words, others } = await searchPaths(manifest);
  const index = await sizeOfIndex([...words, ...others], signal);
  return (span) => {
    const { articles, lead, member } = starts(span);
    const members = manifest.articles - manifest.stories;
    const pages = pagesBetween(lead, manifest.stories) + pagesBetween(member, members);
    const shards = span === 'all' ? manifest.shards : likelyShards(articles, manifest.shards);
    return table * tables(manifest).length + page * pages + shard * shards + (span === 'all' ? index : 0);
  };
}

/** The newest card page of a family that is full, or its only one. */
function newestFull(family: 'leads' | 'members', hashes: FileHashes): string[] {
  const paths = cardPaths(family, hashes[family], 0);
  return paths.length > 1 ? paths.slice(1, 2) : paths;
}

/** Files of the index of one series have about one size. The root is a series of its own. */
async function sizeOfIndex(paths: readonly string[], signal: AbortSignal): Promise<number> {
  let bytes = 0;
  for (const series of new Set(paths.map(seriesOf))) {
    const files = paths.filter((path) => seriesOf(path) === series);
    bytes += files.length * (await meanSize(files.slice(0, 1), signal));
  }
  return bytes;
}

/** "p" of "p12.bin". */
function seriesOf(path: string): string {
  return path.replace(/^.*\/|\d*\.bin$/g, '');
}

async function meanSize(paths: readonly string[], signal: AbortSignal): Promise<number> {
  let bytes = 0;
  for (const path of paths) bytes += await fetchIntoCache(path, signal);
  return bytes / Math.max(1, paths.length);
}
