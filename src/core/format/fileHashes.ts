import { fields, refuse, type Shape, text } from './shape.ts';

/**
 * The content hash of every card page and of every article shard, in their order. They have a file of their own, so
 * that the manifest stays small. A page's path carries its hash, so that a browser may cache the page for ever.
 */
export interface FileHashes {
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
const fileHashesShape = fields({ leads: hashes, members: hashes, articles: hashes });

/** The hashes as JSON. Each list becomes one text. */
export function writeFileHashes({ leads, members, articles }: FileHashes): string {
  return JSON.stringify({ leads: leads.join(''), members: members.join(''), articles: articles.join('') });
}

/** Inverse of `writeFileHashes`, after `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseFileHashes(data: unknown): FileHashes {
  return fileHashesShape(data, 'file hashes');
}

/** Cards of articles that lead their story (`leads`), or of all others (`members`). */
export type CardFamily = 'leads' | 'members';

/** The path of a card page, below the site's base. */
export function cardPagePath(family: CardFamily, page: number, hash: string): string {
  return `data/${family}/${page}-${hash}.json`;
}

/** The path of an article shard, below the site's base. */
export function shardPath(shard: number, hash: string): string {
  return `data/articles/${shard}-${hash}.json`;
}
