import { isPictureName } from '../../pictures/picturePath.ts';
import { embedLink } from '../../pictures/bodyPictures.ts';
import type { Words } from '../../../core/words/english.ts';
import { headingSlug } from '../body/targets.ts';
import { escapeWords } from './knownTags.ts';
import { codeForms } from './codeForms.ts';
import { recordLink } from './recordLink.ts';
import { type Form, type Replacement, replaceForms, type Scan } from './scan.ts';
import { tagForms } from './tagForms.ts';

const linkForm: Form = { start: String.raw`!?\[\[`, read: readLink };

/** Links to notes, pictures, callouts and comments in Obsidian's way; GitHub's alerts; names of headings. */
export const obsidianForms: readonly Form[] = [
  linkForm,
  { start: String.raw`^[ \t]{0,3}>[ \t>]{0,50}\[!`, read: readCallout },
  { start: '%%', read: readComment },
];

const LINK = /(!?)\[\[([^[\]\n|]{1,500}?)(?:\\?\|([^[\]\n]{0,500}))?\]\](?![[(])/y;

/** In `x[[1]]` and `[[1]]`, the brackets belong to the text. */
function readLink(scan: Scan, at: number): Replacement | null {
  const [received, mark, target = '', words = ''] = scan.match(LINK, at) ?? [];
  if (received === undefined || /[\p{L}\p{N}\])]$/u.test(scan.text.slice(Math.max(0, at - 2), at))) return null;
  if (/^[\d\s.,-]+$/.test(target)) return null;
  const end = at + received.length;
  if (/^_?toc_?$/i.test(target)) return { text: '', end };
  if (mark === '!' && isPictureName(target.replace(/#.*$/, '').trim()))
    return { text: `![${escapeWords(alternative(words))}](${embedLink(received)})`, end };
  return { text: linkText(target, words), end };
}

/** What stands behind the name of a picture is its size, or its words. */
function alternative(words: string): string {
  return words
    .split('|')
    .filter((part) => !/^\s*\d+(?:x\d+)?\s*$/.test(part))
    .join(' ')
    .trim();
}

function linkText(target: string, words: string): string {
  const [name = '', ...headings] = target.split('#').map((part) => part.trim());
  const heading = headings.at(-1) ?? '';
  const shown = escapeWords(
    (words.trim() || (name === '' ? heading : [name, ...headings].join(' › '))).replace(/\.md$/i, ''),
  );
  return `[${shown}](${name === '' ? `#${encodeURIComponent(headingSlug(heading))}` : recordLink(name)})`;
}

/** The title of a callout stands in a paragraph of its own. */
function readCallout(scan: Scan, at: number): Replacement | null {
  const [line, quote = '', kind = '', title = ''] =
    scan.match(/([ \t]{0,3}>[ \t>]{0,50})\[!([\p{L}\p{N} _|-]{1,40})\][+-]?([^\n]*)/uy, at) ?? [];
  if (line === undefined) return null;
  const name = (kind.split('|')[0] ?? '').replaceAll(/[-_]/g, ' ').trim().toLowerCase();
  const given = replaceForms(title.trim(), [...codeForms, ...tagForms, linkForm], scan.report, scan.words);
  const shown = given || calloutName(name, scan.words);
  return { text: `${quote}<strong>${shown}</strong>\n${quote.trimEnd()}`, end: at + line.length };
}

function calloutName(name: string, { callouts }: Words['body']): string {
  const known = Object.hasOwn(callouts, name) ? callouts[name] : undefined;
  return known === undefined ? name.charAt(0).toUpperCase() + name.slice(1) : escapeWords(known);
}

/** A comment is not for readers. */
function readComment(scan: Scan, at: number): Replacement | null {
  const closing = scan.next('%%', at + 2);
  const before = scan.text.charAt(at - 1);
  if (closing === null || !/^\s?$/.test(before) || /\S/.test(scan.text.charAt(closing.end))) return null;
  return { text: '', end: closing.end };
}
