import type { Article } from '../../core/article.ts';

/** What is known of the reports of a story. */
export type StoryReports = readonly Pick<Article, 'provider' | 'publishedAt'>[];

/** All reports of a story, by the article that leads it. */
export function leadAndCoverage(lead: Article): StoryReports {
  return [lead, ...lead.coverage];
}
