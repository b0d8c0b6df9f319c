import type { Article } from '../../core/article.ts';
import { shardCount, shardOf } from '../../core/format/shard.ts';

/** For each shard the ordinals of its articles, ascending. */
export function ordinalsByShard(articles: readonly Article[]): number[][] {
  const count = shardCount(articles.length);
  const ordinals = Array.from({ length: count }, (): number[] => []);
  articles.forEach(({ id }, ordinal) => ordinals[shardOf(id, count)]?.push(ordinal));
  return ordinals;
}
