import { createRequire } from 'node:module';
import { marked } from 'marked';
import type sanitizeHtml from 'sanitize-html';
import type { Report } from '../diagnostics/report.ts';
import { embeddedPlayer } from './player.ts';
import { Repairs } from './repairs.ts';

/** sanitize-html is loaded with the first body: that takes as long as reading a hundred records without one. */
const load: (name: 'sanitize-html') => typeof sanitizeHtml = createRequire(import.meta.url);

/** Elements that are removed with their content. Each is reported. */
const dangerous = ['script', 'style', 'object', 'embed', 'form', 'textarea', 'option'];

/**
 * A record's Markdown as HTML that is safe to insert. It holds text, lists, tables, pictures and links, and only `http:`
 * and `https:` addresses. An embedded video becomes a link to it. Headings begin at level 3, below those of the page.
 * Null for a blank body. `domain` completes relative addresses.
 */
export function renderBody(markdown: string, domain: string | null, reportAll: Report): string | null {
  if (markdown.trim() === '') return null;
  const report = once(reportAll);
  const repairs = new Repairs(domain, report);
  const html = htmlOf(repairs.body(markdown), report);
  for (const [found] of html.matchAll(new RegExp(`<(${dangerous.join('|')})\\b[^>]*>`, 'gi'))) {
    report('html-dropped', { field: 'body', received: found });
  }
  const safe = load('sanitize-html')(html, {
    allowedTags: [
      'p',
      'br',
      'hr',
      'a',
      'b',
      'strong',
      'i',
      'em',
      's',
      'del',
      'u',
      'sub',
      'sup',
      'small',
      'mark',
      'code',
      'pre',
      'kbd',
      'blockquote',
      'ul',
      'ol',
      'li',
      'dl',
      'dt',
      'dd',
      'h3',
      'h4',
      'h5',
      'h6',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'caption',
      'img',
      'figure',
      'figcaption',
    ],
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt', 'width', 'height', 'loading', 'decoding', 'referrerpolicy'],
      ol: ['start'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
    },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    nonTextTags: [...dangerous, 'noscript'],
    onOpenTag: (_, attributes) => reportHandlers(attributes, report),
    transformTags: {
      h1: 'h3',
      h2: 'h3',
      h3: 'h4',
      h4: 'h5',
      h5: 'h6',
      a: (_, { href = '' }) => linkTo(href, repairs),
      img: (_, attributes) => pictureOf(attributes, repairs),
      iframe: (_, { src = '' }) => videoLink(src, report),
    },
    exclusiveFilter: ({ tag, text, attribs, mediaChildren = [] }) =>
      (tag === 'img' && attribs['src'] === undefined) ||
      (tag === 'p' && text.trim() === '' && mediaChildren.length === 0),
  });
  return safe.trim() === '' ? null : safe.trim();
}

/** Reports each finding once, however often it stands in the body. */
function once(report: Report): Report {
  const reported = new Set<string>();
  return (code, details) => {
    const key = JSON.stringify([code, details]);
    if (reported.has(key)) return;
    reported.add(key);
    report(code, details);
  };
}

/** Markdown as HTML. "" and a report where it is nested so deeply that the parser gives up. */
function htmlOf(markdown: string, report: Report): string {
  try {
    return marked.parse(markdown, { async: false, gfm: true });
  } catch {
    report('value-dropped', {
      field: 'body',
      expected: 'Markdown that is not nested thousands deep',
      received: markdown,
    });
    return '';
  }
}

function reportHandlers(attributes: sanitizeHtml.Attributes, report: Report): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (/^on[a-z]/i.test(name)) report('html-dropped', { field: 'body', received: `${name}="${value}"` });
  }
}

/** A link within the page leads nowhere here, so only its text stays. */
function linkTo(href: string, repairs: Repairs): sanitizeHtml.Tag {
  const address = href.startsWith('#') ? null : repairs.link('body', href);
  return address === null
    ? { tagName: 'span', attribs: {} }
    : { tagName: 'a', attribs: { href: address, target: '_blank', rel: 'noopener noreferrer' } };
}

function pictureOf({ src = '', alt = '', width, height }: sanitizeHtml.Attributes, repairs: Repairs): sanitizeHtml.Tag {
  const address = repairs.image('body', src);
  if (address === null) return { tagName: 'img', attribs: {} };
  const size = width === undefined || height === undefined ? {} : { width, height };
  return {
    tagName: 'img',
    attribs: { src: address, alt, ...size, loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' },
  };
}

/** An iframe of a known player as a link to the video. */
function videoLink(source: string, report: Report): sanitizeHtml.Tag {
  const player = embeddedPlayer(source);
  if (player === null) {
    report('embed-unknown', { field: 'body', received: source });
    return { tagName: 'span', attribs: {} };
  }
  const [href, name] =
    player.host === 'youtube'
      ? [`https://www.youtube.com/watch?v=${player.videoId}`, 'YouTube']
      : [`https://vimeo.com/${player.videoId}`, 'Vimeo'];
  return {
    tagName: 'a',
    attribs: { href, target: '_blank', rel: 'noopener noreferrer' },
    text: `Watch the video on ${name}`,
  };
}
