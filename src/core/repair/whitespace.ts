/**
 * Makes a text one line in NFC. Every run of white space becomes one space, and there is none at the ends. Control
 * characters, and zero-width characters without an effect, are removed. A written-out `\n`, `\r\n` or `\t` becomes white
 * space if it stands where white space would.
 */
export function tidyWhitespace(text: string): string {
  const printable = dropInvisible(replaceEscapes(text).replace(/[\t-\r\u0085\u2028\u2029]/gu, ' '));
  return printable.replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** One or several written-out escapes, but not the end of `\\n`. */
const ESCAPES = /(?<!\\)(?:\\[nrt]\s*)+/gu;

/** How many characters before an escape are searched for a drive letter. */
const LONGEST_PATH = 260;

function replaceEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPES, (escapes, index: number) =>
    standsLikeSpace(text.slice(Math.max(0, index - LONGEST_PATH), index), escapes, text.slice(index + escapes.length))
      ? ' '
      : escapes,
  );
}

/**
 * Whether escapes are a lost line break. The end, or what can begin a line, must follow them. A small letter must not
 * (`\nu`, `C:\new`, "the \n character"), except after a pair (`\r\n`). No drive or share may stand before them (`D:\t`).
 * Between two quotation marks the text is about the escapes themselves.
 */
function standsLikeSpace(before: string, escapes: string, after: string): boolean {
  if (/(?:\b[A-Za-z]:|\\\\)(?:\\?\S*)$/u.test(before)) return false;
  if (/["'`“‘«(]$/u.test(before) && /^["'`”’»)]/u.test(after)) return false;
  if (/(?:^|[.!?…]["”’»)]?)\s*$/u.test(before) && /\s$/u.test(escapes)) return true;
  const beginsLine = /^(?:$|[\p{Lu}\p{Lo}\p{N}\p{Extended_Pictographic}•*\-–—"“‘«¿¡(])/u.test(after);
  if (beginsLine) return /(?:^|[\p{L}\p{N}\s.!?…:;,)\]"”’»%])$/u.test(before);
  return /(?:\\[nrt]){2}/u.test(escapes) && /^\p{Ll}/u.test(after) && /(?:^|[\p{L}\p{N}\s.!?…:;,)])$/u.test(before);
}

const JOINS_EMOJI = /(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})/u;
/** In Arabic, Indic and other scripts whose letters join, ZWNJ and ZWJ belong to the spelling. */
const SHAPES_LETTERS =
  /(?<=[\p{L}\p{M}])(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Hebrew}\p{Script=Inherited}])[\u200c\u200d]/u;
const INVISIBLE = /[\p{Cc}\u00ad\u180e\u200b\u2060\ufeff]/gu;
/** The lookahead keeps the slow lookbehinds from running at every character. */
const JOINERS = new RegExp(`(?=[\\u200c\\u200d])(?:(${JOINS_EMOJI.source}|${SHAPES_LETTERS.source})|.)`, 'gu');
/** Marks of direction. They belong to the spelling beside Hebrew or Arabic; in other text they can disguise words. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

function dropInvisible(text: string): string {
  const joined = text.replace(INVISIBLE, '').replace(JOINERS, (_, kept: string | undefined) => kept ?? '');
  return RIGHT_TO_LEFT.test(joined) ? joined : joined.replace(DIRECTION, '');
}
