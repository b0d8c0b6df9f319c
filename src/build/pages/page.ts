import { minifySync } from 'vite';
import { type Bootstrap, BOOTSTRAP_ELEMENT_ID, writeBootstrap } from '../../core/format/bootstrap.ts';
import type { Image } from '../../core/article.ts';
import { isOwnPicture } from '../../core/pictures.ts';
import { FIRST_PICTURE_SIZES, sourceSet } from '../../core/smallerCopies.ts';
import { contentHash } from '../contentHash.ts';
import { escapeHtml } from '../escapeHtml.ts';
import type { Edition } from '../edition.ts';
import { type HeadTags, NO_TAGS } from '../identity/headTags.ts';
import { typeOf } from '../identity/icon.ts';
import type { Identity } from '../identity/identity.ts';
import { logoStyle } from '../identity/logo.ts';
import type { PaperWords } from '../words/paperWords.ts';
import { type Settings, siteAddress } from '../settings.ts';

const ICON_LINK = /<link rel="icon"[^>]*>/;

/** With the name of the file. */
const SHEET_LINK = /<link rel="stylesheet"[^>]*href="[^"]*?([^/"]+\.css)"[^>]*>/;

/** Where the app stands in index.html. */
const ROOT = '<div id="app"></div>';

/** The page with the paper's name, the link to the lead's picture, and the bootstrap behind the app. The links that need the site's address are left out where it is not known. */
export function withEdition(
  html: string,
  { bootstrap, identity }: Pick<Edition, 'bootstrap' | 'identity'>,
  settings: Pick<Settings, 'siteUrl'>,
  base: string,
): string {
  const data = `<script type="application/json" id="${BOOTSTRAP_ELEMENT_ID}">${writeBootstrap(bootstrap)}</script>`;
  const address = siteAddress(settings, base);
  const open =
    address === null
      ? ''
      : `<meta property="og:type" content="website" />
    <meta property="og:title" content="${escapeHtml(identity.paper.title)}" />
    <meta property="og:description" content="${escapeHtml(identity.description)}" />
    <meta property="og:url" content="${escapeHtml(address)}" />
  `;
  const pictured = insert(named(html, identity), '<script>', leadPicture(bootstrap, base));
  const whole = insert(pictured, '</body>', `${data}\n  `);
  const noted = insert(whole, '</head>', open + generatorNote(identity));
  return withIcon(withOwnStyle(noted, identity, base), identity, base);
}

/** The page with the paper's name, description and language, and with what it says where its code does not start. */
export function named(html: string, { paper, description, words: { words, ...spoken } }: Identity): string {
  const { rendered, page } = words;
  const texts: Readonly<Record<string, string>> = {
    '%PAPER_NAME%': escapeHtml(paper.title),
    '%PAPER_DESCRIPTION%': escapeHtml(description),
    'lang="%LANGUAGE%"': languageAttributes(spoken),
    '%NOT_STARTED%': escapeHtml(rendered.notStarted),
    '%AS_PUBLISHED%': escapeHtml(rendered.asPublished),
    '%TRY_AGAIN%': escapeHtml(page.tryAgain),
    "'%NEEDS_SERVER%'": literalOf(rendered.needsServer),
    "'%FILE_MISSING%'": literalOf(rendered.fileMissing).replace(
      '{file}',
      () => `\${src??${literalOf(rendered.itsCode)}}`,
    ),
  };
  return html.replace(new RegExp(Object.keys(texts).join('|'), 'g'), (place) => texts[place] ?? place);
}

/** The attributes of the root that say the language, and its direction where that is not the usual one. */
export function languageAttributes({
  pageLanguage,
  direction,
}: Pick<PaperWords, 'pageLanguage' | 'direction'>): string {
  return direction === 'rtl' ? `lang="${pageLanguage}" dir="rtl"` : `lang="${pageLanguage}"`;
}

/** A text as a template literal of an inline script. */
function literalOf(text: string): string {
  return `\`${text.replace(/[`\\$]/g, '\\$&').replaceAll('<', '\\x3c')}\``;
}

function generatorNote({ generator }: Identity): string {
  return generator === null ? '' : `<meta name="generator" content="${escapeHtml(generator)}" />\n    `;
}

/** The page with the looks of the paper. Its style sheet stands behind the head, to which sheets are added later: it comes after all of them. */
export function withOwnStyle(html: string, { style, logo, sheet }: Identity, base: string): string {
  const rules = style + logoStyle(logo, base);
  const styled = rules === '' ? html : insert(html, '</head>', `<style>${rules}</style>`);
  if (sheet === null) return styled;
  const link = `<link rel="stylesheet" href="${escapeHtml(base + sheet)}" />`;
  return styled.replace('<body>', () => `<body>${link}`);
}

/** The page with the icon of another one. */
export function withIconOf(other: string, html: string): string {
  const [icon] = ICON_LINK.exec(other) ?? [];
  return icon === undefined ? html : html.replace(ICON_LINK, () => icon);
}

/** The page with the paper's icon in the place of the usual one. */
export function withIcon(html: string, { icon }: Identity, base: string): string {
  const link =
    icon === null ? null : `<link rel="icon" href="${escapeHtml(base + icon.file)}" type="${typeOf(icon)}" />`;
  return html.replace(ICON_LINK, (usual) => link ?? usual);
}

/** The page with the publisher's tags at the end of its head. */
export function withHead(html: string, { head }: Pick<Identity, 'head'>): string {
  return insert(html, '</head>', head.html);
}

/** The link by which the script in the head asks for the lead's picture. */
function leadPicture({ front: { cards, top } }: Bootstrap, base: string): string {
  const image = top.lead === null ? undefined : cards[top.lead]?.images[0];
  return image === undefined ? '' : `${firstPictureLink(image, base)}\n    `;
}

