import type { Article } from '../../core/article.ts';
import { shardCount, shardOf } from '../../core/format/shard.ts';

/** For each shard the ordinals of its articles, ascending. */
export function ordinalsByShard(articles: readonly Article[]): number[][] {
  const count = shardCount(articles.length, sum(articles.map(textBytes)));
  const ordinals = Array.from({ length: count }, (): number[] => []);
  articles.forEach(({ id }, ordinal) => ordinals[shardOf(id, count)]?.push(ordinal));
  return ordinals;
}

/** Bytes of the texts of an article that have no usual length. */
function textBytes({ body, excerpt, coverage }: Article): number {
  return sum([body, excerpt, ...coverage.map((other) => other.excerpt)].map((text) => Buffer.byteLength(text ?? '')));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
