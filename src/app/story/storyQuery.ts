import { queryOptions } from '@tanstack/react-query';
import { storyOf } from '../../core/coverage/storyPage.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { shardQuery } from '../article/shardQuery.ts';

/** The article that leads the story of an id, or what has that id else. Null where there is none. */
export function storyQuery(manifest: Manifest, id: string) {
  return queryOptions({
    queryKey: ['story', manifest.edition, id],
    queryFn: ({ client }) => storyOf(id, (name) => client.ensureQueryData(shardQuery(manifest, name))),
    // The shards are asked for again by themselves.
    retry: false,
  });
}
