/**
 * The 32 characters that windows-1252 has at bytes 80–9F, in order. It leaves five bytes open, and each of those stands
 * for the control character of its number, as in https://encoding.spec.whatwg.org/index-windows-1252.txt. This is a table,
 * because some Node builds decode the label "windows-1252" as Latin-1.
 */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byteOf = new Map([...HIGH_CONTROLS].map((character, index) => [character, 0x80 + index]));

/** The byte of a character in windows-1252, or null where it has none. Control characters 80–9F keep their number. */
export function windows1252Byte(character: string): number | null {
  const code = character.charCodeAt(0);
  return byteOf.get(character) ?? (code <= 0xff ? code : null);
}

/** The character of a byte 80–9F in windows-1252. */
export function windows1252Character(byte: number): string {
  return HIGH_CONTROLS.charAt(byte - 0x80);
}

/** The characters of bytes 80–BF, for a character class: these bytes may follow the first one of a UTF-8 sequence. */
export const CONTINUATION = `\\u0080-\\u00bf${HIGH_CONTROLS.replace(/[\u0080-\u009f]/g, '')}`;

/** A text in which the control characters 80–9F are what windows-1252 has at their bytes. */
export function asWindows1252(text: string): string {
  if (!/[\u0080-\u009f]/u.test(text)) return text;
  return text.replace(/[\u0080-\u009f]/gu, (control) => HIGH_CONTROLS.charAt(control.charCodeAt(0) - 0x80));
}
