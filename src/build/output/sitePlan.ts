import { archivePageCount } from '../../core/archive.ts';
import type { Columns } from '../../core/format/columns.ts';
import type { FeedLimits } from '../../core/format/feedLimits.ts';
import type { TopicAliases } from '../../core/format/topicFiles.ts';
import { entryFile, pageFile } from '../../core/pagePaths.ts';
import type { FoldedArticles } from '../articles/foldIntoStories.ts';
import { feedArchivePages } from '../feeds/feedArchive.ts';
import { feedSizes, FILES_A_FEED, type FeedSizes, limitFeeds, recentSince } from '../feeds/feedLimits.ts';
import { choosePages, countPages, firstPages, NO_PAGES, type SitePages } from '../pages/sitePages.ts';
import type { Settings } from '../settings.ts';

/** What a site has beside its data files. */
export interface SitePlan {
  /** Undefined: the site has no feeds. */
  feeds: FeedLimits | undefined;
  pages: SitePages;
  /** The other names of topics under which there are a page that leads on, and feeds. */
  formerTopics: TopicAliases;
  /** The same of stories, by the ids that they had before they became part of others. */
  formerStories: ReadonlyMap<string, string>;
  /** The pages that have twins in Markdown. */
  twins: SitePages;
  /** How many files more the site may have. */
  room: number;
}

/** From the articles, their columns, the number of data files and the other names of topics to what else there is. */
export type PlanSite = (
  folded: FoldedArticles,
  columns: Columns,
  dataFiles: number,
  aliases?: TopicAliases,
) => SitePlan;

/** Some hosts take no more files: https://developers.cloudflare.com/pages/platform/limits/. */
export const MOST_FILES = 20_000;
/** What is left for the code of the app, its own pages and the publisher's own files. */
const OTHER_FILES = 600;
/** Brotli and gzip, beside a file. */
const COMPRESSED_COPIES = 2;

/** What a site has, so that it stays below what hosts take. `given`: how many files the records themselves ask for: pictures, pages at former addresses, and those of what was taken down; `joined`: former stories, by their ids those that they are part of. */
export function planWithin(
  settings: Pick<Settings, 'siteUrl' | 'feeds' | 'pages' | 'twins' | 'compress'>,
  given: number,
  joined: ReadonlyMap<string, string> = new Map(),
): PlanSite {
  const copies = settings.compress === 'on' ? COMPRESSED_COPIES + 1 : 1;
  const most = Math.floor((MOST_FILES - OTHER_FILES) / copies);
  const hasFeeds = settings.siteUrl !== null && settings.feeds === 'on';
  return (folded, columns, dataFiles, aliases = new Map()) => {
    const leads = folded.articles.filter((_, i) => folded.leadOf[i] === i);
    const ofWhole = hasFeeds ? FILES_A_FEED * (1 + feedArchivePages(leads.length).length) : 0;
    const files = dataFiles + given + archivePageCount(leads.length) + ofWhole;
    const storiesSince = recentSince(folded.articles);
    const sizes = hasFeeds ? feedSizes(columns, leads, storiesSince) : null;
    let pages = NO_PAGES;
    const { limits, room } = shareRoom(sizes, most - files, (left) => {
      pages = choosePages(folded, columns, settings.pages, left);
      return countPages(pages);
    });
    const filesEach = 1 + (hasFeeds ? FILES_A_FEED : 0);
    const formerTopics = chooseFormerTopics(aliases, pages, Math.floor(room / filesEach));
    const mostStories = Math.floor(room / filesEach) - formerTopics.size;
    const formerStories = chooseFormerStories(joined, folded.articles, pages, mostStories);
    const left = room - (formerTopics.size + formerStories.size) * filesEach;
    const twins = settings.twins === 'on' ? firstPages(pages, left) : NO_PAGES;
    const feeds = hasFeeds ? { ...limits, storiesSince } : undefined;
    return { feeds, pages, formerTopics, formerStories, twins, room: left - countPages(twins) };
  };
}

/** So many of the other names, those of topics with a page: readers may have addresses and feeds from before two topics were made one. */
function chooseFormerTopics(aliases: TopicAliases, { entries }: SitePages, most: number): TopicAliases {
  const withPage = new Set(entries['topics']?.map(({ key }) => key));
  const leading = [...aliases].filter(([alias, key]) => withPage.has(key) && entryFile('topics', alias) !== null);
  return new Map(leading.slice(0, most));
}

/** So many of the former stories, those that are part of a story with a page. */
function chooseFormerStories(
  joined: ReadonlyMap<string, string>,
  articles: FoldedArticles['articles'],
  { stories }: SitePages,
  most: number,
): ReadonlyMap<string, string> {
  const withPage = new Set(stories.map((ordinal) => articles[ordinal]?.storyId));
  const leading = [...joined].filter(([former, now]) => withPage.has(now) && pageFile('stories', former) !== null);
  return new Map(leading.slice(0, most));
}

/**
 * Shares the files that a site may have: first the feeds of topics, sources and other labels, then pages, then feeds of
 * stories. What comes later gets less. `sizes`: null where there are no feeds; `addPages` takes its room and gives how many
 * pages there are. Gives the least size of each kind that has feeds; null: none has.
 */
export function shareRoom(
  sizes: FeedSizes | null,
  files: number,
  addPages: (room: number) => number,
): { limits: Record<string, number | null>; room: number } {
  let room = Math.max(0, files);
  const feedsOf = (ofKind: readonly number[]) => {
    const feeds = limitFeeds(ofKind, room);
    room -= feeds.files;
    return feeds.least;
  };
  const limits: Record<string, number | null> = {};
  for (const [kind, ofKind] of Object.entries(sizes?.labels ?? {})) limits[kind] = feedsOf(ofKind);
  room -= addPages(room);
  if (sizes !== null) limits['stories'] = feedsOf(sizes.stories);
  return { limits, room };
}
