/**
 * All that CommonMark, or GitHub's dialect of it, reads as a mark inside a line. An underscore within a word is none. An
 * address becomes a link by itself, and takes the marks behind it along.
 */
const MARK = /[\\`*[\]<~]|&(?=#?\w{1,40};)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=https?|ftp):(?=\/\/)|(?<=www)\./giu;
/** What is a mark at the start of a line alone. */
const MARK_AT_START = /^(?:[#>+=-]|(\d{1,9})(?=[.)]))/gm;

/** Text as Markdown that shows the same text, in one line. */
export function escapedText(text: string): string {
  return text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(MARK, '\\$&');
}

/** Lines of Markdown, without space at their starts, that begin nothing but a paragraph. */
export function asParagraph(lines: string): string {
  return lines.replace(MARK_AT_START, (mark, number?: string) => (number === undefined ? `\\${mark}` : `${number}\\`));
}

/** A heading of a rank, one to six. `words`: Markdown in one line. */
export function heading(rank: number, words: string): string {
  return `${'#'.repeat(rank)} ${words.replace(/#$/, '\\#')}`;
}

/** A link. `words`: Markdown. */
export function link(words: string, address: string): string {
  return `[${words === '' ? escapedText(address) : words}](${target(address)})`;
}

/** A link whose words are its address; null where that has no such form. */
export function plainLink(address: string): string | null {
  return /^https?:[^\s<>\\\p{C}]+$/u.test(address) ? `<${address}>` : null;
}

/** A picture. `words`: Markdown. */
export function picture(words: string, address: string): string {
  return `![${words}](${target(address)})`;
}

/** Code inside a line: the mark is longer than any in it. */
export function codeSpan(code: string): string {
  const text = code.replace(/\s+/g, ' ');
  if (text === '' || text === ' ') return text;
  const mark = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${mark}${space}${text}${space}${mark}`;
}

/** Lines of code. */
export function codeBlock(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code.replace(/\n$/, '')}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);
}

function target(address: string): string {
  const written = destination(address).replace(/&(?=#?\w{1,40};)/g, '&amp;');
  return /[()]/.test(written) ? `<${written}>` : written;
}

/** An address without what would end it. */
function destination(address: string): string {
  return address.replace(/[\s<>\\\p{C}]/gu, (character) => encodeURIComponent(character.toWellFormed()));
}
