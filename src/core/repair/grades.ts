import { scriptOf } from './scripts.ts';
import { asWindows1252 } from './windows1252.ts';

/**
 * How sure it is that a sequence is damage.
 * - `certain`: good text has no such characters there.
 * - `likely`: good text has them very rarely.
 * - `weak`: good text may have them, such as a capital letter before a closing quotation mark.
 */
export type Grade = 'certain' | 'likely' | 'weak';

/** What a grade depends on beside the characters around a sequence. */
export interface Surroundings {
  text: string;
  /** Whether „ opens quotations, which “ closes. */
  hasLowQuote: boolean;
  /** Whether the letters of the text are ASCII, apart from its sequences. */
  isBare: boolean;
}

/** The surroundings of a text's sequences, which `pattern` finds. */
export function surroundingsOf(text: string, pattern: RegExp): Surroundings {
  return {
    text,
    hasLowQuote: text.includes('„'),
    isBare: /Å\u00a0\p{Ll}/u.test(text) && !/(?![\0-\x7f])\p{L}/u.test(text.replace(pattern, '')),
  };
}

/** The grade of the sequence from `start` to before `end`, which decodes to `character`. */
export function gradeOf(surroundings: Surroundings, start: number, end: number, character: string): Grade {
  const { text } = surroundings;
  if (character === '\ufeff' || character === '\ufe0f') return 'certain';
  if (character === '\ufffd') return 'likely';
  if (end - start === 2) return gradeOfPair(surroundings, start, character);
  const marks = asWindows1252(text.slice(start + 1, end));
  return isGoodAfterSmall(text.slice(Math.max(0, start - 2), start), marks, text.charAt(end)) ? 'weak' : 'certain';
}

/** What good text has after a small letter: "passé »", "stráž”", "câ…”", "café—¿qué?", "à £5", "café³". */
const CLOSING = /^[ŠŽšžœ…’‘”“»«›‹–—•\u00a0\u00ad™®©·¹²³][ŠŽšžœ…’‘”“»«›‹–—•\u00a0\u00ad™®©·¹²³]+$/u;
const OPENING = /^[…–—•\u00a0][„‚“‘«‹¿¡£€¥§±¬†‡©°]$/u;
/** What rarely follows a closing quotation mark at once, and what no letter follows. */
const AFTER_QUOTE = /^[»›][^…’”›–—\u00a0¹²³]/u;
const ENDS = /[”»›™®©·¹²³]$/u;

/**
 * Whether good text may have these marks between a small letter and `after`. `before` are the two characters before that
 * letter.
 */
function isGoodAfterSmall(before: string, marks: string, after: string): boolean {
  // A sign between spaces or digits, such as a dash or an arrow: no word is one letter and two marks.
  if (/\p{Lu}{2}/u.test(before)) return false;
  if (marks.length === 2 && /^$|[\s\d]$/u.test(before) && !/\u00a0/u.test(marks) && !/\p{L}/u.test(after)) {
    return false;
  }
  if (OPENING.test(marks)) return true;
  if (!CLOSING.test(marks) || AFTER_QUOTE.test(marks)) return false;
  return !ENDS.test(marks) || !/\p{L}/u.test(after);
}

/** Marks that may follow a capital letter in good text, as in "MANHÃ…", "„Ä“", "Å’s", "SÃ»". */
const MAY_FOLLOW = /[…’‘”“»«›‹–—•\u00a0\u00ad™®©°ªº·¹²³]/u;
/** The marks among them that may stand directly before a letter. */
const MAY_JOIN = /[…’–—\u00a0\u00ad]/u;
/** Capital letters before Š and Ž in Czech, Slovak, Slovene and Estonian: "KNÍŽKA", "ZVÝŠENÍ", "Úžice". */
const BEFORE_CARON = /^[ÉÍÓÔÕÖÚÜÝ][ŠŽšžŒœ]$/u;

/** A capital letter and a mark. It is good text where a capital may stand there and this mark may follow it. */
function gradeOfPair(surroundings: Surroundings, start: number, character: string): Grade {
  const { text } = surroundings;
  const [lead, raw] = [text.charAt(start), text.charAt(start + 1)];
  const mark = asWindows1252(raw);
  // Latin-1 damage that was read as windows-1252: only more damage can be behind a control character.
  if (/[\u0080-\u009f]/u.test(character) && raw !== character) return 'weak';
  const isSmallBefore = /\p{Ll}/u.test(text.charAt(start - 1));
  if (BEFORE_CARON.test(lead + mark)) return isSmallBefore ? 'certain' : 'weak';
  if (/[ß×Õ-Þ]/u.test(lead)) return 'weak';
  if (!MAY_FOLLOW.test(mark) || isSmallBefore) return 'certain';
  if (lead !== 'Â' && scriptOf(character) === null) return 'weak';
  if (!isGoodPair(surroundings, start, mark)) return 'certain';
  return isLikely(lead, mark) ? 'likely' : 'weak';
}

function isGoodPair({ text, hasLowQuote, isBare }: Surroundings, start: number, mark: string): boolean {
  const [lead, before, after] = [text.charAt(start), text.charAt(start - 1), text.charAt(start + 2)];
  if (mark === '“' && !hasLowQuote) return false;
  if (mark === '°' && /\p{L}/u.test(after)) return false;
  const isInCapitals = /\p{Lu}/u.test(before);
  if (mark === '\u00a0') {
    // French has a no-break space before these marks.
    if (lead === 'Â') return isInCapitals && /[;:!?»]/u.test(after);
    if (lead === 'Å' && isBare && /\p{Ll}/u.test(after)) return false;
  }
  if (mark === '\u00ad' && /[ÃÄÅ]/u.test(lead)) return isInCapitals && /\p{Lu}/u.test(after);
  const mayJoin = MAY_JOIN.test(mark);
  // Ã and Â are never words by themselves, but Å and Ä are.
  if (!isInCapitals) return !/[ÃÂ]/u.test(lead) && (mayJoin || !/\p{Ll}/u.test(after));
  if (isAfterInitial(text, start, mark)) return false;
  if (lead === 'Ã' && mark === '…' && /\p{Lu}/u.test(after)) return false;
  return mayJoin || !/\p{L}/u.test(after) || (/[™®]/u.test(mark) && !/[ÂÃÄÅ]/u.test(lead) && after === 's');
}

/** Whether Ã or Æ and a mark follow the capital that begins a word of small letters: "Só", "Sé", "Tư", "Hà Nam", "Lào". */
function isAfterInitial(text: string, start: number, mark: string): boolean {
  if (!/[ÃÆ]/u.test(text.charAt(start)) || /\p{L}/u.test(text.charAt(start - 2))) return false;
  return /[©®°·¹²³]/u.test(mark) || (mark === '\u00a0' && /[\p{Ll} ]/u.test(text.charAt(start + 2)));
}

/** Ð and Ñ rarely end a word. A no-break space rarely follows a word of one letter. */
function isLikely(lead: string, mark: string): boolean {
  return /[ÐÑ]/u.test(lead) || (mark === '\u00a0' && /[ÅÎÆ]/u.test(lead));
}
