import { archivePageCount, archivePath, STORIES_AN_ARCHIVE_PAGE } from '../core/archive.ts';
import { cardOf } from '../core/article.ts';
import type { Edition } from './edition.ts';
import { withPolicy } from './page.ts';
import type { Prerender } from './prerender.ts';

/** The archive's pages by their path below the site's base. */
export function archivePages({ articles, leadOf }: Edition, { archivePage }: Prerender, base: string): Map<string, string> {
  const leads = articles.filter((_, i) => leadOf[i] === i);
  const pages = archivePageCount(leads.length);
  return new Map(
    Array.from({ length: pages }, (_, i) => {
      const stories = leads.slice(i * STORIES_AN_ARCHIVE_PAGE, (i + 1) * STORIES_AN_ARCHIVE_PAGE).map(cardOf).reverse();
      return [`${archivePath(i + 1)}index.html`, `<!doctype html>\n${withPolicy(archivePage(stories, i + 1, pages, base))}`];
    }),
  );
}
