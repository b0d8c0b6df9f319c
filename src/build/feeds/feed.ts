import type { WebFeedItem } from './feedItems.ts';

/** A feed, before it has a format. Addresses are absolute. */
export interface WebFeed {
  /** Below the site's base, without its ending. */
  path: string;
  title: string;
  description: string;
  /** The page that shows the same. */
  home: string;
  /** Newest first. */
  items: readonly WebFeedItem[];
  /** Where a feed goes on with what is older. */
  pages?: FeedPages;
}

/** Of which site a feed is. */
export interface FeedSite {
  /** The public address, with a slash at its end. */
  site: string;
  /** The paper's, as a tag. */
  language: string;
}

/** The place of a page of a feed among the others, by their paths. */
export interface FeedPages {
  older: string | null;
  newer: string | null;
  /** The path of the newest, where this is not it. */
  current: string | null;
}

/** The newest entries that a feed holds. */
export const NEWEST_IN_FEED = 50;

/** The time of the newest entry. Null where none has a date. */
export function newestOf(items: readonly WebFeedItem[]): number | null {
  const times = items.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt]));
  return times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b));
}
