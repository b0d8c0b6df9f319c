import { countSources, type FeedKind, isRecent, LEAST_FOR_FEEDS } from '../../core/feeds.ts';
import type { FeedLimits } from '../../core/format/feedLimits.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import type { Columns } from '../../core/format/columns.ts';
import { directoryFields } from '../../core/entryPath.ts';
import { archivePageCount } from '../../core/archive.ts';
import type { LimitFeeds } from '../output/emit.ts';
import type { Settings } from '../settings.ts';
import { archivePages } from './feedArchive.ts';
import { reportsOf, type StoryReports } from './storyReports.ts';

/** Some hosts take no more files. */
export const MOST_FILES = 20_000;
/** What is left for the code of the app, pages and the publisher's own files. */
const OTHER_FILES = 600;
/** Brotli and gzip, beside a file. */
const COMPRESSED_COPIES = 2;
/** RSS and JSON. */
const FILES_A_FEED = 2;
/** Only stories with one of the newest articles have feeds: older ones grow no more. */
const NEWEST_ARTICLES = 5000;

/** How large topics, sources and recent stories are: articles of the first two, sources of stories. */
export type FeedSizes = Record<FeedKind, number[]>;

/** The kinds in the order in which they get room. What comes last is left out first. */
export const kindsByWeight: readonly FeedKind[] = ['topics', 'sources', 'stories'];

/**
 * From which size on topics, sources and stories have feeds, so that a site stays below what hosts take. `files`: those
 * that it has beside these feeds; `copies`: how many files each becomes.
 */
export function limitFeeds(sizes: FeedSizes, files: number, copies: number): Omit<FeedLimits, 'storiesSince'> {
  let room = Math.floor((MOST_FILES - OTHER_FILES) / copies) - files;
  const limits: Record<FeedKind, number | null> = { topics: null, sources: null, stories: null };
  for (const kind of kindsByWeight) {
    const least = leastFor(sizes[kind], Math.max(0, Math.floor(room / FILES_A_FEED)));
    limits[kind] = least;
    if (least !== null) room -= FILES_A_FEED * sizes[kind].filter((size) => size >= least).length;
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

/** The sizes of all that could have feeds. `columns` are those of the articles, `stories` the reports of each. */
function feedSizes(columns: Columns, stories: readonly StoryReports[], since: number | null): FeedSizes {
  return {
    topics: articlesByLabel(columns, groupPosition(directoryFields.topics)),
    sources: articlesByLabel(columns, groupPosition(directoryFields.sources)),
    stories: stories.filter((reports) => isRecent(reports, since)).map(countSources),
  };
}

function articlesByLabel(columns: Columns, position: number): number[] {
  const group = columns.groups[position];
  const counts = (group?.labels ?? []).map(() => 0);
  for (const label of group?.positions ?? []) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}

/** What decides which feeds a site has; null where it has none. `pictures`: the publisher's own. */
export function feedsWithin(
  { siteUrl, feeds, compress }: Pick<Settings, 'siteUrl' | 'feeds' | 'compress'>,
  pictures: number,
): LimitFeeds | null {
  if (siteUrl === null || feeds === 'off') return null;
  const copies = compress === 'on' ? COMPRESSED_COPIES + 1 : 1;
  return ({ articles, leadOf }, columns, dataFiles) => {
    const leads = articles.filter((_, i) => leadOf[i] === i);
    const storiesSince = articles.at(-NEWEST_ARTICLES)?.publishedAt ?? null;
    const sizes = feedSizes(columns, leads.map(reportsOf), storiesSince);
    const pages = archivePageCount(leads.length) + FILES_A_FEED * (1 + archivePages(leads.length).length);
    return { ...limitFeeds(sizes, dataFiles + pictures + pages, copies), storiesSince };
  };
}
