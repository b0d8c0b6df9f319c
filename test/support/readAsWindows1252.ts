import { windows1252Byte } from '../../src/core/repair/windows1252.ts';

/** Of the characters that stand for one byte the one with the higher number: € for 80, not the control character. */
const characters = new Map(
  Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).map((character) => [
    windows1252Byte(character),
    character,
  ]),
);

/** What a reader sees of UTF-8 text read as windows-1252: the damage that `repairMojibake` undoes. */
export function readAsWindows1252(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => characters.get(byte) ?? '').join('');
}
