import { archivePageCount, archivePath, type ArchiveStory, STORIES_AN_ARCHIVE_PAGE } from '../../core/archive.ts';
import type { Article } from '../../core/article.ts';
import { say } from '../../core/words/say.ts';
import type { Edition } from '../edition.ts';
import { feedLinks } from '../feeds/feedLinks.ts';
import type { Identity } from '../identity/identity.ts';
import { breadcrumbList, headTags } from './head.ts';
import { leadTo } from './leadTo.ts';
import { withIcon, withOwnStyle, withPolicy } from './page.ts';
import type { Page } from './renderPage.ts';

/** A page of the archive, with its path below the site's base. */
export type ArchiveFile = [path: string, html: string];

/**
 * The pages of the archive one after another, the oldest first, then the way from its address to the newest of them.
 * `articles` are in ordinal order; `site`: the public address with a slash at its end, null where it is not known.
 */
export async function* archivePages(
  { articles, leadOf, bootstrap, identity }: Pick<Edition, 'articles' | 'leadOf' | 'bootstrap' | 'identity'>,
  base: string,
  site: string | null,
  render: (page: Page) => Promise<string>,
): AsyncIterable<ArchiveFile> {
  const leads = articles.filter((_, ordinal) => leadOf[ordinal] === ordinal);
  const pages = archivePageCount(leads.length);
  for (let page = 1; page <= pages; page++) {
    const held = leads.slice((page - 1) * STORIES_AN_ARCHIVE_PAGE, page * STORIES_AN_ARCHIVE_PAGE);
    const newestFirst = held.reverse().map(storyOf);
    const html = await render(['renderArchivePage', newestFirst, page, pages, bootstrap.manifest, base]);
    const head = headOf({ page, pages, site }, identity, base) + feedLinks({ bootstrap }, base);
    yield [
      `${archivePath(page)}index.html`,
      dressed(
        html.replace(TITLE, () => head),
        identity,
        base,
      ),
    ];
  }
  if (pages > 0) yield ['archive/index.html', newestPage(archivePath(pages), { base, site }, identity)];
}

const TITLE = /<title>[^<]*<\/title>/;

/** The tags of the head of a page, as HTML. */
function headOf(
  { page, pages, site }: { page: number; pages: number; site: string | null },
  { paper, words }: Identity,
  base: string,
): string {
  const { archive, archivePage } = words.words.rendered;
  const title = say(archivePage, { page, pages });
  const address = site === null ? null : site + archivePath(page);
  const about = { title, description: `${title} · ${paper.title}`, canonical: address, address } as const;
  // https://schema.org/CollectionPage
  const collection = {
    '@type': 'CollectionPage',
    name: title,
    ...(address !== null && { '@id': address, url: address }),
  };
  const way = (here: string) => [
    { name: archive, item: `${site}archive/` },
    { name: title, item: here },
  ];
  const data = address === null ? [collection] : [collection, ...breadcrumbList(way(address))];
  return headTags({ ...about, type: 'website', picture: null, data, feed: null }, paper, base);
}

/** A plain page with the paper's own style, icon and policy. */
export function dressed(html: string, identity: Identity, base: string): string {
  return `<!doctype html>\n${withPolicy(withIcon(withOwnStyle(html, identity, base), identity, base), identity.head)}`;
}

/** The way to the newest page. */
function newestPage(
  path: string,
  { base, site }: { base: string; site: string | null },
  { paper, words }: Pick<Identity, 'paper' | 'words'>,
): string {
  const { archive, newestOfArchive } = words.words.rendered;
  const said = { title: `${archive} · ${paper.title}`, link: newestOfArchive, words };
  return leadTo(base + path, said, site === null ? null : site + path);
}

function storyOf({ id, title, lang, url, provider, publishedAt }: Article): ArchiveStory {
  return { id, title, lang, url, provider: provider.name, publishedAt };
}
