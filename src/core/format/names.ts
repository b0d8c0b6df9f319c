import * as v from 'valibot';

/**
 * The names file: the content hash of every page of lead cards and of other cards, and of every article shard, so that the manifest stays small.
 * A page's path carries its hash, and may be cached for ever.
 */
export interface Names {
  leads: string[];
  members: string[];
  articles: string[];
}

export const HASH_LENGTH = 8;

const hashes = v.pipe(
  v.string(),
  v.check((text) => text.length % HASH_LENGTH === 0, 'broken list of hashes'),
  v.transform((text) => text.match(new RegExp(`.{${HASH_LENGTH}}`, 'g')) ?? []),
);
const NamesSchema = v.object({ leads: hashes, members: hashes, articles: hashes });

export function writeNames(names: Names): string {
  return JSON.stringify({ leads: names.leads.join(''), members: names.members.join(''), articles: names.articles.join('') });
}

export function parseNames(data: unknown): Names {
  return v.parse(NamesSchema, data);
}

/** Cards of articles that lead their story, or of those that do not. */
export type CardFamily = 'leads' | 'members';

export function cardPagePath(family: CardFamily, page: number, hash: string): string {
  return `data/${family}/${page}-${hash}.json`;
}

export function shardPath(shard: number, hash: string): string {
  return `data/articles/${shard}-${hash}.json`;
}
