import * as v from 'valibot';
import { bucketOf } from '../bucket.ts';
import { type Article, playerHosts, type SimilarArticle } from '../article.ts';
import { ByteWriter } from './bytes.ts';

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

const text = v.nullable(v.string());
const number = v.nullable(v.number());
const ProviderSchema = v.object({ key: v.string(), name: v.string(), domain: text, imageUrl: text });
const BylineSchema = v.object({ key: v.string(), name: v.string() });
const ImageSchema = v.object({ url: v.string(), width: number, height: number, title: text, attribution: text });
const CoverageSchema = v.object({
  id: text, title: v.string(), excerpt: text, url: text, publishedAt: number,
  provider: ProviderSchema, image: v.nullable(ImageSchema), topics: v.array(v.string()), reason: text,
});
const SimilarSchema = v.object({
  id: v.string(), title: v.string(), publishedAt: number, provider: BylineSchema,
  topics: v.array(v.string()), image: v.nullable(ImageSchema), reason: v.string(),
});
const ShardArticleSchema = v.object({
  id: v.string(), storyId: v.string(), title: v.string(), excerpt: text, publishedAt: number, updatedAt: number,
  url: text, ampUrl: text, ampCacheUrl: text, kind: v.string(), category: text,
  provider: ProviderSchema, authors: v.array(v.string()), topics: v.array(v.string()), images: v.array(ImageSchema),
  quality: number, heat: number, published: v.boolean(),
  player: v.nullable(v.object({ host: v.picklist(playerHosts), videoId: v.pipe(v.string(), v.regex(/^[\w-]+$/)) })),
  duration: text, price: text, levels: v.array(v.string()),
  rating: v.nullable(v.object({ count: v.number(), average: v.number() })),
  actions: v.array(v.object({ title: v.string(), url: v.string(), attribution: text })),
  parts: v.array(v.object({ title: v.string(), id: text })),
  body: text, coverage: v.array(CoverageSchema), similar: v.array(SimilarSchema),
});
const ShardSchema = v.object({
  articles: v.array(ShardArticleSchema),
  aliases: v.array(v.tuple([v.string(), v.string()])),
});

/** An article that stands under another: what is the same wherever it stands, as `writeSimilar` gives it, and why it stands here. */
export interface WrittenSimilar {
  written: Uint8Array;
  reason: string;
}

/**
 * Writes a shard, article by article. Lists, not objects by id: every article carries its id, and an id may be any name
 * ("constructor", "__proto__"). In UTF-8 from the start: as one text it would be copied several times.
 */
export class ShardWriter {
  readonly #out = new ByteWriter(BYTES_A_SHARD);
  #before = '{"articles":[';

  add(article: Article, similar: readonly WrittenSimilar[]): this {
    this.#out.utf8(`${this.#before}${withoutEnd(JSON.stringify(article))},"similar":[`);
    similar.forEach(({ written, reason }, i) => {
      this.#out.bytes(written).utf8(`,"reason":${JSON.stringify(reason)}}${i + 1 < similar.length ? ',' : ''}`);
    });
    this.#before = ']},';
    return this;
  }

  /** The shard, with pairs of a former id and the present one. Nothing can be added after it. */
  finish(aliases: readonly (readonly [string, string])[]): Uint8Array<ArrayBuffer> {
    const end = this.#before === ']},' ? ']}' : this.#before;
    return this.#out.utf8(`${end}],"aliases":${JSON.stringify(aliases)}}`).finish();
  }
}

/** An article that stands under others, but for the reason: written once for all those places. */
export function writeSimilar(article: Omit<SimilarArticle, 'reason'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(withoutEnd(JSON.stringify(article)));
}

/** An object as JSON, open for more fields. */
function withoutEnd(object: string): string {
  return object.slice(0, -1);
}

/** Inverse of `ShardWriter`, behind `JSON.parse`. Looking up an id that is not there gives undefined, whatever its name. */
export function parseShard(data: unknown): Shard {
  const { articles, aliases } = v.parse(ShardSchema, data);
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
