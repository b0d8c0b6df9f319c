import type { generateRssFeed } from 'feedsmith';
import { addressOfFile } from '../../core/feeds.ts';
import { type FeedSite, type WebFeed, newestOf } from './feed.ts';
import type { WebFeedItem, FeedPicture } from './feedItems.ts';

/** The namespace of RFC 5005, which the library does not know. */
const HISTORY = 'xmlns:fh="http://purl.org/syndication/history/1.0"';

/** A feed as RSS 2.0. */
export function rssOf(feed: WebFeed, { site, language }: FeedSite, generate: typeof generateRssFeed): string {
  const { title, description, home, items, pages } = feed;
  const newest = newestOf(items);
  const written = generate({
    title,
    link: home,
    description,
    language,
    ...(newest !== null && { lastBuildDate: new Date(newest) }),
    atom: { links: linksOf(feed, site) },
    items: items.map(itemOf),
  });
  const xml = withoutSpace(written);
  return pages === undefined || pages.current === null ? xml : asArchive(xml);
}

/** The library writes marked text on a line of its own: the space around it would be part of addresses and ids. */
function withoutSpace(xml: string): string {
  return xml.replace(/>\n *(<!\[CDATA\[)/g, '>$1').replace(/(\]\]>)\n *<\//g, '$1</');
}

/** What the feed itself says stands before everything from records. */
function asArchive(xml: string): string {
  return xml.replace('<rss ', `<rss ${HISTORY} `).replace('<channel>', '<channel>\n    <fh:archive/>');
}

function linksOf({ path, pages }: WebFeed, site: string) {
  const { older = null, newer = null, current = null } = pages ?? {};
  const targets = { self: path, 'prev-archive': older, 'next-archive': newer, current };
  return Object.entries(targets).flatMap(([rel, target]) =>
    target === null ? [] : [{ rel, href: `${site}${addressOfFile(target)}.xml`, type: 'application/rss+xml' }],
  );
}

function itemOf({ id, title, url, content, publishedAt, creators, topics, picture }: WebFeedItem) {
  return {
    title,
    link: url,
    description: content,
    guid: { value: id, isPermaLink: false },
    ...(publishedAt !== null && { pubDate: new Date(publishedAt) }),
    categories: topics.map((name) => ({ name })),
    dc: { creators },
    ...(picture !== null && { media: { contents: [mediaOf(picture)] } }),
  };
}

function mediaOf({ url, width, height, credit }: FeedPicture) {
  return {
    url,
    medium: 'image',
    ...(width !== null && { width }),
    ...(height !== null && { height }),
    ...(credit !== null && { credits: [{ value: credit }] }),
  };
}
