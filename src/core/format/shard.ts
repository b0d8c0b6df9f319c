import { bucketOf } from '../bucket.ts';
import { type Article, playerHosts, type SimilarArticle } from '../article.ts';
import { ByteWriter } from './bytes.ts';
import {
  fields,
  flag,
  list,
  nullable,
  number,
  oneOf,
  optional,
  record,
  refuse,
  type Shape,
  text,
  textPair,
} from './shape.ts';

/** An article with the articles that are similar to it. */
export interface ShardArticle extends Article {
  similar: SimilarArticle[];
}

/**
 * Articles by id. `aliases` maps the ids of merged articles to the id that replaced them, `stories` the ids of stories that
 * have a page to the article that leads, where that has another id.
 */
export interface Shard {
  articles: Record<string, ShardArticle>;
  aliases: Record<string, string>;
  stories: Record<string, string>;
}

/** What a shard holds beside its articles, as pairs: a former id and the present one, a story's id and that of its lead. */
export interface ShardNames {
  aliases: readonly (readonly [string, string])[];
  stories: readonly (readonly [string, string])[];
}

const ARTICLES_A_SHARD = 100;
/** Bytes of long texts. */
const TEXT_A_SHARD = 100_000;
/** Beyond so many shards texts alone make no more: hosts take 20,000 files of a site. */
const MOST_SHARDS_FOR_TEXT = 2 ** 13;
/** The usual size of a shard. */
const BYTES_A_SHARD = 2 ** 19;

const textOrNone = nullable(text);
const numberOrNone = nullable(number);
const videoId: Shape<string> = (value, name) =>
  /^[\w-]+$/.test(text(value, name)) ? text(value, name) : refuse(name, 'a name of a video');
const providerShape = fields({ key: text, name: text, domain: textOrNone, imageUrl: textOrNone });
const bylineShape = fields({ key: text, name: text });
const imageShape = fields({
  url: text,
  width: numberOrNone,
  height: numberOrNone,
  title: textOrNone,
  attribution: textOrNone,
  widths: optional(list(number)),
});
const coverageShape = fields({
  id: textOrNone,
  title: text,
  excerpt: textOrNone,
  url: textOrNone,
  publishedAt: numberOrNone,
  provider: providerShape,
  image: nullable(imageShape),
  otherImages: optional(list(text)),
  topics: list(text),
  reason: textOrNone,
});
const similarShape = fields({
  id: text,
  title: text,
  publishedAt: numberOrNone,
  provider: bylineShape,
  topics: list(text),
  image: nullable(imageShape),
  otherImages: optional(list(text)),
  reason: text,
});
/** An article with all its details and what is similar to it. */
export const shardArticleShape = fields({
  id: text,
  storyId: text,
  title: text,
  lang: optional(text),
  excerpt: textOrNone,
  publishedAt: numberOrNone,
  updatedAt: numberOrNone,
  url: textOrNone,
  ampUrl: textOrNone,
  ampCacheUrl: textOrNone,
  kind: text,
  category: textOrNone,
  provider: providerShape,
  authors: list(text),
  topics: list(text),
  facets: optional(record(list(text))),
  images: list(imageShape),
  quality: numberOrNone,
  heat: numberOrNone,
  published: flag,
  player: nullable(fields({ host: oneOf(playerHosts), videoId })),
  sound: textOrNone,
  duration: textOrNone,
  price: textOrNone,
  levels: list(text),
  rating: nullable(fields({ count: number, average: number })),
  actions: list(fields({ title: text, url: text, attribution: textOrNone })),
  parts: list(fields({ title: text, id: textOrNone })),
  body: textOrNone,
  coverage: list(coverageShape),
  similar: list(similarShape),
});
const shardShape = fields({
  articles: list(shardArticleShape),
  aliases: list(textPair),
  stories: optional(list(textPair)),
});

/** A similar article: the output of `writeSimilar`, and the reason why it is similar to this article. */
export interface WrittenSimilar {
  written: string;
  reason: string;
}

/**
 * Writes one shard after another, article by article. A shard holds lists and not objects by id, because an id may be
 * any name ("constructor", "__proto__"). The writer encodes at once: one long text would be copied several times.
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

  /** Ends the shard and begins the next one. Without stories it does not name them. */
  finish({ aliases, stories }: ShardNames): Uint8Array<ArrayBuffer> {
    const start = this.#before === BEGIN ? BEGIN : '';
    const leads = stories.length === 0 ? '' : `,"stories":${JSON.stringify(stories)}`;
    const shard = this.#out.utf8(`${start}],"aliases":${JSON.stringify(aliases)}${leads}}`).finish();
    this.#out.clear();
    this.#before = BEGIN;
    return shard;
  }
}

const BEGIN = '{"articles":[';

/** A similar article as JSON, without the reason. One text serves all lists that hold the article. */
export function writeSimilar(article: Omit<SimilarArticle, 'reason'>): string {
  return withoutEnd(JSON.stringify(article));
}

/** JSON of an object without its closing brace, so that more fields can follow. */
function withoutEnd(object: string): string {
  return object.slice(0, -1);
}

/** Inverse of `ShardWriter`, after `JSON.parse`. An id that is not there gives undefined, also where an object would inherit that name. */
export function parseShard(data: unknown): Shard {
  const { articles, aliases, stories = [] } = shardShape(data, 'shard');
  return {
    articles: dictionary(articles.map((article) => [article.id, article])),
    aliases: dictionary(aliases),
    stories: dictionary(stories),
  };
}

/** An object without a prototype. */
function dictionary<Value>(pairs: readonly (readonly [string, Value])[]): Record<string, Value> {
  const values = Object.fromEntries(pairs);
  Object.setPrototypeOf(values, null);
  return values;
}

/**
 * Number of shards of an edition: so many that on average a shard holds at most 100 articles, and 100 KB of their long
 * texts, `textBytes` in all. It is a power of two, so that it seldom changes between builds.
 */
export function shardCount(articles: number, textBytes: number): number {
  const forText = Math.min(textBytes / TEXT_A_SHARD, MOST_SHARDS_FOR_TEXT);
  const wanted = Math.max(articles / ARTICLES_A_SHARD, forText);
  let count = 1;
  while (count < wanted) count *= 2;
  return count;
}

/** The shard that holds an id. */
export function shardOf(id: string, shards: number): number {
  return bucketOf(id, shards);
}
