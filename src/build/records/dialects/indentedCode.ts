/** A part of a text. */
export interface Range {
  start: number;
  end: number;
}

const INDENTED = /^(?: {4}|\t| {1,3}\t)/;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** No more of a line is needed. */
const BEGINNING = 20;

/** The parts of a text that are code by their indent: indented lines behind a blank one, which are no part of a list. */
export function* codeRanges(text: string): Generator<Range, undefined> {
  let start: number | null = null;
  let isBehindBlank = true;
  let isInList = false;
  for (let at = 0; at < text.length;) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd === -1 ? text.length : lineEnd + 1;
    const isBlank = isBlankLine(text, at, end);
    const line = text.slice(at, Math.min(end, at + BEGINNING));
    const isIndented = INDENTED.test(line);
    if (start !== null && !isBlank && !isIndented) {
      yield { start, end: at };
      start = null;
    }
    if (!isBlank && isIndented && isBehindBlank && !isInList) start ??= at;
    if (!isBlank && !isIndented) isInList = ITEM.test(line) || (isInList && (!isBehindBlank || /^[ \t]/.test(line)));
    isBehindBlank = isBlank;
    at = end;
  }
  if (start !== null) yield { start, end: text.length };
  return undefined;
}

function isBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!' \t\r\n'.includes(text.charAt(at))) return false;
  return true;
}
