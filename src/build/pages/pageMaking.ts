import type { Bootstrap } from '../../core/format/bootstrap.ts';
import type { Previews } from '../previews/previews.ts';
import type { Page } from './renderPage.ts';
import type { PageFrame, Shell } from './shell.ts';

/** What pages are made with. */
export interface PageMaking {
  shell: Shell;
  /** The site's base path. */
  base: string;
  /** The site's public address with a slash at its end; null: it is not known. */
  site: string | null;
  /** What chats show with a link to a page. */
  previews: Pick<Previews, 'ofArticle' | 'ofName'>;
  render: (page: Page) => Promise<string>;
  /** The page that the build before made for this file with the same views; null where there is none. */
  earlier: (file: string) => string | null;
}

/** The same for pages that carry the manifest. */
export interface EditionPages extends PageMaking {
  /** The manifest, without the head of the front page. */
  bootstrap: Bootstrap;
  /** As `writeBootstrap` gives it: thousands of pages hold it. */
  bootstrapJson: string;
}

/** A page, with its file below the site's base. */
export type PageFile = [path: string, html: string];

/** The page in this frame. Where the build before made it with the same frame, nothing is rendered: the frame holds all that it is rendered from. */
export async function pageIn(
  { before, behind }: PageFrame,
  file: string,
  page: Page,
  { earlier, render }: PageMaking,
): Promise<PageFile> {
  const old = earlier(file);
  const isSame =
    old !== null && old.length >= before.length + behind.length && old.startsWith(before) && old.endsWith(behind);
  return [file, isSame ? old : before + (await render(page)) + behind];
}
