import { parseFragment } from 'parse5';
import {
  attributeOf,
  type Element,
  isElement,
  elementName,
  type Node,
  type Parent,
  textOf,
} from '../../records/body/htmlTree.ts';
import { asParagraph, codeBlock, heading } from './escaped.ts';
import { inline, LINE_BREAK, noteNumber, type WholeAddress } from './inline.ts';
import { table } from './table.ts';

/** Gives the blocks of an element, each as Markdown. `before`: the block in front of them; "" where there is none. */
type Blocks = (element: Element, place: WholeAddress, before: string) => string[];

const blocks: ReadonlyMap<string, Blocks> = new Map<string, Blocks>([
  ...['div', 'section', 'figure', 'figcaption', 'details', 'dl'].map((name) => [name, blocksIn] as const),
  ['p', (element, place) => paragraph(element.childNodes, place)],
  ['summary', (element, place) => bold(element, place)],
  ['dt', (element, place) => bold(element, place)],
  ['dd', (element, place) => [indented('- ', blocksIn(element, place).join('\n\n'))]],
  // Behind the mark of an item it would be a rule in place of the item with another character.
  ['hr', () => ['___']],
  ['pre', (element) => [codeBlock(textOf(element), languageOf(element))]],
  ['blockquote', (element, place) => [prefixed('>', blocksIn(element, place).join('\n\n'))]],
  // Two lists with the same mark would be one.
  ['ul', (element, place, before) => list(element, () => (before.startsWith('- ') ? '* ' : '- '), place)],
  [
    'ol',
    (element, place, before) =>
      list(element, numberFrom(Number(attributeOf(element, 'start') ?? 1), /^\d+\. /.test(before) ? ')' : '.'), place),
  ],
  ['table', table],
  // The title of an article has the first rank, and headings of a body begin with the third.
  ...[3, 4, 5, 6].map((rank) => [`h${rank}`, headingOf(rank - 1)] as const),
]);

/** A sanitised body as Markdown, in GitHub's dialect where CommonMark has no form. */
export function markdownOf(html: string, place: WholeAddress): string {
  return blocksIn(parseFragment(html), place).join('\n\n');
}

function blocksIn(parent: Parent, place: WholeAddress, before = ''): string[] {
  const made: string[] = [];
  let line: Node[] = [];
  const endLine = () => {
    made.push(...paragraph(line, place));
    line = [];
  };
  for (const node of parent.childNodes) {
    const blocksOf = isElement(node) ? blocks.get(node.tagName) : undefined;
    if (blocksOf === undefined || !isElement(node)) line.push(node);
    else {
      endLine();
      for (const block of blocksOf(node, place, made.at(-1) ?? before)) made.push(block);
    }
  }
  endLine();
  return made;
}

function paragraph(nodes: readonly Node[], place: WholeAddress): string[] {
  const text = withoutOuterBreaks(inline(nodes, place));
  return text === '' ? [] : [asParagraph(text)];
}

/** A break at an end of a paragraph breaks nothing, and its mark would show. */
function withoutOuterBreaks(line: string): string {
  const lines = line.split(LINE_BREAK).map((part) => part.trim());
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines.filter((part) => part !== '').join(LINE_BREAK);
}

function bold(element: Element, place: WholeAddress): string[] {
  const words = inline(element.childNodes, place).replaceAll(LINE_BREAK, ' ').trim();
  return words === '' ? [] : [`**${words}**`];
}

function headingOf(rank: number): Blocks {
  return (element, place) => {
    const words = inline(element.childNodes, place).replaceAll(LINE_BREAK, ' ').trim();
    return words === '' ? [] : [heading(rank, words)];
  };
}

function languageOf(element: Element): string {
  const [code] = element.childNodes;
  const name = code !== undefined && isElement(code) ? attributeOf(code, 'class') : null;
  return name?.replace(/^language-/, '') ?? '';
}

function numberFrom(start: number, end: '.' | ')'): (place: number) => string {
  return (place) => `${Math.max(0, start) + place}${end} `;
}

/** The items of a list. Notes have the mark that leads to them. */
function list(element: Element, markOf: (place: number) => string, place: WholeAddress): string[] {
  const items = element.childNodes.filter((node) => isElement(node) && elementName(node) === 'li');
  const written = items.flatMap((item, i) => {
    if (!isElement(item)) return [];
    const note = noteNumber(attributeOf(item, 'id') ?? '');
    return [indented(note === null ? markOf(i) : `[^${note}]: `, itemText(item, place))];
  });
  if (written.length === 0) return [];
  const isNote = (item: string) => item.startsWith('[^');
  const isLoose = written.some((item) => item.includes('\n\n')) || new Set(written.map(isNote)).size > 1;
  return [written.join(isLoose ? '\n\n' : '\n')];
}

/** A list inside an item follows its line at once. */
function itemText(item: Element, place: WholeAddress): string {
  return blocksIn(item, place)
    .flatMap((block, i) => (i === 0 ? [block] : [/^(?:[-*]|1[.)]) /.test(block) ? '\n' : '\n\n', block]))
    .join('');
}

/** Lines behind a mark, all under the first one. */
function indented(mark: string, text: string): string {
  const indent = ' '.repeat(mark.startsWith('[^') ? 4 : mark.length);
  return `${mark}${text.replace(/\n(?!\n|$)/g, `\n${indent}`)}`.trimEnd();
}

function prefixed(mark: string, text: string): string {
  return text.replace(/^.*$/gm, (line) => (line === '' ? mark : `${mark} ${line}`));
}
