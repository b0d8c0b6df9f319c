// Only the build may import this module: the table of this package is too large for a browser.
import { decodeHTMLStrict } from 'entities';

const PASSES = 2;

/** An ampersand that was encoded once more (`amp;`), as often as you like. */
const ENCODED_AGAIN = String.raw`(?:(?:amp|#0{0,4}38|#x0{0,4}26);)`;
const NAME = String.raw`(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});`;
const REFERENCE = `&${ENCODED_AGAIN}*${NAME}`;

/**
 * Replaces HTML character references (`&quot;`, `&#8217;`, `&amp;nbsp;`) by their characters, in at most two passes. Only
 * references with a semicolon are replaced: `AT&T` and `&copy=1` stay. `&nbsp;` becomes a space. Where a text was cut inside
 * a numeric reference (`we&#82`), the rest of the reference at the end is removed.
 *
 * References that a text is *about* stay readable as references (``Why `&nbsp;` breaks layouts``). Of those that were
 * encoded twice one level is decoded. The text is about them where they
 * - are all that stands between two backticks or in `<code>`, or stand there beside a bare `<` or `>`;
 * - are all that stands between two quotation marks or brackets, and are white space, or the text names HTML (see `SUBJECT`);
 * - have space on both sides where such a character belongs to a word or is nothing (a space, `<`, a quotation mark), in a
 *   text that names HTML.
 */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let pass = 0; pass < PASSES && decoded.includes('&'); pass++) decoded = decodeOnce(decoded);
  decoded = decoded.replace(/&#(?:x[\da-f]{1,6}|\d{1,7})$/iu, '');
  return decoded === text ? text : plainSpaces(decoded);
}

/** Decodes what a person or a program encoded in an address (`?a=1&amp;b=2`): ampersands, quotation marks, numbers. */
export function decodeAddress(address: string): string {
  return address.includes('&') ? address.replace(IN_ADDRESS, decodeTwice) : address;
}

const IN_ADDRESS = new RegExp(`&${ENCODED_AGAIN}*(?:amp|quot|apos|lt|gt|#\\d{1,7}|#x[\\da-f]{1,6});`, 'giu');

function decodeTwice(reference: string): string {
  return decodeHTMLStrict(reference.replace(ALL_BUT_LAST_LEVEL, '&'));
}

const ALL_BUT_LAST_LEVEL = new RegExp(`^&${ENCODED_AGAIN}+(?=${NAME})`, 'iu');

/** Words that show that a text is about markup. The name in a reference does not count. */
const SUBJECT =
  /\bx?html5?\b|\bxml\b|\bcss\b|\bmarkup\b|\bmarkdown\b|(?<!&|amp;)\bnbsp\b|non-?breaking|no-break|\bentit(?:y|ies)\b|\bampersands?\b|\bescap(?:e|ed|es|ing)\b|\bencod(?:e|ed|es|ing|ings)\b|character references?|\blayouts?\b|\bunicode\b|\bweb ?pages?\b|\bbrowsers?\b|white ?space|\bentität(?:en)?\b|\bentités?\b|\bentidad(?:es)?\b/iu;

const CODE = /`[^`\n]{1,120}`|<code\b[^>]{0,80}>[^<\n]{1,120}<\/code>/giu;
const REFERENCES = new RegExp(REFERENCE, 'giu');
const OUTER_LEVEL = new RegExp(`&${ENCODED_AGAIN}(?=${ENCODED_AGAIN}*${NAME})`, 'giu');
const LIST = String.raw`(?:[\s,;/|]*${REFERENCE})+[\s,;/|]*`;
const ONLY_REFERENCES = new RegExp(`^(?:\`|<code\\b[^>]*>)${LIST}(?:\`|</code>)$`, 'iu');
const QUOTED = new RegExp(`["'“‘«„‹([]${LIST}["'”’»“‘›)\\]]`, 'giu');
const FREE = new RegExp(`(?<=^|[\\s([:])${REFERENCE}(?=$|[\\s.,;:!?)\\]])`, 'giu');

/** Decodes one level, and keeps the last level of the references that the text is about. */
function decodeOnce(text: string): string {
  const spans = subjectSpans(text);
  let decoded = '';
  let end = 0;
  for (const [start, span] of spans) {
    if (start < end) continue;
    decoded += decodeHTMLStrict(text.slice(end, start)) + withLastLevel(span);
    end = start + span.length;
  }
  return decoded + decodeHTMLStrict(text.slice(end));
}

/** Where the text is about references, in text order: position and words. */
function subjectSpans(text: string): [start: number, span: string][] {
  let isAboutMarkup: boolean | null = null;
  const spans: [number, string][] = [];
  const find = (pattern: RegExp, isSubject: (span: string) => boolean) => {
    for (const { 0: span, index } of text.matchAll(pattern)) if (isSubject(span)) spans.push([index, span]);
  };
  find(CODE, (span) => span.includes('&') && (ONLY_REFERENCES.test(span) || isNotEncoded(span)));
  find(QUOTED, (span) => isBlank(span.slice(1, -1)) || (isAboutMarkup ??= SUBJECT.test(text)));
  find(FREE, (span) => standsOddly(span) && (isAboutMarkup ??= SUBJECT.test(text)));
  return spans.sort(([a], [b]) => a - b);
}

/** Whether code holds a character that encoding would have replaced. */
function isNotEncoded(span: string): boolean {
  return /[<>]/u.test(span.replace(/^<code\b[^>]*>|<\/code>$/giu, ''));
}

function isBlank(references: string): boolean {
  return /^[\s\p{Cf}]+$/u.test(decodeTwiceAll(references));
}

/** Whether no text has this character with space on both sides. */
function standsOddly(reference: string): boolean {
  return /^[\s\p{Cf}<>"'‘’“”‚„]$/u.test(decodeTwiceAll(reference));
}

function decodeTwiceAll(references: string): string {
  return references.replace(REFERENCES, decodeTwice);
}

/** Takes one level from references that were encoded several times. */
function withLastLevel(span: string): string {
  return span.replace(OUTER_LEVEL, '&');
}

/** Replaces no-break spaces, but keeps one that is half of a mojibake pair: `&Atilde;&nbsp;` stands for à. */
function plainSpaces(text: string): string {
  return text.replace(/(?<![ÂÃ]|â€)\u00a0/gu, ' ');
}
