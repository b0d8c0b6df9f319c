import type { Shard, ShardArticle } from './format/shard.ts';

/** Gives the shard that an id belongs to. */
export type GetShard = (id: string) => Promise<Shard>;

/** The article of an id, or the one that replaced it, which may be in another shard. Null where there is none. */
export async function articleOf(id: string, getShard: GetShard): Promise<ShardArticle | null> {
  const { articles, aliases } = await getShard(id);
  const present = aliases[id];
  if (articles[id] !== undefined || present === undefined) return articles[id] ?? null;
  return (await getShard(present)).articles[present] ?? null;
}
