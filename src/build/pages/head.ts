import { shorten } from '../../core/article.ts';
import { addressOfFile } from '../../core/feeds.ts';
import type { Paper } from '../../core/format/paper.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { twinFile } from '../machines/twin.ts';

/** What the head of a page says of it, for people, chats and search engines. */
export interface PageHead {
  /** Without the name of the paper. */
  title: string;
  description: string | null;
  /** The address that search engines should list: absolute. Null where it is not known. */
  canonical: string | null;
  /** The page's own address, absolute. Null where the site's is not known. */
  address: string | null;
  /** What Open Graph calls the kind of the page: https://ogp.me/#types. */
  type: 'article' | 'website';
  /** When an article was published and updated, milliseconds UTC. */
  publishedAt?: number | null;
  updatedAt?: number | null;
  /** Null where there is none, or its address is not known. */
  picture: PagePicture | null;
  /** What schema.org's words say of the page: its graph. */
  data: readonly object[];
  /** The page's own feeds, below the site's base and without their endings; null: it has none. */
  feed: string | null;
}

/** A picture that stands for a page. */
export interface PagePicture {
  /** Absolute. */
  url: string;
  width: number | null;
  height: number | null;
  alt: string;
}

/** Characters. Chats and lists of results show less. The page itself has the whole title. */
const LONGEST_TITLE = 200;
const LONGEST_DESCRIPTION = 300;

/** The tags of a head as HTML: title, description, canonical address, Open Graph, the card of Twitter, feeds and JSON-LD. */
export function headTags(head: PageHead, { title: paper }: Pick<Paper, 'title'>, base: string): string {
  const { canonical, address, type, publishedAt = null, updatedAt = null, picture, data, feed } = head;
  const title = shorten(head.title, LONGEST_TITLE);
  const description = head.description === null ? null : shorten(head.description, LONGEST_DESCRIPTION);
  return [
    `<title>${escapeHtml(title)} · ${escapeHtml(paper)}</title>`,
    description !== null && meta('name', 'description', description),
    canonical !== null && `<link rel="canonical" href="${escapeHtml(canonical)}" />`,
    meta('property', 'og:type', type),
    meta('property', 'og:site_name', paper),
    meta('property', 'og:title', title),
    description !== null && meta('property', 'og:description', description),
    address !== null && meta('property', 'og:url', address),
    publishedAt !== null && meta('property', 'article:published_time', timeOf(publishedAt)),
    updatedAt !== null && meta('property', 'article:modified_time', timeOf(updatedAt)),
    ...(picture === null ? [] : pictureTags(picture)),
    meta('name', 'twitter:card', picture === null ? 'summary' : 'summary_large_image'),
    ...(feed === null ? [] : feedLinksOf(feed, title, base)),
    data.length > 0 && linkedData(data),
  ]
    .filter((tag) => tag !== false)
    .join('');
}

/** A tag of a head that names a fact. */
export function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeHtml(content)}" />`;
}

/** The tags by which chats and networks find a picture. */
export function pictureTags({ url, width, height, alt }: PagePicture): string[] {
  return [
    meta('property', 'og:image', url),
    ...(width === null ? [] : [meta('property', 'og:image:width', String(width))]),
    ...(height === null ? [] : [meta('property', 'og:image:height', String(height))]),
    meta('property', 'og:image:alt', alt),
  ];
}

/** Links by which feed readers find feeds. `path`: below the site's base, without its ending. */
export function feedLinksOf(path: string, title: string, base: string): string[] {
  const link = (type: string, ending: string) =>
    `<link rel="alternate" type="${type}" title="${escapeHtml(title)}" href="${escapeHtml(`${base}${path}.${ending}`)}" />`;
  return [link('application/rss+xml', 'xml'), link('application/feed+json', 'json')];
}

/** JSON-LD without `<`, so that it is safe inside a script element: https://www.w3.org/TR/json-ld11/. */
function linkedData(graph: readonly object[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${text}</script>`;
}

/** A time as ISO 8601, of which a day is known at least. */
export function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** The pages that lead to a page, as search engines read them: https://schema.org/BreadcrumbList. A way has two steps at least. */
export function breadcrumbList(steps: readonly { name: string; item: string }[]): object[] {
  if (steps.length < 2) return [];
  const list = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, i) => ({ '@type': 'ListItem', position: i + 1, ...step })),
  };
  return [list];
}

/** The link to the twin of a page in Markdown. `file`: of the page, below the site's base; null: it has none. */
export function twinLink(file: string | null, base: string): string {
  if (file === null) return '';
  return `<link rel="alternate" type="text/markdown" href="${escapeHtml(base + addressOfFile(twinFile(file)))}" />`;
}
