import { queryOptions } from '@tanstack/react-query';
import type { Manifest } from '../../core/format/manifest.ts';
import { shardPath } from '../../core/format/fileHashes.ts';
import { parseShard, shardOf } from '../../core/format/shard.ts';
import { fetchJson } from '../content/files.ts';
import { hashAt, fileHashesQuery } from '../content/queries.ts';

/** The shard that an article's id belongs to. There may be no such article in it. */
export function shardQuery(manifest: Manifest, id: string) {
  const shard = shardOf(id, manifest.shards);
  return queryOptions({
    queryKey: ['articles', manifest.edition, shard],
    queryFn: async ({ client, signal }) => {
      const hashes = await client.ensureQueryData(fileHashesQuery(manifest));
      return fetchJson(shardPath(shard, hashAt(hashes.articles, shard)), parseShard, signal);
    },
  });
}
