import { WHOLE_FEED } from '../../core/feeds.ts';
import { NEWEST_IN_FEED } from './feed.ts';

/** Stories on a page of the archive of the feed. So few that no page is larger than hosts take. */
const STORIES_A_FEED_PAGE = 100;

/** A page of the archive: the stories from one place up to, not including, another, counted from the oldest. */
export interface FeedArchivePage {
  path: string;
  start: number;
  end: number;
}

/**
 * The pages of the archive of so many stories, newest first. They are counted from the oldest story, so a full page keeps
 * its stories. One that is not full is named by how many it holds: whoever has read it reads the fuller one again.
 */
export function feedArchivePages(stories: number): FeedArchivePage[] {
  const count = Math.ceil(Math.max(0, stories - NEWEST_IN_FEED) / STORIES_A_FEED_PAGE);
  return Array.from({ length: count }, (_, place) => {
    const start = (count - 1 - place) * STORIES_A_FEED_PAGE;
    const end = Math.min(start + STORIES_A_FEED_PAGE, stories);
    const name = `${count - place}${end - start < STORIES_A_FEED_PAGE ? `-${end - start}` : ''}`;
    return { path: `${WHOLE_FEED}/${name}`, start, end };
  });
}
