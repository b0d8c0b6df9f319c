import type { Report } from '../../diagnostics/report.ts';
import type { Words } from '../../../core/words/english.ts';
import { codeRanges, type Range } from './indentedCode.ts';

/** What stands in a body in place of a form, and where the form ends. */
export interface Replacement {
  text: string;
  end: number;
}

/** One thing that a dialect of Markdown writes in a way of its own. */
export interface Form {
  /** The source of a pattern for its start, without groups that capture. */
  start: string;
  /** What becomes of the form at a position; null for what only looks like it. Takes time that grows with its length. */
  read: (scan: Scan, at: number) => Replacement | null;
}

/** Characters of a tag. */
const LONGEST_TAG = 3000;

/** Characters that are looked through in vain, for each of the text. */
const MOST_IN_VAIN = 20;

/** One text that is gone through once, from its start to its end. */
export class Scan {
  readonly text: string;
  readonly report: Report;
  /** What is written where the text says nothing. */
  readonly words: Words['body'];
  readonly #ends = new Map<string, { from: number; at: number; end: number }>();
  #inVain: number;

  constructor(text: string, report: Report, words: Words['body']) {
    this.text = text;
    this.report = report;
    this.words = words;
    this.#inVain = MOST_IN_VAIN * text.length;
  }

  /** The first place from a position on where a pattern fits; null for none. No part of the text is looked through twice. */
  next(pattern: string, from: number): { at: number; end: number } | null {
    const known = this.#ends.get(pattern);
    const found = known !== undefined && known.from <= from && from <= known.at ? known : this.#find(pattern, from);
    this.#ends.set(pattern, found);
    return found.at === Infinity ? null : found;
  }

  #find(pattern: string, from: number): { from: number; at: number; end: number } {
    const expression = new RegExp(pattern, 'gi');
    expression.lastIndex = from;
    const match = expression.exec(this.text);
    return { from, at: match?.index ?? Infinity, end: expression.lastIndex };
  }

  /** What stands in a tag that begins with `open` at a position; null where it does not end within its paragraph. */
  tagAt(at: number, open: string, close: string): { inner: string; end: number } | null {
    const found = this.next(close, at + open.length);
    if (found === null || found.at - at > LONGEST_TAG) return null;
    const inner = this.text.slice(at + open.length, found.at);
    return /\n[ \t]*\n/.test(inner) ? null : { inner, end: found.end };
  }

  /** Whether so many more characters may be looked through in vain. */
  mayWaste(characters: number): boolean {
    this.#inVain -= characters;
    return this.#inVain > 0;
  }

  /** Says that something is left out. */
  drop(received: string): void {
    this.report('form-dropped', { field: 'body', received });
  }

  /** The match of a pattern (`y`) at a position. */
  match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }
}

/** A text in which each of the forms is what it becomes. Code that is indented stays as it is. */
export function replaceForms(text: string, forms: readonly Form[], report: Report, words: Words['body']): string {
  const pattern = new RegExp(forms.map(({ start }) => `(${start})`).join('|'), 'gm');
  const scan = new Scan(text, report, words);
  let result = '';
  let done = 0;
  let ranges: Iterator<Range, undefined> | null = null;
  let code: Range | null = null;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    ranges ??= codeRanges(text);
    code ??= nextOf(ranges);
    while (code !== null && code.end <= match.index) code = nextOf(ranges);
    if (code !== null && code.start <= match.index) {
      pattern.lastIndex = code.end;
      continue;
    }
    const [, ...groups] = match;
    const found = forms[groups.findIndex((group) => group !== undefined)]?.read(scan, match.index) ?? null;
    pattern.lastIndex = found?.end ?? match.index + 1;
    if (found === null) continue;
    result += text.slice(done, match.index) + found.text;
    done = found.end;
  }
  return done === 0 ? text : result + text.slice(done);
}

function nextOf(ranges: Iterator<Range, undefined>): Range | null {
  return ranges.next().value ?? null;
}
