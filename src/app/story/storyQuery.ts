import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { storyOf } from '../../core/coverage/storyPage.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { carriedIn } from '../content/queries.ts';
import { shardQuery } from '../article/shardQuery.ts';

/** The article that leads the story of an id, or what has that id else. Null where there is none. The one that the page carries is there at once. */
export function storyQuery(client: QueryClient, manifest: Manifest, id: string) {
  const { lead } = carriedIn(client);
  return queryOptions({
    queryKey: ['story', manifest.edition, id],
    initialData: lead?.storyId === id ? lead : undefined,
    queryFn: () => storyOf(id, (name) => client.ensureQueryData(shardQuery(manifest, name))),
    // The shards are asked for again by themselves.
    retry: false,
  });
}
