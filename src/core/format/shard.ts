import { bucketOf } from '../bucket.ts';
import { type Article, playerHosts, type SimilarArticle } from '../article.ts';
import { ByteWriter } from './bytes.ts';
import { fields, flag, list, nullable, number, oneOf, refuse, type Shape, text, textPair } from './shape.ts';

/** An article with what stands under it: the value of an article shard. */
export interface ShardArticle extends Article {
  similar: SimilarArticle[];
}

/** Articles by id, and former ids of merged articles with the id that took their place. */
export interface Shard {
  articles: Record<string, ShardArticle>;
  aliases: Record<string, string>;
}

const ARTICLES_A_SHARD = 100;
/** About what a shard takes. */
const BYTES_A_SHARD = 2 ** 19;

const textOrNone = nullable(text);
const numberOrNone = nullable(number);
const videoId: Shape<string> = (value, name) => (/^[\w-]+$/.test(text(value, name)) ? text(value, name) : refuse(name, 'a name of a video'));
const providerShape = fields({ key: text, name: text, domain: textOrNone, imageUrl: textOrNone });
const bylineShape = fields({ key: text, name: text });
const imageShape = fields({ url: text, width: numberOrNone, height: numberOrNone, title: textOrNone, attribution: textOrNone });
const coverageShape = fields({
  id: textOrNone, title: text, excerpt: textOrNone, url: textOrNone, publishedAt: numberOrNone,
  provider: providerShape, image: nullable(imageShape), topics: list(text), reason: textOrNone,
});
const similarShape = fields({
  id: text, title: text, publishedAt: numberOrNone, provider: bylineShape,
  topics: list(text), image: nullable(imageShape), reason: text,
});
const shardArticleShape = fields({
  id: text, storyId: text, title: text, excerpt: textOrNone, publishedAt: numberOrNone, updatedAt: numberOrNone,
  url: textOrNone, ampUrl: textOrNone, ampCacheUrl: textOrNone, kind: text, category: textOrNone,
  provider: providerShape, authors: list(text), topics: list(text), images: list(imageShape),
  quality: numberOrNone, heat: numberOrNone, published: flag,
  player: nullable(fields({ host: oneOf(playerHosts), videoId })),
  duration: textOrNone, price: textOrNone, levels: list(text),
  rating: nullable(fields({ count: number, average: number })),
  actions: list(fields({ title: text, url: text, attribution: textOrNone })),
  parts: list(fields({ title: text, id: textOrNone })),
  body: textOrNone, coverage: list(coverageShape), similar: list(similarShape),
});
const shardShape = fields({ articles: list(shardArticleShape), aliases: list(textPair) });

/** An article that stands under another: what is the same wherever it stands, as `writeSimilar` gives it, and why it stands here. */
export interface WrittenSimilar {
  written: string;
  reason: string;
}

/**
 * Writes one shard after another, article by article. Lists, not objects by id: every article carries its id, and an id
 * may be any name ("constructor", "__proto__"). In UTF-8 from the start: as one text it would be copied several times.
 */
export class ShardWriter {
  readonly #out = new ByteWriter(BYTES_A_SHARD);
  #before = BEGIN;

  add(article: Article, similar: readonly WrittenSimilar[]): this {
    const lists = similar.map(({ written, reason }) => `${written},"reason":${JSON.stringify(reason)}}`).join(',');
    this.#out.utf8(`${this.#before}${withoutEnd(JSON.stringify(article))},"similar":[${lists}]}`);
    this.#before = ',';
    return this;
  }

  /** The shard, with pairs of a former id and the present one. What is added after it is of the next one. */
  finish(aliases: readonly (readonly [string, string])[]): Uint8Array<ArrayBuffer> {
    const start = this.#before === BEGIN ? BEGIN : '';
    const shard = this.#out.utf8(`${start}],"aliases":${JSON.stringify(aliases)}}`).finish();
    this.#out.clear();
    this.#before = BEGIN;
    return shard;
  }
}

const BEGIN = '{"articles":[';

/** An article that stands under others as JSON, but for the reason: written once for all those places. */
export function writeSimilar(article: Omit<SimilarArticle, 'reason'>): string {
  return withoutEnd(JSON.stringify(article));
}

/** An object as JSON, open for more fields. */
function withoutEnd(object: string): string {
  return object.slice(0, -1);
}

/** Inverse of `ShardWriter`, behind `JSON.parse`. Looking up an id that is not there gives undefined, whatever its name. */
export function parseShard(data: unknown): Shard {
  const { articles, aliases } = shardShape(data, 'shard');
  return { articles: dictionary(articles.map((article) => [article.id, article])), aliases: dictionary(aliases) };
}

/** An object that inherits nothing. */
function dictionary<Value>(pairs: readonly (readonly [string, Value])[]): Record<string, Value> {
  const values = Object.fromEntries(pairs);
  Object.setPrototypeOf(values, null);
  return values;
}

/** How many shards an edition of `articles` articles has: a power of two, so that most builds keep the number. */
export function shardCount(articles: number): number {
  let count = 1;
  while (count * ARTICLES_A_SHARD < articles) count *= 2;
  return count;
}

/** The shard that holds an id. */
export function shardOf(id: string, shards: number): number {
  return bucketOf(id, shards);
}
