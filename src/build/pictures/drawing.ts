import { decodeXML } from 'entities';

/** Whether a text is a drawing in SVG. */
export function isDrawing(text: string): boolean {
  return /^\uFEFF?\s*(?:<(?:\?xml|!DOCTYPE|!--)[^<]*>\s*)*<svg[\s>]/i.test(text);
}

/** What runs, or brings in what may run: scripts, handlers, HTML, sheets and entities of its own, links out of the drawing. */
const ACTIVE =
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener)\b|[\s"'/]on[a-z]+=|javascript:|<!ENTITY|<\?xml-stylesheet|href=["']?(?!["'#\s]|data:image\/(?!svg))|@import|encoding=["']?(?!["']|utf-8|us-ascii|iso-8859-1)/i;

/**
 * The size of a drawing in pixels, or why a site can't show it. One that can run a script is refused: opened by itself, it
 * would be a page of the site.
 */
export function readDrawing(text: string): { width: number; height: number } | { problem: string } {
  const written = text.trimEnd();
  const tag = firstTag(written);
  const isWhole = /<\/svg\s{0,9}>$/i.test(written.slice(-20)) || (tag.endsWith('/>') && written.endsWith(tag));
  if (!isWhole) return { problem: 'the end of the SVG is missing' };
  if ([text, decodeXML(text)].some(isActive))
    return { problem: 'it is an SVG with a script, or with a link out of the drawing' };
  return sizeOf(tag) ?? { problem: 'it is an SVG without a viewBox' };
}

/** Browsers skip control characters in addresses. White space around `=` means nothing. */
function isActive(text: string): boolean {
  const tight = text
    .replace(/[\0\u0001-\u0008]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?= ?(["']?) ?/g, '=$1');
  return ACTIVE.test(tight) || /javascript:/i.test(tight.replaceAll(' ', ''));
}

/** The first element of a drawing. */
function firstTag(text: string): string {
  const start = text.search(/<svg[\s>]/i);
  const end = text.indexOf('>', start);
  return start === -1 || end === -1 ? '' : text.slice(start, end + 1);
}

/** The size that the first element says. */
function sizeOf(element: string): { width: number; height: number } | null {
  const numbers = (/\sviewBox\s*=\s*["']([^"']{1,200})["']/i.exec(element)?.[1] ?? '').trim().split(/[\s,]+/);
  const side = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`, 'i').exec(element)?.[1]);
  const [width, height] =
    numbers.length === 4 ? [Number(numbers[2]), Number(numbers[3])] : [side('width'), side('height')];
  return width > 0 && height > 0 ? { width: Math.ceil(width), height: Math.ceil(height) } : null;
}
