import { countSources, LEAST_FOR_FEEDS } from '../../core/feeds.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import { groupOfDirectory } from '../../core/entryPath.ts';
import type { Columns, Label } from '../../core/format/columns.ts';
import { entryFile, pageFile } from '../../core/pagePaths.ts';
import { directoriesIn } from '../output/directories.ts';
import type { FoldedArticles } from '../articles/foldIntoStories.ts';
import { leadAndCoverage } from '../feeds/storyReports.ts';

/** Which articles have pages: the newest so many, all or none. */
export type PageChoice = number | 'all' | 'none';

/** The pages that a site has beside those of the paper itself. What has none is shown by the app alone, at the same address. */
export interface SitePages {
  /** Ordinals, the newest first. */
  articles: readonly number[];
  /** By the name of the directory: topics, sources and the labels of the publisher's own facets, those with the most articles first. */
  entries: Readonly<Record<string, readonly Label[]>>;
  /** The ordinals of the articles that lead stories of three sources or more, the newest first. */
  stories: readonly number[];
}

export const NO_PAGES: SitePages = { articles: [], entries: {}, stories: [] };

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
  let left = room;
  const entries: Record<string, Label[]> = {};
  for (const directory of directoriesIn(columns)) {
    const labels = largestFirst(columns, directory, least).slice(0, left);
    entries[directory] = labels;
    left -= labels.length;
  }
  const withPage: number[] = [];
  const stories: number[] = [];
  const most = choice === 'all' ? articles.length : choice;
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
  return { articles: withPage, entries, stories };
}

function hasStoryPage(lead: FoldedArticles['articles'][number]): boolean {
  return countSources(leadAndCoverage(lead)) >= LEAST_FOR_PAGE && pageFile('stories', lead.storyId) !== null;
}

/** The labels of a directory that have a page, those with the most articles first. */
function largestFirst({ groups }: Columns, directory: string, least: number): Label[] {
  const group = groups[groupPosition(groupOfDirectory(directory), groups)];
  if (group === undefined) return [];
  const sizes = group.labels.map(() => 0);
  for (const label of group.positions) sizes[label] = (sizes[label] ?? 0) + 1;
  return [...group.labels.keys()]
    .filter((label) => (sizes[label] ?? 0) >= least)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .flatMap((label) => group.labels[label] ?? [])
    .filter(({ key }) => entryFile(directory, key) !== null);
}

/** So many of the pages: those of topics and sources first, then those of the newest stories, then those of the newest articles. */
export function firstPages({ articles, entries, stories }: SitePages, room: number): SitePages {
  let left = room;
  const some = <T>(pages: readonly T[]): readonly T[] => {
    const first = pages.slice(0, left);
    left -= first.length;
    return first;
  };
  return {
    entries: Object.fromEntries(Object.entries(entries).map(([directory, labels]) => [directory, some(labels)])),
    stories: some(stories),
    articles: some(articles),
  };
}

/** How many pages there are. */
export function countPages({ articles, entries, stories }: SitePages): number {
  const labels = Object.values(entries).reduce((count, { length }) => count + length, 0);
  return articles.length + labels + stories.length;
}
