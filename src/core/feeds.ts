import { fitsFolder, folderName } from './folderName.ts';
import { fnv1a } from './fnv.ts';
import type { FeedLimits } from './format/feedLimits.ts';

/** With fewer articles, or fewer sources, nothing has feeds of its own. */
export const LEAST_FOR_FEEDS = 3;

/** The feeds of the whole paper, below the site's base and without their endings. */
export const WHOLE_FEED = 'feed';
/** The list of the feeds of the paper, of its topics and of its sources, for feed readers. */
export const FEED_LIST_PATH = 'feeds.opml';

/**
 * Whether a topic, a source or another label with so many articles has feeds. `kind`: the name of a directory, `stories`, or the key
 * of a facet of the publisher's own. `limits` are missing where the site has none.
 */
export function hasFeeds(limits: FeedLimits | undefined, kind: string, size: number): boolean {
  const least = limits?.[kind] ?? null;
  return least !== null && size >= least;
}

/** What is known of a report of a story. */
interface Report {
  provider: { key: string };
  publishedAt: number | null;
}

/** Whether the story of these reports has feeds. With some of its reports the answer may be no where it is yes with all. */
export function storyHasFeeds(limits: FeedLimits | undefined, reports: readonly Report[]): boolean {
  return hasFeeds(limits, 'stories', countSources(reports)) && isRecent(reports, limits?.['storiesSince'] ?? null);
}

/** How many sources have these reports. */
export function countSources(reports: readonly Report[]): number {
  return new Set(reports.map(({ provider }) => provider.key)).size;
}

/** Whether one of the reports is from this time on. */
export function isRecent(reports: readonly Report[], since: number | null): boolean {
  return since === null || reports.some(({ publishedAt }) => (publishedAt ?? -Infinity) >= since);
}

/** The file of the feed of a topic, a source, a story or another label, below the site's base and without its ending: "topics/oceans/feed". */
export function feedPath(kind: string, key: string): string {
  return `${kind}/${feedFolder(key)}/feed`;
}

/** The address of a file, below the site's base. */
export function addressOfFile(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The folder of a key. One that is too long has a name that follows from it, which no other key has: two tildes are no escape. */
function feedFolder(key: string): string {
  const name = folderName(key);
  return fitsFolder(name) ? name : `~~${hexadecimal(key, (i) => i)}${hexadecimal(key, (i) => key.length - 1 - i)}`;
}

function hexadecimal(key: string, order: (index: number) => number): string {
  return fnv1a(key.length, (index) => key.charCodeAt(order(index)))
    .toString(16)
    .padStart(8, '0');
}
