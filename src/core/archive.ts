import type { Card } from './article.ts';

/**
 * Archive pages: every story of the edition as plain pages of headlines, for readers without JavaScript and for
 * crawlers. Numbered from the oldest, beginning with 1, so that a page that is full never changes again.
 */
export const STORIES_AN_ARCHIVE_PAGE = 500;

/** What the archive says of a story: of the article that leads it. */
export interface ArchiveStory extends Pick<Card, 'id' | 'title' | 'lang' | 'url' | 'publishedAt'> {
  /** The provider's name. */
  provider: string;
}

/** How many archive pages an edition of `stories` stories has. */
export function archivePageCount(stories: number): number {
  return Math.ceil(stories / STORIES_AN_ARCHIVE_PAGE);
}

/** Below the site's base. */
export function archivePath(page: number): string {
  return `archive/${page}/`;
}
