import { escapeAttribute } from 'entities/escape';
import type { Form, Replacement, Scan } from './scan.ts';

/** Names of headings, and attributes in braces, as Hugo and kramdown have them. */
export const kramdownForms: readonly Form[] = [
  {
    start: String.raw`^[*-] [^\n]{0,40}\n\{:\s?toc`,
    read: (scan, at) => left(scan, /[^\n]*\n\{:\s?toc[^}\n]{0,100}\}/y, at),
  },
  { start: '^ {0,3}#{1,6}[ \\t]', read: readHeading },
  { start: String.raw`\{:`, read: (scan, at) => left(scan, ATTRIBUTES, at) },
];

const ATTRIBUTES =
  /\{:\s?(?:toc|[.#][\w-]{1,100}|[\w-]{1,100}=(?:"[^"{}\n]{0,300}"|'[^'{}\n]{0,300}'))(?:\s{1,3}[^{}\n]{0,300})?\}/y;

function left(scan: Scan, pattern: RegExp, at: number): Replacement | null {
  const [whole] = scan.match(pattern, at) ?? [];
  return whole === undefined ? null : { text: '', end: at + whole.length };
}

/** `## Two {#second}`: the name is that of an element at the start of the heading. */
function readHeading(scan: Scan, at: number): Replacement | null {
  const line = scan.match(/[^\n]*/y, at)?.[0] ?? '';
  const [, marks = '', text = '', name = ''] =
    /^( {0,3}#{1,6}[ \t]+)([^{}]*?)[ \t]*\{:?[ \t]?#([\w:.-]{1,100})[^{}]{0,200}\}[ \t#]*$/.exec(line) ?? [];
  if (name === '') return null;
  return { text: `${marks}<span id="${escapeAttribute(name)}"></span>${text.trim()}`, end: at + line.length };
}
