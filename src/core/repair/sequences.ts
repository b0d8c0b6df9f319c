import { CONTINUATION, windows1252Byte } from './windows1252.ts';

const C = `[${CONTINUATION}]`;
/** The source of a regular expression for characters whose windows-1252 bytes have the form of one UTF-8 sequence. */
export const SEQUENCE = `(?:[\\u00c2-\\u00df]${C}|[\\u00e0-\\u00ef]${C}{2}|[\\u00f0-\\u00f4]${C}{3})`;

const sequencePattern = new RegExp(SEQUENCE, 'gu');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** One UTF-8 sequence that was read as windows-1252, and the characters beside it. It decodes to `character`. */
interface Sequence {
  text: string;
  character: string;
  before: string;
  after: string;
}

/** The characters of a run of sequences. Null where its bytes are not UTF-8. */
export function decodeRun(run: string): string | null {
  const bytes = [...run].map(windows1252Byte);
  try {
    return strictUtf8.decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  } catch {
    return null;
  }
}

/**
 * Whether a run of sequences is damage almost certainly: one of them has a form that good text does not have, or there are
 * too many together for chance. `before` and `after` are the text around the run.
 */
export function isDamage(run: string, before: string, after: string): boolean {
  const sequences = splitRun(run, before, after);
  const long = sequences.filter(({ text }) => text.length > 2);
  return sequences.length >= 3 || long.length >= 2 || sequences.some(isCertain);
}

function splitRun(run: string, before: string, after: string): Sequence[] {
  return [...run.matchAll(sequencePattern)].map(({ 0: text, index }) => ({
    text,
    character: decodeRun(text) ?? '',
    before: lastCharacter(before + run.slice(0, index)),
    after: firstCharacter(run.slice(index + text.length) + after),
  }));
}

function isCertain(sequence: Sequence): boolean {
  switch (sequence.text.charAt(0)) {
    case 'â':
      return isDamagedPunctuation(sequence);
    case 'ð':
      return sequence.text.charAt(1) === 'Ÿ';
    case 'ï':
      return sequence.character === '\ufeff' || sequence.character === '\ufe0f';
    case 'Â':
    case 'Ã':
    case 'Ä':
    case 'Å':
      return isDamagedPair(sequence);
    default:
      return false;
  }
}

/** `â` and two more characters stand for dashes, quotation marks, arrows and symbols. But good text may have a word that ends with `â…”`. */
function isDamagedPunctuation({ text, character, before }: Sequence): boolean {
  if (!/[\u2000-\u2bff]/u.test(character)) return false;
  return !/^â[…’‘”“»«›‹]{2}$/u.test(text) || /^[\s\d]?$/u.test(before);
}

/** Marks that may follow a capital letter in good text, as in "MANHÃ…", "„Ä“", "Å’s", "SÃ»". */
const MAY_FOLLOW = /[…’‘”“»«›‹–—•\u00a0™®©°ªº·¹²³]/u;
/** The marks among them that may stand directly before a letter. */
const MAY_JOIN = /[…’–—\u00a0]/u;

/** A capital letter and a mark. It is good text where a capital may stand there and this mark may follow it. */
function isDamagedPair({ text, character, before, after }: Sequence): boolean {
  const mark = text.charAt(1);
  if (/[\u0080-\u009f]/u.test(character) && mark !== character) return false;
  if (!MAY_FOLLOW.test(mark) || /\p{Ll}/u.test(before)) return true;
  const mayJoin = MAY_JOIN.test(mark);
  if (/\p{Lu}/u.test(before)) return !mayJoin && /\p{L}/u.test(after);
  // Ã and Â are never words by themselves, but Å and Ä are.
  return /^[ÃÂ]/u.test(text) || (!mayJoin && /\p{Ll}/u.test(after));
}

function lastCharacter(text: string): string {
  return text.slice(-1);
}

function firstCharacter(text: string): string {
  return text.slice(0, 1);
}
