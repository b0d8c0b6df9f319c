import { archivePageCount, archivePath, STORIES_AN_ARCHIVE_PAGE } from '../core/archive.ts';
import { cardOf } from '../core/article.ts';
import type { Edition } from './edition.ts';
import { withPolicy } from './page.ts';
import type { Prerender } from './prerender.ts';

/** The archive's pages by their path below the site's base, one at a time. */
export async function* archivePages({ articles, leadOf }: Edition, { render }: Prerender, base: string): AsyncIterable<[path: string, page: string]> {
  const leads = articles.filter((_, i) => leadOf[i] === i);
  const pages = archivePageCount(leads.length);
  for (let page = 1; page <= pages; page++) {
    const stories = leads.slice((page - 1) * STORIES_AN_ARCHIVE_PAGE, page * STORIES_AN_ARCHIVE_PAGE).map(cardOf).reverse();
    yield [`${archivePath(page)}index.html`, `<!doctype html>\n${withPolicy(await render(['renderArchivePage', stories, page, pages, base]))}`];
  }
}
