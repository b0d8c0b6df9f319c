import { archivePageCount, archivePath, type ArchiveStory, STORIES_AN_ARCHIVE_PAGE } from '../../core/archive.ts';
import type { Told } from '../articles/relate.ts';
import { withPolicy } from './page.ts';
import type { Prerender } from './prerender.ts';

/** A page of the archive, with its path below the site's base. */
export type ArchiveFile = [path: string, page: string];

/** All pages of the archive, asked for at once, so that a thread renders them while this one goes on. `told`: in ordinal order. */
export async function archivePages({ articles, leadOf }: Told, { render }: Prerender, base: string): Promise<ArchiveFile[]> {
  const stories = articles.filter((_, i) => leadOf[i] === i).map(({ id, title, url, provider, publishedAt }): ArchiveStory => ({ id, title, url, provider: provider.name, publishedAt }));
  const pages = archivePageCount(stories.length);
  return Promise.all(Array.from({ length: pages }, async (_, i): Promise<ArchiveFile> => {
    const held = stories.slice(i * STORIES_AN_ARCHIVE_PAGE, (i + 1) * STORIES_AN_ARCHIVE_PAGE).reverse();
    return [`${archivePath(i + 1)}index.html`, `<!doctype html>\n${withPolicy(await render(['renderArchivePage', held, i + 1, pages, base]))}`];
  }));
}
