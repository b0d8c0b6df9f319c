import type { Article, SimilarArticle } from '../../core/article.ts';
import { shardCount, shardOf } from '../../core/format/shard.ts';
import { picturesInList, SHARP, sharpest } from '../../core/pictures.ts';

/** For each shard the ordinals of its articles, ascending. */
export function ordinalsByShard(articles: readonly Article[]): number[][] {
  const count = shardCount(articles.length, sum(articles.map(textBytes)));
  const ordinals = Array.from({ length: count }, (): number[] => []);
  articles.forEach(({ id }, ordinal) => ordinals[shardOf(id, count)]?.push(ordinal));
  return ordinals;
}

/** An article as its shard has it. */
export function withSharpPictures(article: Article): Article {
  const images = sharpest(article.images, SHARP.article);
  return images.length === article.images.length ? article : { ...article, images: [...images] };
}

/** An article as the shards of those that are like it have it. */
export function asSimilar({
  id,
  title,
  publishedAt,
  provider,
  topics,
  images,
}: Article): Omit<SimilarArticle, 'reason'> {
  const { key, name } = provider;
  return { id, title, publishedAt, provider: { key, name }, topics, ...picturesInList(images) };
}

/** Bytes of the texts of an article that have no usual length. */
function textBytes({ body, excerpt, coverage }: Article): number {
  return sum([body, excerpt, ...coverage.map((other) => other.excerpt)].map((text) => Buffer.byteLength(text ?? '')));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
