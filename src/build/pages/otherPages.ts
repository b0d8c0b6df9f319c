import { writeColumns } from '../../core/format/columns.ts';
import type { OtherPage } from '../../core/format/otherPage.ts';
import { parseAboutPage } from '../../core/format/paper.ts';
import type { Edition } from '../edition.ts';
import { headTags } from './head.ts';
import { laterSheets } from './page.ts';
import type { PageFile } from './pageMaking.ts';
import type { Page } from './renderPage.ts';
import type { Template } from './shell.ts';

/** What these pages are made of: the front page as it is published, and what the views rendered into it. */
interface OtherMaking extends Pick<Template, 'sheets'> {
  published: string;
  front: string;
  /** The page as Vite made it. */
  html: string;
  base: string;
  /** The site's public address with a slash at its end; null: it is not known. */
  site: string | null;
  render: (page: Page) => Promise<string>;
}

type OtherEdition = Pick<Edition, 'bootstrap' | 'identity' | 'columns' | 'leadOf'>;

/**
 * The page about the paper, and that of its feeds, where the site has them. Each is the front page with another view in it:
 * for those who run no script. In the browser the app draws the view anew.
 */
export async function* otherPages(edition: OtherEdition, making: OtherMaking): AsyncIterable<PageFile> {
  const { bootstrap, identity, columns, leadOf } = edition;
  const file = bootstrap.manifest.paper.about;
  if (file !== undefined) {
    const page = parseAboutPage(JSON.parse(String(identity.files.get(file))));
    yield otherPage('about/', page.title, { about: { file, page }, feeds: null }, edition, making);
  }
  if (bootstrap.manifest.feeds !== undefined) {
    const feeds = { columns: writeColumns(columns), leadOf };
    yield otherPage('feeds/', identity.words.words.directory.feeds, { about: null, feeds }, edition, making);
  }
}

async function otherPage(
  path: string,
  title: string,
  shown: OtherPage,
  { bootstrap }: OtherEdition,
  { published, front, html, sheets, base, site, render }: OtherMaking,
): Promise<PageFile> {
  const { paper } = bootstrap.manifest;
  const rendered = await render(['renderOther', shown, bootstrap, path, base]);
  const address = site === null ? null : site + path;
  const about = { title, description: `${title} · ${paper.title}`, canonical: address, address } as const;
  const head = headTags({ ...about, type: 'website', picture: null, data: [], feed: null }, paper, base);
  const sheetLinks = laterSheets(html, rendered, sheets).filter((link) => !published.includes(link));
  const page = published
    .replace(OF_FRONT_PAGE, '')
    .replace(TITLE, () => head + sheetLinks.join(''))
    .replace(appWith(front), () => appWith(rendered));
  return [`${path}index.html`, page];
}

function appWith(rendered: string): string {
  return `<div id="app">${rendered}</div>`;
}

const TITLE = /<title>[^<]*<\/title>/;
/** What the head of the front page says of it, and waits for. */
const OF_FRONT_PAGE =
  /(?:<link rel="expect"|<meta (?:property="og:[^"]*"|name="(?:description|twitter:[^"]*)") content="[^"]*")[^]*?\/>\s*/g;
