import type { Article, Coverage } from '../../core/article.ts';
import { entryPath, groupOfDirectory } from '../../core/entryPath.ts';
import { feedPath, hasFeeds, storyHasFeeds, WHOLE_FEED } from '../../core/feeds.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import type { Label } from '../../core/format/columns.ts';
import { pageAddress } from '../../core/pagePaths.ts';
import { say } from '../../core/words/say.ts';
import type { Edition } from '../edition.ts';
import { type WebFeed, NEWEST_IN_FEED } from './feed.ts';
import { feedArchivePages } from './feedArchive.ts';
import type { WebFeedItem, FeedItems } from './feedItems.ts';
import { leadAndCoverage } from './storyReports.ts';

/** What feeds are made of. Articles are in ordinal order. */
export type FeedEdition = Pick<Edition, 'articles' | 'leadOf' | 'bootstrap' | 'columns' | 'identity' | 'plan'>;

/** The feed of the whole paper, then the pages of its archive, newest first. Each story is in it once. */
export function* wholeFeeds(edition: FeedEdition, site: string, items: FeedItems): Iterable<WebFeed> {
  const { paper } = edition.bootstrap.manifest;
  const { description } = edition.identity;
  const about = { title: paper.title, description, home: site };
  const leads = edition.articles.filter((_, i) => edition.leadOf[i] === i);
  const pages = feedArchivePages(leads.length);
  const pathAt = (place: number) => pages[place]?.path ?? null;
  const newest = leads.slice(-NEWEST_IN_FEED).reverse();
  yield {
    ...about,
    path: WHOLE_FEED,
    items: newest.map((lead) => items.story(lead)),
    pages: { older: pathAt(0), newer: null, current: null },
  };
  for (const [place, { path, start, end }] of pages.entries()) {
    const held = leads.slice(start, end).reverse();
    yield {
      ...about,
      path,
      items: held.map((lead) => items.story(lead)),
      pages: { older: pathAt(place + 1), newer: pathAt(place - 1), current: WHOLE_FEED },
    };
  }
}

/** A topic or a source with its feed. */
export interface EntryFeed extends Label {
  feed: WebFeed;
}

/**
 * The feeds of the labels of a directory, the largest first.  That of a source has its articles, that of a topic or another
 * label the stories with an article of it.
 */
export function* entryFeeds(of: string, edition: FeedEdition, site: string, items: FeedItems): Iterable<EntryFeed> {
  const { articles, leadOf, bootstrap, columns } = edition;
  const { paper, feeds } = bootstrap.manifest;
  const { groups } = columns;
  const group = groups[groupPosition(groupOfDirectory(of), groups)];
  if (group === undefined) return;
  const sizes = group.labels.map(() => 0);
  const entries = group.labels.map(() => new Set<number>());
  for (let ordinal = articles.length - 1; ordinal >= 0; ordinal--) {
    for (const label of group.positions.subarray(group.starts[ordinal], group.starts[ordinal + 1])) {
      sizes[label] = (sizes[label] ?? 0) + 1;
      const held = entries[label];
      if (held !== undefined && held.size < NEWEST_IN_FEED)
        held.add(of === 'sources' ? ordinal : (leadOf[ordinal] ?? ordinal));
    }
  }
  const itemOf = (article: Article) => (of === 'sources' ? items.article(article) : items.story(article));
  for (const [place, { key, label }] of group.labels.entries()) {
    if (!hasFeeds(feeds, of, sizes[place] ?? 0)) continue;
    const title = `${label} · ${paper.title}`;
    const held = [...(entries[place] ?? [])].sort((a, b) => b - a).flatMap((ordinal) => articles[ordinal] ?? []);
    const home = site + entryPath(of, key).slice(1);
    yield { key, label, feed: { path: feedPath(of, key), title, description: title, home, items: held.map(itemOf) } };
  }
}

/** A story with its feed. */
export interface StoryFeed {
  /** The id of the story. */
  id: string;
  feed: WebFeed;
}

/** The feeds of stories, the newest first: every report, the newest first. */
export function* storyFeeds(
  { articles, leadOf, bootstrap, identity }: FeedEdition,
  site: string,
  items: FeedItems,
): Iterable<StoryFeed> {
  const { paper, feeds } = bootstrap.manifest;
  for (let ordinal = articles.length - 1; ordinal >= 0; ordinal--) {
    const lead = articles[ordinal];
    if (lead === undefined || leadOf[ordinal] !== ordinal || !storyHasFeeds(feeds, leadAndCoverage(lead))) continue;
    const own: Coverage = { ...lead, image: lead.images[0] ?? null, reason: null };
    const reports = [own, ...lead.coverage].flatMap((report) => items.report(report) ?? []);
    const { title } = items.article(lead);
    const feed = {
      path: feedPath('stories', lead.storyId),
      title: `${title} · ${paper.title}`,
      description: say(identity.words.words.rendered.allReports, { title }),
      home: site + pageAddress('stories', lead.storyId),
      items: reports.sort(newestFirst).slice(0, NEWEST_IN_FEED),
    };
    yield { id: lead.storyId, feed };
  }
}

function newestFirst(a: WebFeedItem, b: WebFeedItem): number {
  return (b.publishedAt ?? -Infinity) - (a.publishedAt ?? -Infinity) || 0;
}
