import { queryOptions } from '@tanstack/react-query';
import type { Manifest } from '../../core/format/manifest.ts';
import { shardPath } from '../../core/format/names.ts';
import { parseShard, shardOf } from '../../core/format/shard.ts';
import { fetchJson } from '../content/files.ts';
import { hashAt, namesQuery } from '../content/queries.ts';

/** The shard that holds an article's id, whether or not there is such an article. */
export function shardQuery(manifest: Manifest, id: string) {
  const shard = shardOf(id, manifest.shards);
  return queryOptions({
    queryKey: ['articles', manifest.edition, shard],
    queryFn: async ({ client, signal }) => {
      const names = await client.ensureQueryData(namesQuery(manifest));
      return fetchJson(shardPath(shard, hashAt(names.articles, shard)), parseShard, signal);
    },
  });
}
