const LONGEST = 60;

/** C0 and C1 controls, line and paragraph separators, marks that turn the direction of text, the BOM. */
const INVISIBLE = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|\p{Surrogate}/gu;

/**
 * A received value for a message, on one line: text in quotes, at most about 60 characters of it, with what
 * can't be seen as escapes; lists and mappings by their size alone, however large or cyclic they are.
 */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${visible(cut(value))}"`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return shownMapping(Object.keys(value));
  return JSON.stringify(value) ?? 'nothing';
}

function shownMapping(keys: readonly string[]): string {
  return keys.length === 0 ? 'an empty mapping' : `a mapping with ${visible(cut(keys.slice(0, 8).join(', ')))}`;
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
  return `${text.slice(0, end)}…`;
}

/** Text on one line: line breaks, controls and what turns its direction as escapes. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, escape);
}

function escape(character: string): string {
  const short = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
  return short ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
