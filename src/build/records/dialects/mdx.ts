import { writtenFor } from './knownTags.ts';
import type { Form, Replacement, Scan } from './scan.ts';
import { tagWords } from './tagWords.ts';

/** What MDX adds to Markdown: imports and exports, components, values. None of it is run. */
export const mdxForms: readonly Form[] = [
  {
    start: String.raw`^(?:import\s+(?:[\w*{][^\n]{0,300}?\sfrom\s|["'])|import\s*\{|export\s+(?:const|let|var|function|default|async|class|[*{]))`,
    read: readStatement,
  },
  { start: '</?[A-Z]', read: readComponent },
  { start: '</?>', read: (scan, at) => ({ text: '', end: scan.text.indexOf('>', at) + 1 }) },
  { start: String.raw`\{`, read: readValue },
];

/** It ends at the first end of a line that stands in no brackets. */
function readStatement(scan: Scan, at: number): Replacement {
  const end = endOf(scan, at, (character, depth) => depth === 0 && character === '\n') ?? scan.text.length;
  scan.drop(scan.text.slice(at, end));
  return { text: '', end };
}

/** What stands between the tags of a component is Markdown. */
function readComponent(scan: Scan, at: number): Replacement | null {
  const last = endOf(scan, at + 1, (character, depth) => depth === 0 && (character === '>' || character === '<'));
  if (last === null || scan.text.charAt(last) !== '>') return null;
  const inner = scan.text.slice(at + 1, last);
  if (inner.startsWith('/')) return { text: '', end: last + 1 };
  const text = writtenFor(tagWords(inner.replace(/\/\s*$/, '')), '', scan.words);
  if (text === null) scan.drop(scan.text.slice(at, last + 1));
  return { text: text ?? '', end: last + 1 };
}

/** Comments are left out without a word, and texts are shown. */
function readValue(scan: Scan, at: number): Replacement | null {
  const last = endOf(scan, at + 1, (character, depth) => depth === 0 && character === '}');
  if (last === null) return null;
  const inner = scan.text.slice(at + 1, last).trim();
  const [, , text] = /^(["'`])([^"'`]*)\1$/.exec(inner) ?? [];
  if (text === undefined && !/^\/\*.*\*\/$/s.test(inner)) scan.drop(scan.text.slice(at, last + 1));
  return { text: text ?? '', end: last + 1 };
}

/** Characters of a component, a value or a statement. */
const LONGEST = 20_000;

/** The first place that `isEnd` takes for the end. Quotations are passed over. Null where there is none. */
function endOf(scan: Scan, from: number, isEnd: (character: string, depth: number) => boolean): number | null {
  if (!scan.mayWaste(0)) return null;
  const { text } = scan;
  const last = Math.min(text.length, from + LONGEST);
  let depth = 0;
  for (let at = from; at < last; at++) {
    const character = text.charAt(at);
    if (isEnd(character, depth)) return at;
    if ('{(['.includes(character)) depth++;
    else if ('})]'.includes(character)) depth--;
    else if ('"\'`'.includes(character)) at = endOfQuotation(text, at, last);
  }
  scan.mayWaste(last - from);
  return null;
}

/** The last character of a quotation; where it does not end, the mark is a character like any other. */
function endOfQuotation(text: string, start: number, last: number): number {
  const mark = text.charAt(start);
  for (let at = start + 1; at < last && text.charAt(at) !== '\n'; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === mark) return at;
  }
  return start;
}
