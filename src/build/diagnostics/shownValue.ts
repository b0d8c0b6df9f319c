/** The longest value in a message, path in a report, message and line of a report, in characters. */
const LONGEST_VALUE = 60;
const LONGEST_PATH = 150;
export const LONGEST_MESSAGE = 240;
export const LONGEST_LINE = 300;

/**
 * What can't be seen, and what a terminal obeys: controls, marks of format (they turn the direction of text, join or hide
 * characters), line and paragraph separators, halves of surrogate pairs.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');

/**
 * A received value for a message, on one line: text in quotes, at most about 60 characters of it, with what
 * can't be seen as escapes; lists and mappings by their size alone, however large or cyclic they are.
 */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${visible(value, LONGEST_VALUE)}"`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return shownMapping(Object.keys(value));
  return JSON.stringify(value) ?? 'nothing';
}

function shownMapping(keys: readonly string[]): string {
  return keys.length === 0
    ? 'an empty mapping'
    : `a mapping with ${visible(keys.slice(0, 8).join(', '), LONGEST_VALUE)}`;
}

/**
 * Text that is safe to print, on one line: what can't be seen as escapes. A text that has more than `longest` characters
 * by then ends with an ellipsis.
 */
export function visible(text: string, longest = LONGEST_LINE): string {
  if (text.length <= longest && !INVISIBLE.test(text)) return text;
  const pieces = Array.from(text.slice(0, longest + 1), (character) =>
    INVISIBLE.test(character) ? escape(character) : character,
  );
  const whole = pieces.join('');
  if (text.length <= longest && whole.length <= longest) return whole;
  let end = 0;
  let length = pieces[0]?.length ?? 0;
  while (length < longest) length += pieces[++end]?.length ?? longest;
  return `${pieces.slice(0, end).join('')}…`;
}

/** A path that is safe to print. Of a very long one, the middle is left out. */
export function visiblePath(path: string): string {
  const half = LONGEST_PATH >> 1;
  const short = path.length > LONGEST_PATH ? `${path.slice(0, half)}…${path.slice(1 - half)}` : path;
  return visible(short, LONGEST_PATH);
}

/** A value as JSON that is safe to print. Whoever parses it gets the same value. */
export function visibleJson(value: unknown): string {
  // Line breaks stand between the parts of the document; within a text, JSON has an escape for them.
  return JSON.stringify(value, null, 2).replace(EVERY_INVISIBLE, (found) =>
    found === '\n' ? found : found.split('').map(escape).join(''),
  );
}

/** `\u` and four digits, or the code point in braces. */
function escape(character: string): string {
  const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return short ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`);
}
