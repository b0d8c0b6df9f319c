/** How good text becomes mojibake: its UTF-8 bytes are read in another encoding. */
import { readAsWindows1252 } from '../support/readAsWindows1252.ts';

/** One way of damage, from good text to what a record holds. */
export interface Damage {
  name: string;
  apply: (text: string) => string;
}

function readAsLatin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

const twice = (read: (text: string) => string) => (text: string) => read(read(text));

/** Damage that keeps every byte: all of it can be undone. */
export const wholeDamage: readonly Damage[] = [
  { name: '1252', apply: readAsWindows1252 },
  { name: 'Latin-1', apply: readAsLatin1 },
  { name: '1252 twice', apply: twice(readAsWindows1252) },
  { name: 'Latin-1 twice', apply: twice(readAsLatin1) },
  { name: 'one of each', apply: (text) => readAsWindows1252(readAsLatin1(text)) },
  { name: 'thrice', apply: (text) => readAsWindows1252(twice(readAsWindows1252)(text)) },
];

/** Damage that lost something: no-break spaces became spaces, or the bytes that windows-1252 leaves open are gone. */
export const lossyDamage: readonly Damage[] = [
  { name: 'spaces', apply: (text) => readAsWindows1252(text).replaceAll('\u00a0', ' ') },
  { name: 'spaces tidied', apply: (text) => readAsWindows1252(text).replace(/\s+/gu, ' ').trim() },
  { name: 'bytes lost', apply: (text) => readAsWindows1252(text).replace(/[\u0081\u008d\u008f\u0090\u009d]/gu, '') },
];
