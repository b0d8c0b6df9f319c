import type { Form, Replacement, Scan } from './scan.ts';

/** The start of a line with code between fences, in quotes and lists as well. */
const FENCE = String.raw`^[ \t>]{0,50}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(?:\x60{3,}|~{3,})`;

/** Code of each kind, which no dialect reads: it stays as it is written. */
export const codeForms: readonly Form[] = [
  { start: FENCE, read: readFence },
  { start: '`+', read: readSpan },
  { start: String.raw`<(?:pre|code|script|style|textarea)(?=[\s>])`, read: readElement },
  { start: '<!--', read: (scan, at) => upTo(scan, at, '-->') },
];

function keep(scan: Scan, at: number, end: number): Replacement {
  return { text: scan.text.slice(at, end), end };
}

function upTo(scan: Scan, at: number, pattern: string): Replacement | null {
  const found = scan.next(pattern, at);
  return found === null ? null : keep(scan, at, found.end);
}

/** Code without an end goes on to the end of its quote, else to that of the text. */
function readFence(scan: Scan, at: number): Replacement {
  const { text } = scan;
  const [whole = '', fence = ''] = scan.match(/[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`+|~+)/y, at) ?? [];
  const isQuoted = whole.includes('>');
  const end = new RegExp(String.raw`^[ \t>]*${fence.charAt(0)}{${fence.length},}[ \t\r]*$`);
  let start = endOfLine(text, at + whole.length);
  while (start < text.length) {
    const next = endOfLine(text, start);
    const line = text.slice(start, next).replace(/\n$/, '');
    if (isQuoted && !/^[ \t]*>/.test(line)) return keep(scan, at, start);
    start = next;
    if (end.test(line)) break;
  }
  return keep(scan, at, start);
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at + 1;
}

/** Marks that begin code within a line. Longer rows of them are text. */
const MOST_MARKS = 20;

/** As many marks end the code as begin it, within the paragraph. Others are text. */
function readSpan(scan: Scan, at: number): Replacement {
  const [marks = ''] = scan.match(/`+/y, at) ?? [];
  const from = at + marks.length;
  if (marks.length > MOST_MARKS) return keep(scan, at, from);
  const closing = scan.next(`(?<!\`)\`{${marks.length}}(?!\`)`, from);
  const isCode = closing !== null && (scan.next(String.raw`\n[ \t]*\n`, from)?.at ?? Infinity) > closing.at;
  return keep(scan, at, isCode ? closing.end : from);
}

function readElement(scan: Scan, at: number): Replacement | null {
  const [, name = ''] = scan.match(/<(\w+)/y, at) ?? [];
  return upTo(scan, at, `</${name.toLowerCase()}\\s{0,9}>`);
}
