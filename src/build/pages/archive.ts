import { archivePageCount, archivePath, type ArchiveStory, STORIES_AN_ARCHIVE_PAGE } from '../../core/archive.ts';
import type { FoldedArticles } from '../articles/foldIntoStories.ts';
import { withPolicy } from './page.ts';
import type { Page } from './renderPage.ts';

/** A page of the archive, with its path below the site's base. */
export type ArchiveFile = [path: string, html: string];

/** All pages of the archive, oldest first. `articles` are in ordinal order. */
export async function archivePages(
  { articles, leadOf }: FoldedArticles,
  base: string,
  render: (page: Page) => Promise<string>,
): Promise<ArchiveFile[]> {
  const stories = articles
    .filter((_, i) => leadOf[i] === i)
    .map(({ id, title, url, provider, publishedAt }): ArchiveStory => ({
      id,
      title,
      url,
      provider: provider.name,
      publishedAt,
    }));
  const pages = archivePageCount(stories.length);
  return Promise.all(
    Array.from({ length: pages }, async (_, i): Promise<ArchiveFile> => {
      const newestFirst = stories.slice(i * STORIES_AN_ARCHIVE_PAGE, (i + 1) * STORIES_AN_ARCHIVE_PAGE).reverse();
      return [
        `${archivePath(i + 1)}index.html`,
        `<!doctype html>\n${withPolicy(await render(['renderArchivePage', newestFirst, i + 1, pages, base]))}`,
      ];
    }),
  );
}
