import { countSources, isRecent, LEAST_FOR_FEEDS } from '../../core/feeds.ts';
import type { FeedLimits } from '../../core/format/feedLimits.ts';
import { filterGroups, groupPosition } from '../../core/filterGroups.ts';
import type { Columns } from '../../core/format/columns.ts';
import { directoryFields, groupOfDirectory } from '../../core/entryPath.ts';
import { archivePageCount } from '../../core/archive.ts';
import type { LimitFeeds } from '../output/emit.ts';
import type { Settings } from '../settings.ts';
import { archivePages } from './feedArchive.ts';
import { reportsOf, type StoryReports } from './storyReports.ts';

/** Some hosts take no more files. */
const MOST_FILES = 20_000;
/** What is left for the code of the app, pages and the publisher's own files. */
const OTHER_FILES = 600;
/** RSS and JSON. */
const FILES_A_FEED = 2;
/** Only stories with one of the newest articles have feeds: older ones grow no more. */
const NEWEST_ARTICLES = 5000;

/** How large all that could have feeds is, by its kind: labels by their articles, recent stories by their sources. */
export type FeedSizes = Readonly<Record<string, readonly number[]>>;

/**
 * From which size on topics, sources, other labels and stories have feeds, so that a site stays below what hosts take. `files`: those
 * that it has beside these feeds; `copies`: how many files each becomes. The first of the sizes get room first.
 */
export function limitFeeds(sizes: FeedSizes, files: number, copies: number): FeedLimits {
  let room = Math.floor((MOST_FILES - OTHER_FILES) / copies) - files;
  const limits: Record<string, number | null> = {};
  for (const [kind, ofKind] of Object.entries(sizes)) {
    const least = leastFor(ofKind, Math.max(0, Math.floor(room / FILES_A_FEED)));
    limits[kind] = least;
    if (least !== null) room -= FILES_A_FEED * ofKind.filter((size) => size >= least).length;
  }
  return limits;
}

/** The least size of which no more than `most` are as large; null where there is none. */
function leastFor(sizes: readonly number[], most: number): number | null {
  const large = sizes.filter((size) => size >= LEAST_FOR_FEEDS).sort((a, b) => b - a);
  const firstLeftOut = large[most];
  if (firstLeftOut === undefined) return LEAST_FOR_FEEDS;
  return firstLeftOut === large[0] ? null : firstLeftOut + 1;
}

/**
 * The sizes of all that could have feeds: topics, sources, the publisher's own facets, and last stories, which are left out
 * first. `columns` are those of the articles, `stories` the reports of each.
 */
function feedSizes(columns: Columns, stories: readonly StoryReports[], since: number | null): FeedSizes {
  const own = columns.groups.slice(filterGroups.length).map(({ key }) => key);
  const labelled = [...Object.keys(directoryFields), ...own].map((directory): [string, number[]] => [
    directory,
    articlesByLabel(columns, groupOfDirectory(directory)),
  ]);
  return {
    ...Object.fromEntries(labelled),
    stories: stories.filter((reports) => isRecent(reports, since)).map(countSources),
  };
}

function articlesByLabel({ groups }: Columns, key: string): number[] {
  const group = groups[groupPosition(key, groups)];
  const counts = (group?.labels ?? []).map(() => 0);
  for (const label of group?.positions ?? []) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** What decides which feeds a site has; null where it has none. `pictures`: the publisher's own. */
export function feedsWithin(
  { siteUrl, feeds }: Pick<Settings, 'siteUrl' | 'feeds'>,
  pictures: number,
): LimitFeeds | null {
  if (siteUrl === null || feeds === 'off') return null;
  return ({ articles, leadOf }, columns, dataFiles) => {
    const leads = articles.filter((_, i) => leadOf[i] === i);
    const storiesSince = articles.at(-NEWEST_ARTICLES)?.publishedAt ?? null;
    const sizes = feedSizes(columns, leads.map(reportsOf), storiesSince);
    const pages = archivePageCount(leads.length) + FILES_A_FEED * (1 + archivePages(leads.length).length);
    return { ...limitFeeds(sizes, dataFiles + pictures + pages, 1), storiesSince };
  };
}
