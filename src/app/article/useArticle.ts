import { queryOptions, type QueryClient, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { articleOf } from '../../core/articleOf.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { bootstrapQuery, carriedIn } from '../content/queries.ts';
import { shardQuery } from './shardQuery.ts';

/** The article of an id, or of a former one; null where the edition has none. The one that the page carries is there at once. */
export function useArticle(id: string): UseQueryResult<ShardArticle | null> {
  return useQuery(articleQuery(useQueryClient(), id));
}

function articleQuery(client: QueryClient, id: string) {
  return queryOptions({
    queryKey: ['article', id],
    initialData: () => loadedArticle(client, id),
    // The shard is asked for again by itself.
    retry: false,
    queryFn: async (): Promise<ShardArticle | null> => {
      const { manifest } = await client.ensureQueryData(bootstrapQuery());
      return articleOf(id, (name) => client.ensureQueryData(shardQuery(manifest, name)));
    },
  });
}

/** The article, where the page carries it or its shard has loaded. */
function loadedArticle(client: QueryClient, id: string): ShardArticle | undefined {
  const { article: carried } = carriedIn(client).article ?? {};
  if (carried?.id === id) return carried;
  const manifest = client.getQueryData(bootstrapQuery().queryKey)?.manifest;
  return manifest && client.getQueryData(shardQuery(manifest, id).queryKey)?.articles[id];
}
