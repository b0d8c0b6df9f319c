import { codeForms } from './codeForms.ts';
import { writtenFor } from './knownTags.ts';
import { withoutOutputTags } from './outputTags.ts';
import { type Form, type Replacement, replaceForms, type Scan } from './scan.ts';
import { tagWords } from './tagWords.ts';

/** Hugo's shortcodes, Liquid's tags and what Liquid writes out. */
export const tagForms: readonly Form[] = [
  { start: String.raw`\{\{<`, read: (scan, at) => readShortcode(scan, at, '{{<', '>\\}\\}') },
  { start: String.raw`\{\{%`, read: (scan, at) => readShortcode(scan, at, '{{%', '%\\}\\}') },
  { start: String.raw`\{%`, read: readTag },
  { start: String.raw`\{\{`, read: readOutput },
];

/** Tags that are meant to be read stand as code. */
const shownForms: readonly Form[] = [
  ...codeForms,
  { start: String.raw`\{\{[<%]`, read: (scan, at) => asCode(scan, at, '[>%]?\\}\\}') },
  { start: String.raw`\{%`, read: (scan, at) => asCode(scan, at, '%\\}') },
];

function asCode(scan: Scan, at: number, close: string): Replacement {
  const end = scan.tagAt(at, '{%', close)?.end ?? at + 2;
  return { text: code(scan.text.slice(at, end)), end };
}

function code(text: string): string {
  const marks = '`'.repeat(longestRow(text) + 1);
  return `${marks} ${text} ${marks}`;
}

function longestRow(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).slice(0, 10_000).map((row) => row.length));
}

function readShortcode(scan: Scan, at: number, open: string, close: string): Replacement {
  const tag = scan.tagAt(at, open, close);
  if (tag === null) return unended(scan, at, open);
  const [, escaped] = /^\s*\/\*(.*)\*\/\s*$/s.exec(tag.inner) ?? [];
  if (escaped !== undefined) return { text: code(open + escaped + close.replaceAll('\\', '')), end: tag.end };
  return written(scan, at, tag, String.raw`\{\{[<%]\s{0,9}/\s{0,9}`, String.raw`\s{0,9}[>%]\}\}`);
}

function readTag(scan: Scan, at: number): Replacement {
  const tag = scan.tagAt(at, '{%', '%\\}');
  if (tag === null) return unended(scan, at, '{%');
  const inner = tag.inner.replace(/^-|-$/g, '');
  return written(scan, at, { inner, end: tag.end }, String.raw`\{%-?\s{0,9}end`, String.raw`\s{0,9}-?%\}`);
}

/** The mark of a tag that never ends is left out. */
function unended(scan: Scan, at: number, open: string): Replacement {
  scan.drop(scan.text.slice(at, at + 30));
  return { text: '', end: at + open.length };
}

/** What becomes of a tag that may have content up to an end tag. */
function written(
  scan: Scan,
  at: number,
  tag: { inner: string; end: number },
  endStart: string,
  endEnd: string,
): Replacement {
  const isEnd = /^\s*\//.test(tag.inner);
  const words = tagWords(tag.inner.replace(/^\s*\/|\/\s*$/g, ''));
  const name = isEnd ? `/${words.name}` : words.name;
  const content = CONTENT.get(name.toLowerCase());
  const closing = content === undefined ? null : scan.next(endStart + words.name.toLowerCase() + endEnd, tag.end);
  if (content !== undefined && closing !== null)
    return { text: content(scan, scan.text.slice(tag.end, closing.at), words.values[0] ?? ''), end: closing.end };
  const before = scan.text.slice(Math.max(0, at - 10), at);
  const text = writtenFor({ ...words, name }, before, scan.words);
  if (text === null && !isEndOf(name)) scan.drop(scan.text.slice(at, tag.end));
  return { text: text === null ? '' : apart(scan, text, tag.end), end: tag.end };
}

/** Ends of tags are left out without a word: their start was reported. */
function isEndOf(name: string): boolean {
  return /^(?:\/|end|else|elsif|when)/i.test(name);
}

/** HTML goes on to the next blank line, so there has to be one. */
function apart(scan: Scan, text: string, end: number): string {
  return text.startsWith('<figure') && /^[ \t]*\n[ \t]*\S/.test(scan.text.slice(end, end + 100)) ? `${text}\n` : text;
}

/** Tags whose content is no Markdown, by name. */
const CONTENT: ReadonlyMap<string, (scan: Scan, content: string, language: string) => string> = new Map([
  ['highlight', fenced],
  ['codeblock', fenced],
  ['raw', (scan, content) => replaceForms(content, shownForms, scan.report, scan.words)],
  ['comment', () => ''],
]);

function fenced(_: Scan, content: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRow(content) + 1));
  const name = /^[\w+#.-]{1,30}$/.test(language) ? language : '';
  return `\n${fence}${name}\n${content.replace(/^\n+|\s+$/g, '')}\n${fence}\n`;
}

/** What stands between the braces: a value of the site, or a text that Liquid completes. */
function readOutput(scan: Scan, at: number): Replacement | null {
  const tag = scan.tagAt(at, '{{', '\\}\\}');
  if (tag === null) return null;
  const whole = scan.text.slice(at, tag.end);
  const text = withoutOutputTags(whole);
  if (text !== whole) return { text, end: tag.end };
  if (!/^-?\s*(?:site|page|include|layout|content|post|params?)\b[\w.[\]'"\s|:,-]*$/.test(tag.inner)) return null;
  scan.drop(whole);
  return { text: '', end: tag.end };
}
