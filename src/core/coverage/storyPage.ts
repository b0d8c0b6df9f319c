import type { Article, Coverage } from '../article.ts';
import { countSources } from '../feeds.ts';
import { articleOf, type GetShard } from '../articleOf.ts';
import type { ShardArticle } from '../format/shard.ts';

/** With reports of fewer sources a story has no page of its own: that of its article says all. */
const LEAST_FOR_PAGE = 3;

/** What is known of each report of a story. */
export type StoryReport = Pick<Coverage, 'id' | 'title' | 'excerpt' | 'url' | 'publishedAt' | 'provider'>;

/** The report of an article itself and those of its coverage, the first one first. What has no date comes last. */
export function reportsOf(article: StoryReport & Pick<Article, 'coverage'>): StoryReport[] {
  return [article, ...article.coverage].sort((a, b) => (a.publishedAt ?? Infinity) - (b.publishedAt ?? Infinity) || 0);
}

/** Whether a story with these reports has a page. */
export function hasStoryPage(reports: readonly Pick<StoryReport, 'provider' | 'publishedAt'>[]): boolean {
  return countSources(reports) >= LEAST_FOR_PAGE;
}

/**
 * The article that leads the story of an id. Of an id that is none of a story the article with that name, or the one that
 * replaced it: its story may be another one. Null where there is none.
 */
export async function storyOf(id: string, getShard: GetShard): Promise<ShardArticle | null> {
  const { stories } = await getShard(id);
  return articleOf(stories[id] ?? id, getShard);
}
