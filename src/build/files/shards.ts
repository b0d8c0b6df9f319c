import type { Article } from '../../core/article.ts';
import { shardCount, shardOf } from '../../core/format/shard.ts';

/** For each shard the places of its articles, ascending. */
export function placesByShard(articles: readonly Article[]): Uint32Array[] {
  const count = shardCount(articles.length);
  const places = Array.from({ length: count }, (): number[] => []);
  articles.forEach(({ id }, place) => places[shardOf(id, count)]?.push(place));
  return places.map((held) => Uint32Array.from(held));
}
