/**
 * The 32 characters that windows-1252 has at bytes 80–9F, in order. The five bytes it leaves open stand for the
 * control characters of their number, as in https://encoding.spec.whatwg.org/index-windows-1252.txt.
 * A table, because some Node builds decode the label "windows-1252" as Latin-1.
 */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byteOf = new Map([...HIGH_CONTROLS].map((character, index) => [character, 0x80 + index]));

/** The byte a windows-1252 character stands for, null where it has none. Control characters 80–9F keep their number. */
export function windows1252Byte(character: string): number | null {
  const code = character.charCodeAt(0);
  return byteOf.get(character) ?? (code <= 0xff ? code : null);
}

/** The characters of bytes 80–BF, inside a regular expression's brackets: what may follow in a UTF-8 sequence. */
export const CONTINUATION = `\\u0080-\\u00bf${HIGH_CONTROLS.replace(/[\u0080-\u009f]/g, '')}`;
