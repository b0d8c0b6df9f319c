import type { Article, SimilarArticle } from '../../core/article.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { picturesInList, SHARP, sharpest } from '../../core/pictures.ts';
import { SIMILAR_SHOWN, type SimilarLists } from '../articles/similarArticles.ts';

/** An article as a shard has it: with those of its pictures alone that are sharp enough. */
export function withSharpPictures(article: Article): Article {
  const images = sharpest(article.images, SHARP.article);
  return images.length === article.images.length ? article : { ...article, images: [...images] };
}

/** An article as it stands under those that it is similar to, but for the reason. */
export function asSimilar({
  id,
  title,
  publishedAt,
  provider,
  topics,
  images,
}: Article): Omit<SimilarArticle, 'reason'> {
  return {
    id,
    title,
    publishedAt,
    provider: { key: provider.key, name: provider.name },
    topics,
    ...picturesInList(images),
  };
}

/** The articles that the page of an article shows as similar, by ordinal, with the reasons. */
export function similarShown(
  { starts, ordinals, reasons }: SimilarLists,
  ordinal: number,
): { other: number; reason: string }[] {
  const start = starts[ordinal] ?? 0;
  const shown = ordinals.subarray(start, Math.min(starts[ordinal + 1] ?? start, start + SIMILAR_SHOWN));
  return Array.from(shown, (other, i) => ({ other, reason: reasons[start + i] ?? '' }));
}

/** The article of an ordinal with all that its page shows; null where there is none. */
export function shardArticle(articles: readonly Article[], lists: SimilarLists, ordinal: number): ShardArticle | null {
  const article = articles[ordinal];
  if (article === undefined) return null;
  const similar = similarShown(lists, ordinal).flatMap(({ other, reason }) => {
    const found = articles[other];
    return found === undefined ? [] : { ...asSimilar(found), reason };
  });
  return { ...withSharpPictures(article), similar };
}
