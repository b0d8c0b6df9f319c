import { type BodyLimits, bodyLimits } from './bodyLimits.ts';

/** Characters at which the parser may look through the rest of a paragraph. */
const MARKS = codes('*_~`[]!<&\\');

/** It looks for the end of an address before each of these, as far as they follow each other. */
const PUNCTUATION = codes('?.,:;\'")(');
const USUAL_RUN = 8;

/** It looks for an e-mail address from each of these on that stand before an `@`. */
const WORD = /[\w.!#$%&'*+/=?`{|}~-]/;
const IN_WORD = Array.from({ length: 128 }, (_, code) => WORD.test(String.fromCharCode(code)));
const AT = 64;

function codes(characters: string): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => characters.includes(String.fromCharCode(code)));
}

/** Most texts have nothing that counts. */
const MAY_COUNT = new RegExp(String.raw`[*_~\x60[\]!<&\\@]|[?.,:;'")(]{${USUAL_RUN + 1}}`);

/** How often the parser may look through the rest of a text: for marks of emphasis, links, code, HTML and addresses. */
export function marksIn(text: string): number {
  if (!MAY_COUNT.test(text)) return 0;
  let marks = 0;
  let run = 0;
  let word = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isMark = MARKS[code] === true;
    run = isMark || PUNCTUATION[code] === true ? run + 1 : 0;
    if (isMark || run > USUAL_RUN) marks++;
    if (code === AT) marks += word;
    word = IN_WORD[code] === true ? word + 1 : 0;
  }
  return marks;
}

/** A line that begins with too many marks of quotes and lists. A line of hyphens or stars alone is a rule. */
const LINE_OF_MARKERS = new RegExp(
  String.raw`^(?![ \t]*([*-])(?:[ \t]*\1)*[ \t]*$)` +
    String.raw`(?:[ \t]*(?:[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])|>)){${bodyLimits.markers.most + 1}}`,
  'gm',
);

/** Throws `TooMuch` for Markdown with such a line. The parser would look at all marks again after each of them. */
export function refuseLinesOfMarkers(markdown: string, limits: BodyLimits): void {
  const found = markdown.search(LINE_OF_MARKERS);
  if (found !== -1) limits.refuse('markers', markdown.slice(found));
}
