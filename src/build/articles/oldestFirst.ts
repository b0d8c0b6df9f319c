import type { Article } from '../../core/article.ts';
import { compare } from '../../core/compare.ts';
import { dayNumbersIn, isDayOnly, UNDATED } from '../../core/day.ts';

/** By the day in the time zone. On each day those of which only the day is known come first, then the others by time. */
export function oldestFirst(articles: readonly Article[], timeZone: string): Article[] {
  const dayOf = dayNumbersIn(timeZone);
  return articles
    .map((article) => {
      const at = article.publishedAt;
      return at === null
        ? { article, day: UNDATED, at: 0 }
        : { article, day: dayOf(at), at: isDayOnly(at) ? -Infinity : at };
    })
    .sort((a, b) => a.day - b.day || compare(a.at, b.at) || compare(b.article.id, a.article.id))
    .map(({ article }) => article);
}
