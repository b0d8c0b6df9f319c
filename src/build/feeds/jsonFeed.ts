import type { generateJsonFeed } from 'feedsmith';
import { addressOfFile } from '../../core/feeds.ts';
import type { FeedSite, WebFeed } from './feed.ts';
import type { WebFeedItem } from './feedItems.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf(feed: WebFeed, { site, language }: FeedSite, generate: typeof generateJsonFeed): string {
  const { path, title, description, home, items, pages } = feed;
  const addressOf = (file: string) => `${site}${addressOfFile(file)}.json`;
  const older = pages?.older ?? null;
  const made: unknown = generate({
    title,
    description,
    language,
    home_page_url: home,
    feed_url: addressOf(path),
    ...(older !== null && { next_url: addressOf(older) }),
    items: items.map(itemOf),
  });
  // The format wants a list, and the library leaves an empty one out.
  return `${JSON.stringify(items.length === 0 ? Object.assign({}, made, { items }) : made)}\n`;
}

function itemOf({ id, title, url, summary, content, publishedAt, updatedAt, creators, topics, picture }: WebFeedItem) {
  return {
    id,
    url,
    title,
    content_html: content === '' ? '<p></p>' : content,
    ...(summary !== null && { summary }),
    ...(publishedAt !== null && { date_published: new Date(publishedAt) }),
    ...(updatedAt !== null && { date_modified: new Date(updatedAt) }),
    authors: creators.map((name) => ({ name })),
    tags: topics,
    ...(picture !== null && { image: picture.url }),
  };
}
