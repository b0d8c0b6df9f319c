import { type Paper, paperShape } from './paper.ts';
import { fields, text } from './shape.ts';
import { type ShardArticle, shardArticleShape } from './shard.ts';

/** What the page of an article carries, so that it shows without a request. It holds nothing of the edition, and so changes only with its article. */
export interface CarriedArticle {
  article: ShardArticle;
  paper: Paper;
  /** The paper's time zone, by its IANA name. */
  timeZone: string;
}

const carriedArticleShape = fields({ article: shardArticleShape, paper: paperShape, timeZone: text });

/** The element of the page that holds it as JSON. */
export const CARRIED_ARTICLE_ID = 'carried-article';

/** JSON without `<`, so that it is safe inside a script element. */
export function writeCarriedArticle(carried: CarriedArticle): string {
  return JSON.stringify(carried).replaceAll('<', '\\u003c');
}

/** Inverse of `writeCarriedArticle` after `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseCarriedArticle(data: unknown): CarriedArticle {
  return carriedArticleShape(data, 'carried article');
}
