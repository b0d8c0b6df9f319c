import * as v from 'valibot';

/**
 * The names file: the content hash of every card page and article shard, so that the manifest stays small.
 * A page's path carries its hash, and may be cached for ever.
 */
export interface Names {
  cards: string[];
  articles: string[];
}

export const HASH_LENGTH = 8;

const hashes = v.pipe(
  v.string(),
  v.check((text) => text.length % HASH_LENGTH === 0, 'broken list of hashes'),
  v.transform((text) => text.match(new RegExp(`.{${HASH_LENGTH}}`, 'g')) ?? []),
);
const NamesSchema = v.object({ cards: hashes, articles: hashes });

export function writeNames(names: Names): string {
  return JSON.stringify({ cards: names.cards.join(''), articles: names.articles.join('') });
}

export function parseNames(data: unknown): Names {
  return v.parse(NamesSchema, data);
}

export function cardPagePath(page: number, hash: string): string {
  return `data/cards/${page}-${hash}.json`;
}

export function shardPath(shard: number, hash: string): string {
  return `data/articles/${shard}-${hash}.json`;
}
