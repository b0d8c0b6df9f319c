import type { Article } from '../../core/article.ts';
import { shardCount, shardOf } from '../../core/format/shard.ts';
import { hasStoryPage, reportsOf } from '../../core/coverage/storyPage.ts';

/** For each shard the ordinals of its articles, ascending. */
export function ordinalsByShard(articles: readonly Article[]): number[][] {
  const count = shardCount(articles.length, sum(articles.map(textBytes)));
  const ordinals = Array.from({ length: count }, (): number[] => []);
  articles.forEach(({ id }, ordinal) => ordinals[shardOf(id, count)]?.push(ordinal));
  return ordinals;
}

/** For each shard the pairs whose first id belongs there. */
export function pairsByShard(pairs: ReadonlyMap<string, string>, count: number): [string, string][][] {
  const shards = Array.from({ length: count }, (): [string, string][] => []);
  for (const [id, other] of pairs) shards[shardOf(id, count)]?.push([id, other]);
  return shards;
}

/** The leads of stories that have a page, by the story's id, where that is not the lead's own. */
export function namedLeads(leads: readonly Article[]): Map<string, string> {
  const named = leads.filter((lead) => lead.storyId !== lead.id && hasStoryPage(reportsOf(lead)));
  return new Map(named.map(({ id, storyId }) => [storyId, id]));
}

/** Bytes of the texts of an article that have no usual length. */
function textBytes({ body, excerpt, coverage }: Article): number {
  return sum([body, excerpt, ...coverage.map((other) => other.excerpt)].map((text) => Buffer.byteLength(text ?? '')));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
