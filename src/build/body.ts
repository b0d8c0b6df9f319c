import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { resolveAddress, upgradeToHttps } from '../core/address.ts';
import { playerOf } from './player.ts';
import type { Report } from './report.ts';

/** Elements that are left out together with what they hold; each is reported. */
const dangerous = ['script', 'style', 'object', 'embed', 'form', 'textarea', 'option', 'noscript'];

/**
 * A record's Markdown as HTML that is safe to insert: text, lists, tables, pictures and links by `http:` or `https:`
 * alone; an embedded video becomes a link to it. Headings begin at level 4, below those of the page.
 * Null for a blank body. `domain` completes relative addresses.
 */
export function renderBody(markdown: string, domain: string | null, report: Report): string | null {
  if (markdown.trim() === '') return null;
  const html = marked.parse(markdown, { async: false, gfm: true });
  for (const [found] of html.matchAll(new RegExp(`<(${dangerous.join('|')})\\b[^>]*>`, 'gi'))) {
    report('html-dropped', { field: 'body', received: found });
  }
  const safe = sanitizeHtml(html, {
    allowedTags: ['p', 'br', 'hr', 'a', 'b', 'strong', 'i', 'em', 's', 'del', 'u', 'sub', 'sup', 'small', 'mark', 'code', 'pre', 'kbd', 'blockquote',
      'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'img', 'figure', 'figcaption'],
    allowedAttributes: { a: ['href', 'rel', 'target'], img: ['src', 'alt', 'width', 'height', 'loading', 'decoding', 'referrerpolicy'], ol: ['start'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'] },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    nonTextTags: dangerous,
    transformTags: {
      h1: 'h4', h2: 'h4', h3: 'h5', h4: 'h5', h5: 'h6',
      a: (_, { href = '' }) => linkTo(href, domain),
      img: (_, attributes) => pictureOf(attributes, domain),
      iframe: (_, { src = '' }) => videoLink(src, report),
    },
    exclusiveFilter: ({ tag, text, attribs, mediaChildren = [] }) =>
      (tag === 'img' && attribs['src'] === undefined) || (tag === 'p' && text.trim() === '' && mediaChildren.length === 0),
  });
  return safe.trim() === '' ? null : safe.trim();
}

function linkTo(href: string, domain: string | null): sanitizeHtml.Tag {
  const address = resolveAddress(href, domain);
  return address === null ? { tagName: 'span', attribs: {} } : { tagName: 'a', attribs: { href: address, target: '_blank', rel: 'noopener noreferrer' } };
}

function pictureOf({ src = '', alt = '', width, height }: sanitizeHtml.Attributes, domain: string | null): sanitizeHtml.Tag {
  const address = resolveAddress(src, domain);
  if (address === null) return { tagName: 'img', attribs: {} };
  const size = width === undefined || height === undefined ? {} : { width, height };
  return { tagName: 'img', attribs: { src: upgradeToHttps(address), alt, ...size, loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' } };
}

/** An iframe of a known player, on its own or wrapped by a service that names it in a parameter, as a link to the video. */
function videoLink(source: string, report: Report): sanitizeHtml.Tag {
  const wrapped = [...new URL(source, 'https://embed.invalid/').searchParams.values()];
  const player = [source, ...wrapped].map(playerOf).find((found) => found !== null);
  if (player === undefined) {
    report('embed-unknown', { field: 'body', received: source });
    return { tagName: 'span', attribs: {} };
  }
  const [href, name] = player.host === 'youtube'
    ? [`https://www.youtube.com/watch?v=${player.videoId}`, 'YouTube']
    : [`https://vimeo.com/${player.videoId}`, 'Vimeo'];
  return { tagName: 'a', attribs: { href, target: '_blank', rel: 'noopener noreferrer' }, text: `Watch the video on ${name}` };
}
