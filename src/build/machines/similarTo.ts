import type { Article } from '../../core/article.ts';
import { SIMILAR_SHOWN } from '../articles/similarArticles.ts';
import type { Edition } from '../edition.ts';

/** An article that is like another, and why. */
export interface Similar {
  article: Article;
  reason: string;
}

/** The similar articles that the page of an article shows, best first. */
export function similarTo(
  ordinal: number,
  { articles, similar: { starts, ordinals, reasons } }: Pick<Edition, 'articles' | 'similar'>,
): Similar[] {
  const [start = 0, end = 0] = starts.subarray(ordinal, ordinal + 2);
  return Array.from(ordinals.subarray(start, Math.min(end, start + SIMILAR_SHOWN))).flatMap((other, i) => {
    const article = articles[other];
    return article === undefined ? [] : [{ article, reason: reasons[start + i] ?? '' }];
  });
}