/** A link by which the script in the head asks for the first picture of a page, where the reader wants pictures: browsers ask for one in the page only once its place is known. */
export function firstPictureLink(image: Pick<Image, 'url' | 'widths'>, base: string): string {
  const address = isOwnPicture(image.url) ? base + image.url : image.url;
  const set = sourceSet(image, base);
  const copies =
    set === undefined ? '' : ` imagesrcset="${escapeHtml(set)}" imagesizes="${escapeHtml(FIRST_PICTURE_SIZES)}"`;
  return `<link rel="preload" as="image" href="${escapeHtml(address)}"${copies} fetchpriority="high" referrerpolicy="no-referrer" media="not all" />`;
}

/**
 * The page as it is published: rendered, with its styles, its script behind the app, the publisher's tags as they are, and
 * its policy. `links`: more for its head, as HTML; `sheets`: all style sheets by file name.
 */
export function builtPage(
  html: string,
  links: string,
  rendered: string,
  sheets: ReadonlyMap<string, string>,
  head: HeadTags = NO_TAGS,
): string {
  const linked = insert(html, '</head>', links);
  const styled = withStyles(withScriptBehind(small(linked)), rendered, sheets);
  return withPolicy(withFrontPage(withHead(styled, { head }), rendered), head);
}

/** The page with its own inline scripts made small, and no space between what stands in its head. Vite makes only files small. */
export function small(html: string): string {
  return html
    .replace(
      /<script>([^]*?)<\/script>/g,
      (_, code: string) => `<script>${minifySync('page.js', code, { module: false }).code}</script>`,
    )
    .replace(/<head>[^]*?<\/head>/, (head) => head.replace(/>\s+</g, '><'));
}

/** The page with the front page already in it. */
export function withFrontPage(html: string, rendered: string): string {
  return html.replace(ROOT, () => `<div id="app">${rendered}</div>`);
}

/**
 * The page with the app's script, and the links that preload parts of it, behind the app: in the head they take a slow
 * phone's line from the first paint, which is then a fifth later (896 against 748 ms). What listens for its failure comes
 * before it.
 */
export function withScriptBehind(html: string): string {
  const scripts = html.match(/\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g) ?? [];
  const without = scripts.reduce((page, script) => page.replace(script, ''), html);
  return without.replace(/<div id="app"><\/div>(\s*<script>[^]*?<\/script>)?/, (app) => `${app}${scripts.join('')}`);
}

/**
 * The page with its style sheet in place of the link to it: the first paint waits for no second request. A small edition
 * is rendered to its last story, and its page links the sheet of what usually comes later.
 */
export function withStyles(html: string, rendered: string, sheets: ReadonlyMap<string, string>): string {
  const [link = '', file = ''] = SHEET_LINK.exec(html) ?? [];
  const sheet = sheets.get(file);
  if (sheet === undefined) return html;
  return html.replace(link, () =>
    [`<style>${sheet.trim()}</style>`, ...laterSheets(html, rendered, sheets)].join('\n    '),
  );
}

/** Links to the sheets that have what is rendered and is not in the one that a page links, as HTML. */
export function laterSheets(html: string, rendered: string, sheets: ReadonlyMap<string, string>): string[] {
  const [link = '', file = ''] = SHEET_LINK.exec(html) ?? [];
  const sheet = sheets.get(file) ?? '';
  const classes = [...rendered.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.trim().split(/\s+/));
  const lacking = [...new Set(classes)].filter((name) => !hasClass(sheet, name));
  const others = [...sheets].filter(([, text]) => lacking.some((name) => hasClass(text, name)));
  return others.map(([name]) => link.replace(file, () => name));
}

function hasClass(sheet: string, name: string): boolean {
  return new RegExp(`\\.${name}(?![\\w-])`).test(sheet);
}

/**
 * The page with a content security policy. It allows scripts and styles of the site and the page's own inline ones (by
 * hash), pictures by https from anywhere, players of the known hosts, and nothing else. A text becomes HTML or a worker's
 * address only by the policy of the app (`trustedTypes.ts`), unless the publisher allows scripts of other sites. Lines end as browsers read them, because they hash what they
 * read.
 */
export function withPolicy(page: string, { allowance, trustsScripts }: HeadTags = NO_TAGS): string {
  const html = page.replace(/\r\n?/g, '\n');
  const { scripts, styles, fonts, connections, frames } = allowance;
  const policy = [
    "default-src 'none'",
    sources("script-src 'self'", hashesOf(html, 'script'), scripts),
    sources("style-src 'self'", hashesOf(html, 'style'), styles),
    "img-src 'self' https: data:",
    'media-src https:',
    sources("connect-src 'self'", connections),
    "worker-src 'self'",
    sources('frame-src https://www.youtube-nocookie.com https://player.vimeo.com', frames),
    ...(fonts.length > 0 ? [sources('font-src', fonts)] : []),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(trustsScripts ? [] : ["require-trusted-types-for 'script'", 'trusted-types broadsheet']),
  ].join('; ');
  return html.replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

/** A directive with all of its sources, each once. */
function sources(directive: string, ...more: readonly (readonly string[])[]): string {
  return [directive, ...new Set(more.flat())].join(' ');
}

function hashesOf(html: string, element: 'script' | 'style'): string[] {
  const inline = html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'));
  return [...inline].map(([, content = '']) => `'sha256-${contentHash(content, 'base64')}'`);
}

function insert(html: string, before: string, part: string): string {
  return html.replace(before, () => `${part}${before}`);
}
