import { countSources, LEAST_FOR_FEEDS } from '../../core/feeds.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import { directoryFields, type DirectoryName } from '../../core/entryPath.ts';
import type { Columns, Label } from '../../core/format/columns.ts';
import { pageFile } from '../../core/pagePaths.ts';
import type { FoldedArticles } from '../articles/foldIntoStories.ts';
import { reportsOf } from '../feeds/storyReports.ts';

/** Which articles have pages: the newest so many, all or none. */
export type PageChoice = number | 'all' | 'none';

/** The pages that a site has beside those of the paper itself. What has none is shown by the app alone, at the same address. */
export interface SitePages {
  /** Ordinals, the newest first. */
  articles: readonly number[];
  topics: readonly Label[];
  sources: readonly Label[];
  /** The ordinals of the articles that lead stories of three sources or more, the newest first. */
  stories: readonly number[];
}

export const NO_PAGES: SitePages = { articles: [], topics: [], sources: [], stories: [] };

/** With fewer articles a topic or a source has no page, unless all are asked for; with fewer sources a story never has. */
const LEAST_FOR_PAGE = LEAST_FOR_FEEDS;

/**
 * The pages of an edition, at most `room` of them: topics and sources first, then articles with the stories that they
 * lead, so that the oldest are left out. `articles` are in ordinal order.
 */
export function choosePages(
  { articles, leadOf }: Pick<FoldedArticles, 'articles' | 'leadOf'>,
  columns: Columns,
  choice: PageChoice,
  room = Infinity,
): SitePages {
  if (choice === 'none') return NO_PAGES;
  const least = choice === 'all' ? 1 : LEAST_FOR_PAGE;
  const entries = (of: DirectoryName) => largestFirst(columns, of, least);
  const topics = entries('topics').slice(0, room);
  const sources = entries('sources').slice(0, room - topics.length);
  const withPage: number[] = [];
  const stories: number[] = [];
  const most = choice === 'all' ? articles.length : choice;
  let left = room - topics.length - sources.length;
  const newest = [...articles.keys()].reverse();
  for (const ordinal of newest.slice(0, most)) {
    const article = articles[ordinal];
    if (article === undefined) continue;
    const needed = [
      ...(pageFile('articles', article.id) === null ? [] : [withPage]),
      ...(leadOf[ordinal] === ordinal && hasStoryPage(article) ? [stories] : []),
    ];
    left -= needed.length;
    if (left < 0) break;
    for (const list of needed) list.push(ordinal);
  }
  return { articles: withPage, topics, sources, stories };
}

function hasStoryPage(lead: FoldedArticles['articles'][number]): boolean {
  return countSources(reportsOf(lead)) >= LEAST_FOR_PAGE && pageFile('stories', lead.storyId) !== null;
}

/** Topics or sources that have a page, those with the most articles first. */
function largestFirst(columns: Columns, of: DirectoryName, least: number): Label[] {
  const group = columns.groups[groupPosition(directoryFields[of])];
  if (group === undefined) return [];
  const sizes = group.labels.map(() => 0);
  for (const label of group.positions) sizes[label] = (sizes[label] ?? 0) + 1;
  return [...group.labels.keys()]
    .filter((label) => (sizes[label] ?? 0) >= least)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .flatMap((label) => group.labels[label] ?? [])
    .filter(({ key }) => pageFile(of, key) !== null);
}

/** How many pages there are. */
export function countPages({ articles, topics, sources, stories }: SitePages): number {
  return articles.length + topics.length + sources.length + stories.length;
}
