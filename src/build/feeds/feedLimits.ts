import type { Article } from '../../core/article.ts';
import { groupOfDirectory } from '../../core/entryPath.ts';
import { countSources, isRecent, LEAST_FOR_FEEDS } from '../../core/feeds.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import type { Columns } from '../../core/format/columns.ts';
import { directoriesIn } from '../output/directories.ts';
import { leadAndCoverage } from './storyReports.ts';

/** RSS and JSON. */
export const FILES_A_FEED = 2;
/** Only stories with one of the newest articles have feeds: older ones grow no more. */
const NEWEST_ARTICLES = 5000;

/** How large all is that could have feeds. */
export interface FeedSizes {
  /** By the name of the directory, the articles of each label: topics, sources, then the publisher's own facets. */
  labels: Readonly<Record<string, readonly number[]>>;
  /** The sources of recent stories. */
  stories: readonly number[];
}

/** From which size on something of a kind has feeds, and how many files these are: `room` at most. Null: none has. */
export function limitFeeds(sizes: readonly number[], room: number): { least: number | null; files: number } {
  const least = leastFor(sizes, Math.max(0, Math.floor(room / FILES_A_FEED)));
  const files = least === null ? 0 : FILES_A_FEED * sizes.filter((size) => size >= least).length;
  return { least, files };
}

/** The least size of which no more than `most` are as large; null where there is none. */
function leastFor(sizes: readonly number[], most: number): number | null {
  const large = sizes.filter((size) => size >= LEAST_FOR_FEEDS).sort((a, b) => b - a);
  const firstLeftOut = large[most];
  if (firstLeftOut === undefined) return LEAST_FOR_FEEDS;
  return firstLeftOut === large[0] ? null : firstLeftOut + 1;
}

/** The sizes of all that could have feeds. `columns` are those of the articles, `leads` lead the stories. */
export function feedSizes(columns: Columns, leads: readonly Article[], since: number | null): FeedSizes {
  const labels = directoriesIn(columns).map((directory): [string, number[]] => [
    directory,
    articlesByLabel(columns, groupOfDirectory(directory)),
  ]);
  const recent = leads.map(leadAndCoverage).filter((reports) => isRecent(reports, since));
  return { labels: Object.fromEntries(labels), stories: recent.map(countSources) };
}

/** The time from which on a story is recent. `articles` are in ordinal order. */
export function recentSince(articles: readonly Article[]): number | null {
  return articles.at(-NEWEST_ARTICLES)?.publishedAt ?? null;
}

function articlesByLabel({ groups }: Columns, key: string): number[] {
  const group = groups[groupPosition(key, groups)];
  const counts = (group?.labels ?? []).map(() => 0);
  for (const label of group?.positions ?? []) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
