import { attributeOf, type Element, isElement, isText, type Node, textOf } from '../../records/body/htmlTree.ts';
import { codeSpan, escapedText, link, picture, plainLink } from './escaped.ts';

/** Gives the whole address of what a body leads to. */
export type WholeAddress = (address: string) => string;

/** A line break that Markdown keeps. */
export const LINE_BREAK = '\\\n';

/** What stands on lines of its own, and in a line apart from its neighbours. */
const APART = /^(?:p|div|section|figure|figcaption|details|summary|[uod]l|li|d[td]|hr|pre|blockquote|table|h[3-6])$/;

const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);

const spans: ReadonlyMap<string, (element: Element, place: WholeAddress, around: Around) => string> = new Map([
  ['a', (element, place) => linkIn(element, place)],
  ['img', (element, place) => pictureIn(element, place)],
  ['code', (element) => codeSpan(textOf(element))],
  ['br', () => LINE_BREAK],
  ['input', (element) => (attributeOf(element, 'checked') === null ? '[ ]' : '[x]')],
  // A link to the same sound follows.
  ['audio', () => ''],
  ...['b', 'strong'].map((name) => [name, emphasis('**')] as const),
  ...['i', 'em', 'cite', 'dfn', 'var'].map((name) => [name, emphasis('*')] as const),
  ...['s', 'del'].map((name) => [name, emphasis('~~')] as const),
  ...['sup', 'sub'].map((name) => [name, raised] as const),
  ['q', (element, place) => `“${inline(element.childNodes, place)}”`],
]);

/** The characters before and behind an element; "" at an end. */
interface Around {
  before: string;
  behind: string;
}

/** Elements of a line as Markdown. Space at its ends stays. */
export function inline(nodes: readonly Node[], place: WholeAddress): string {
  const parts: string[] = [];
  let before = '';
  for (const [i, node] of nodes.entries()) {
    const behind = firstCharacter(nodes[i + 1]);
    const part = isText(node) ? escapedText(node.value) : isElement(node) ? span(node, place, { before, behind }) : '';
    if (part === '') continue;
    // Together they would be a picture.
    if (part.startsWith('[') && before === '!') parts.push(parts.pop()?.replace(/!$/, '\\!') ?? '');
    parts.push(part);
    before = part.at(-1) ?? '';
  }
  return parts.join('');
}

function span(element: Element, place: WholeAddress, around: Around): string {
  const written = spans.get(element.tagName)?.(element, place, around) ?? inline(element.childNodes, place);
  return APART.test(element.tagName) ? ` ${written} ` : written;
}

/** Marks work only where they stand at the ends of words, and apart from others. */
function emphasis(mark: string) {
  return (element: Element, place: WholeAddress, { before, behind }: Around): string => {
    const words = inline(element.childNodes, place);
    const { lead, text, trail } = partsOf(words);
    if (text === '') return words;
    const [start, end] = [lead === '' ? before : ' ', trail === '' ? behind : ' '];
    const opens = start !== mark[0] && (isWord(text[0] ?? '') || !isWord(start));
    const closes = isWord(text.at(-1) ?? '') || !isWord(end);
    return opens && closes ? `${lead}${mark}${text}${mark}${trail}` : words;
  };
}

/** A part of a line without the space and the breaks at its ends, and these. */
function partsOf(words: string): { lead: string; text: string; trail: string } {
  const lines = words.split(LINE_BREAK);
  const isFull = (line: string) => line.trim() !== '';
  const text = lines
    .slice(Math.max(0, lines.findIndex(isFull)), lines.findLastIndex(isFull) + 1)
    .join(LINE_BREAK)
    .trim();
  const start = words.indexOf(text);
  return { lead: words.slice(0, start), text, trail: words.slice(start + text.length) };
}

/** Markdown has no mark for letters above or below the line, but takes these elements. The number of a note is a mark of its own. */
function raised({ tagName, childNodes }: Element, place: WholeAddress): string {
  const words = inline(childNodes, place);
  return words.trim() === '' || words.startsWith('[^') ? words : `<${tagName}>${words}</${tagName}>`;
}

/** Links within the body lead to its notes, and back. */
function linkIn(element: Element, place: WholeAddress): string {
  const address = attributeOf(element, 'href') ?? '';
  const words = inline(element.childNodes, place);
  const note = noteNumber(address);
  if (note !== null) return `[^${note}]`;
  if (address.startsWith('#body-footnote-ref-')) return '';
  if (address.startsWith('#')) return words;
  const { lead, text, trail } = partsOf(words);
  return (textOf(element) === address ? plainLink(address) : null) ?? lead + link(text, place(address)) + trail;
}

/** The number of the note that an id or a link is about; null for any other. */
export function noteNumber(id: string): string | null {
  return /^#?body-footnote-(\d+)$/.exec(id)?.[1] ?? null;
}

function pictureIn(element: Element, place: WholeAddress): string {
  return picture(escapedText(attributeOf(element, 'alt') ?? ''), place(attributeOf(element, 'src') ?? ''));
}

/** The first character that a node shows. */
function firstCharacter(node: Node | undefined): string {
  let first: Node | undefined = node;
  while (first !== undefined && isElement(first) && first.childNodes.length > 0) first = first.childNodes[0];
  return first !== undefined && isText(first) ? (first.value[0] ?? '') : '';
}
