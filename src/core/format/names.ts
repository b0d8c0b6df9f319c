import { fields, refuse, type Shape, text } from './shape.ts';

/**
 * The names file: the content hash of every page of lead cards and of other cards, and of every article shard, so that the manifest stays small.
 * A page's path carries its hash, and may be cached for ever.
 */
export interface Names {
  leads: string[];
  members: string[];
  articles: string[];
}

/** Characters of a content's hash in a file's name. */
export const HASH_LENGTH = 8;

const hashes: Shape<string[]> = (value, name) => {
  const joined = text(value, name);
  if (joined.length % HASH_LENGTH !== 0) return refuse(name, 'a list of hashes');
  return joined.match(new RegExp(`.{${HASH_LENGTH}}`, 'g')) ?? [];
};
const namesShape = fields({ leads: hashes, members: hashes, articles: hashes });

/** The names as JSON: the hashes of a family are one text. */
export function writeNames(names: Names): string {
  return JSON.stringify({ leads: names.leads.join(''), members: names.members.join(''), articles: names.articles.join('') });
}

/** Inverse of `writeNames`, behind `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseNames(data: unknown): Names {
  return namesShape(data, 'names');
}

/** Cards of articles that lead their story, or of those that do not. */
export type CardFamily = 'leads' | 'members';

/** Of a card page, below the site's base. */
export function cardPagePath(family: CardFamily, page: number, hash: string): string {
  return `data/${family}/${page}-${hash}.json`;
}

/** Of an article shard, below the site's base. */
export function shardPath(shard: number, hash: string): string {
  return `data/articles/${shard}-${hash}.json`;
}
