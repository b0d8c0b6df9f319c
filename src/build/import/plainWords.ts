import { shorten } from '../../core/article.ts';
import { BodyLimits, TooMuch } from '../records/body/bodyLimits.ts';
import { cutText } from '../records/body/cutText.ts';
import {
  attributeOf,
  elementsIn,
  isElement,
  isText,
  elementName,
  type Parent,
  parseHtml,
} from '../records/body/htmlTree.ts';
import { meantTags } from '../records/body/tags.ts';

/** Characters of a text of a feed that are looked at. */
const MOST_READ = 100_000;
/** Elements whose text is no text of the article. */
const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'form',
  'audio',
  'video',
]);
/** Elements before and after which a word ends. */
const BLOCK =
  /^(?:p|br|hr|li|[uo]l|d[ltd]|h\d|t[rdh]|table|blockquote|pre|fig\w+|div|section|article|header|footer|img)$/;

/** Some HTML of a feed: its text on one line, and the first pictures in it. */
export interface PlainWords {
  text: string;
  /** Addresses as they are written. */
  pictures: string[];
}

/** Reads HTML, or text with what only looks like HTML in it. */
export function plainWords(html: string): PlainWords {
  const part = cutText(html, MOST_READ);
  const tree = /[<&]/.test(part) ? treeOf(part) : null;
  if (tree === null) return { text: oneLine(part), pictures: [] };
  const pictures: string[] = [];
  for (const element of elementsIn(tree)) {
    const address = element.tagName === 'img' ? attributeOf(element, 'src') : null;
    if (address !== null) pictures.push(address);
  }
  return { text: oneLine([...textsIn(tree)].join('')), pictures };
}

/** The text of some HTML on one line, at most so many characters; null where it has none. */
export function shortText(html: string | undefined, longest: number): string | null {
  const { text } = plainWords(html ?? '');
  return text === '' ? null : shorten(text, longest);
}

/** Null where nesting is too deep to be that of a text. */
function treeOf(html: string): Parent | null {
  try {
    return parseHtml(meantTags(html), new BodyLimits(html.length, () => {}));
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
}

function* textsIn(parent: Parent): Generator<string> {
  for (const node of parent.childNodes) {
    if (isText(node)) yield node.value;
    if (!isElement(node) || UNSEEN.has(elementName(node))) continue;
    const edge = BLOCK.test(node.tagName) ? ' ' : '';
    yield edge;
    yield* textsIn(node);
    yield edge;
  }
}

/** Control characters, and those that turn the direction of the text around them. */
const UNSEEN_CHARACTERS = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;

/** A text without markup on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNSEEN_CHARACTERS, '').toWellFormed().trim();
}
