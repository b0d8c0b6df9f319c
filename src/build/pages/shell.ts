import { named, small, withHead, withIcon, withOwnStyle, withPolicy, withScriptBehind } from './page.ts';
import { BOOTSTRAP_ELEMENT_ID } from '../../core/format/bootstrap.ts';
import { CARRIED_ELEMENT_ID } from '../../core/format/carried.ts';
import type { Identity } from '../identity/identity.ts';

/** The places in a shell that each page fills. They begin with a character that no text of a paper has. */
const PLACES = { page: '\0PATH', head: '\0HEAD', app: '\0APP', data: '\0DATA' } as const;
const PLACE = new RegExp(`(${Object.values(PLACES).join('|')})`);

/** A page without what is its own. Gives the page but for what the views render. */
export type Shell = (page: PageParts) => PageFrame;

/** What stands before and behind what the views render, as HTML. */
export interface PageFrame {
  before: string;
  behind: string;
}

/** What is a page's own. */
export interface PageParts {
  /** Its address below the site's base, percent-encoded. */
  path: string;
  /** Tags for its head, as HTML. */
  head: string;
  /** What the app takes over, as JSON without `<`. All that the views render comes from it and from the bootstrap. */
  carried: string;
  /** The same of the manifest; null where the page has none. */
  bootstrap: string | null;
}

/**
 * What the script in the head asks to know whether the reader wants another page than the one that is rendered. Of a page: its
 * address with or without the slash or the name of its file at the end, and no article that has a list beside it.
 */
const IS_ELSEWHERE = {
  frontPage: 'location.pathname !== base',
  page: `location.pathname.replace(/(\\/index\\.html|\\/)?$/, '/') !== base + document.querySelector('[name=page]').content || history.state?.usr`,
} as const;

/** What shells are made of. */
export interface Template {
  /** The page as Vite made it, with the link to the front page's style sheet. */
  html: string;
  /** The texts of the style sheets by file name. */
  sheets: ReadonlyMap<string, string>;
  /** More for the head, as HTML. */
  links: string;
}

/** The shell of the pages of articles: they have the rules that they need at first, `styles`, and all others come behind the app. */
export function articleShell(template: Template, styles: string, identity: Identity, base: string): Shell {
  const [sheet = ''] = SHEET_LINK.exec(template.html) ?? [];
  const html = template.html.replace(sheet, () => `<style>${styles.trim()}</style>`).replace(ROOT, () => ROOT + sheet);
  return shellOf({ ...template, html }, identity, base);
}

/** A class of a view whose rules come after the first screen's. */
const LATER_CLASS = 'entryPage';

/** The shell of pages that look like the front page: they link its style sheet, and that of the views that come later. */
export function listShell(template: Template, identity: Identity, base: string): Shell {
  const [sheet = ''] = SHEET_LINK.exec(template.html) ?? [];
  const file = /href="[^"]*?([^/"]+\.css)"/.exec(sheet)?.[1] ?? '';
  const later = [...template.sheets].filter(([name, text]) => name !== file && text.includes(`.${LATER_CLASS}`));
  const links = [sheet, ...later.map(([name]) => sheet.replace(file, () => name))].join('');
  return shellOf({ ...template, html: template.html.replace(sheet, () => links) }, identity, base);
}

const SHEET_LINK = /<link rel="stylesheet"[^>]*>/;
const ROOT = '<div id="app"></div>';

function shellOf({ html, links }: Template, identity: Identity, base: string): Shell {
  const placed = withoutFrontPage(html)
    .replace(IS_ELSEWHERE.frontPage, () => IS_ELSEWHERE.page)
    .replace('</body>', () => `${PLACES.data}</body>`);
  const dressed = withIcon(withOwnStyle(named(placed, identity), identity, base), identity, base);
  const linked = dressed.replace('</head>', () => `${links}</head>`);
  const whole = withPolicy(withHead(withScriptBehind(small(linked)), identity), identity.head)
    .replace(
      /<meta charset[^>]*>/,
      (charset) => `${charset}<meta name="page" content="${PLACES.page}" />${PLACES.head}`,
    )
    .replace(ROOT, () => `<div id="app">${PLACES.app}</div>`);
  return filling(whole);
}

/** The page without what only the front page has in its head. */
function withoutFrontPage(html: string): string {
  return html
    .replace(/\s*<title>[^<]*<\/title>/, '')
    .replace(/\s*<meta name="description"[^>]*>/, '')
    .replace(/\s*<link rel="expect"[^]*?\/>/g, '');
}

/** JSON in the page, which no browser runs. */
function dataElement(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json}</script>`;
}

/** Splits the page once at its places: thousands of pages are made of it. */
function filling(whole: string): Shell {
  const [before = [], behind = []] = whole.split(PLACES.app).map((half) => half.split(PLACE));
  return ({ path, head, carried, bootstrap }) => {
    const contents: Readonly<Record<string, string>> = {
      [PLACES.page]: path,
      [PLACES.head]: head,
      [PLACES.data]:
        (bootstrap === null ? '' : dataElement(BOOTSTRAP_ELEMENT_ID, bootstrap)) +
        dataElement(CARRIED_ELEMENT_ID, carried),
    };
    const filled = (parts: readonly string[]) => parts.map((part) => contents[part] ?? part).join('');
    return { before: filled(before), behind: filled(behind) };
  };
}
