import { named, small, withHead, withIcon, withOwnStyle, withPolicy, withScriptBehind } from './page.ts';
import type { Edition } from '../edition.ts';

/** The places in a shell that each page fills. */
const PLACES = { page: '%PAGE_PATH%', head: '%PAGE_HEAD%', app: '%PAGE_APP%', data: '%PAGE_DATA%' } as const;

/** A page without what is its own. */
export type Shell = (page: PageParts) => string;

/** What is a page's own. */
export interface PageParts {
  /** Its address below the site's base, percent-encoded. */
  path: string;
  /** Tags for its head, as HTML. */
  head: string;
  /** What the views render. */
  rendered: string;
  /** What the app takes over, as JSON without `<`. Its element's id. */
  data: string;
  dataId: string;
}

/**
 * The shell of pages that paint without the front page's style sheet. `html`: the page as Vite made it, with the link to
 * that sheet, which then comes behind the app; `links`: more for the head; `sheet`: the rules that the page needs at first.
 */
export function shellOf(
  html: string,
  links: string,
  sheet: string,
  { identity }: Pick<Edition, 'identity'>,
  base: string,
): Shell {
  const own = withoutFrontPage(html);
  const [sheetLink = ''] = /<link rel="stylesheet"[^>]*>/.exec(own) ?? [];
  const placed = own
    .replace(sheetLink, () => `<style>${sheet.trim()}</style>`)
    .replace('<div id="app"></div>', () => `<div id="app"></div>${sheetLink}`)
    .replace('</body>', () => `${PLACES.data}</body>`);
  const dressed = withIcon(withOwnStyle(named(placed, identity), identity, base), identity, base);
  const linked = dressed.replace('</head>', () => `${links}</head>`);
  const whole = withPolicy(withHead(withScriptBehind(small(linked)), identity), identity.head)
    .replace(
      /<meta charset[^>]*>/,
      (charset) => `${charset}<meta name="page" content="${PLACES.page}" />${PLACES.head}`,
    )
    .replace('<div id="app"></div>', () => `<div id="app">${PLACES.app}</div>`);
  return filling(whole);
}

/** The page without what only the front page has in its head. */
function withoutFrontPage(html: string): string {
  return html
    .replace(/\s*<title>[^<]*<\/title>/, '')
    .replace(/\s*<meta name="description"[^>]*>/, '')
    .replace(/\s*<link rel="expect"[^]*?\/>/g, '');
}

/** Splits the page once at its places: thousands of pages are made of it. */
function filling(whole: string): Shell {
  const pattern = new RegExp(`(${Object.values(PLACES).join('|')})`);
  const parts = whole.split(pattern);
  return ({ path, head, rendered, data, dataId }) => {
    const contents: Readonly<Record<string, string>> = {
      [PLACES.page]: path,
      [PLACES.head]: head,
      [PLACES.app]: rendered,
      [PLACES.data]: `<script type="application/json" id="${dataId}">${data}</script>`,
    };
    return parts.map((part) => contents[part] ?? part).join('');
  };
}
