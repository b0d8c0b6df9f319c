import { CONTINUATION, windows1252Byte } from './windows1252.ts';

const C = `[${CONTINUATION}]`;
/** Source of a regular expression: characters whose windows-1252 bytes have the shape of one UTF-8 sequence. */
export const SEQUENCE = `(?:[\\u00c2-\\u00df]${C}|[\\u00e0-\\u00ef]${C}{2}|[\\u00f0-\\u00f4]${C}{3})`;

const sequencePattern = new RegExp(SEQUENCE, 'gu');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** One UTF-8 sequence in the guise of windows-1252, with its neighbours. `character` is what it decodes to. */
interface Sequence {
  text: string;
  character: string;
  before: string;
  after: string;
}

/** The characters of a run (sequences that stand together), null where its bytes are not UTF-8. */
export function decodeRun(run: string): string | null {
  const bytes = [...run].map(windows1252Byte);
  try {
    return strictUtf8.decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  } catch {
    return null;
  }
}

/**
 * Whether a run cannot well be anything but damage: one of its sequences has a shape that good text does not have,
 * or as many stand together as chance does not bring together. `before` and `after` are the text around it.
 */
export function isDamage(run: string, before: string, after: string): boolean {
  const sequences = splitRun(run, before, after);
  const long = sequences.filter(({ text }) => text.length > 2);
  return sequences.length >= 3 || long.length >= 2 || sequences.some(isTelling);
}

function splitRun(run: string, before: string, after: string): Sequence[] {
  return [...run.matchAll(sequencePattern)].map(({ 0: text, index }) => ({
    text,
    character: decodeRun(text) ?? '',
    before: lastCharacter(before + run.slice(0, index)),
    after: firstCharacter(run.slice(index + text.length) + after),
  }));
}

function isTelling(sequence: Sequence): boolean {
  switch (sequence.text.charAt(0)) {
    case 'â':
      return isTellingPunctuation(sequence);
    case 'ð':
      return sequence.text.charAt(1) === 'Ÿ';
    case 'ï':
      return sequence.character === '\ufeff' || sequence.character === '\ufe0f';
    case 'Â':
    case 'Ã':
    case 'Ä':
    case 'Å':
      return isTellingPair(sequence);
    default:
      return false;
  }
}

/** `â` and two more, for dashes, quotation marks, arrows, symbols. A word may end "â…”": that is damage only for ⅔. */
function isTellingPunctuation({ text, character, before }: Sequence): boolean {
  if (!/[\u2000-\u2bff]/u.test(character)) return false;
  return !/^â[…’‘”“»«›‹]{2}$/u.test(text) || /^[\s\d]?$/u.test(before);
}

/** Marks that may follow a capital letter in good text: "MANHÃ…", "„Ä“", "Å’s", "SÃ»". */
const MAY_FOLLOW = /[…’‘”“»«›‹–—•\u00a0™®©°ªº·¹²³]/u;
/** Those of them that may have a letter right behind them. */
const MAY_JOIN = /[…’–—\u00a0]/u;

/** A capital letter and a mark. It is text where the capital may stand there and the mark may follow it. */
function isTellingPair({ text, character, before, after }: Sequence): boolean {
  const mark = text.charAt(1);
  if (/[\u0080-\u009f]/u.test(character) && mark !== character) return false;
  if (!MAY_FOLLOW.test(mark) || /\p{Ll}/u.test(before)) return true;
  const mayJoin = MAY_JOIN.test(mark);
  if (/\p{Lu}/u.test(before)) return !mayJoin && /\p{L}/u.test(after);
  // No word begins with Ã or Â and ends there; Å and Ä do stand alone.
  return /^[ÃÂ]/u.test(text) || (!mayJoin && /\p{Ll}/u.test(after));
}

function lastCharacter(text: string): string {
  return text.slice(-1);
}

function firstCharacter(text: string): string {
  return text.slice(0, 1);
}
