import { gradeOf, type Grade, surroundingsOf } from './grades.ts';
import { CONTINUATION, windows1252Byte } from './windows1252.ts';

const C = `[${CONTINUATION}]`;
/** The source of a regular expression for characters whose windows-1252 bytes have the form of one UTF-8 sequence. */
export const SEQUENCE = `(?:[\\u00c2-\\u00df]${C}|[\\u00e0-\\u00ef]${C}{2}|[\\u00f0-\\u00f4]${C}{3})`;

/** How many times a text may have been damaged. */
export const PASSES = 3;

const sequencePattern = new RegExp(SEQUENCE, 'gu');

/** One UTF-8 sequence that was read as windows-1252. It stands at `start` of a text and decodes to `character`. */
export interface Sequence {
  start: number;
  end: number;
  character: string;
  grade: Grade;
}

/** The sequences of a text that decode to characters, in order. */
export function findSequences(text: string): Sequence[] {
  const sequences: Sequence[] = [];
  const surroundings = surroundingsOf(text, sequencePattern);
  for (const { 0: found, index: start } of text.matchAll(sequencePattern)) {
    const character = decodeSequence(found);
    if (character === null) continue;
    const end = start + found.length;
    sequences.push({ start, end, character, grade: gradeOf(surroundings, start, end, character) });
  }
  return sequences;
}

/** Sequences that stand next to each other. */
export type Run = readonly Sequence[];

/** The runs of a text's sequences, in order. */
export function runsOf(sequences: readonly Sequence[]): Run[] {
  const runs: Sequence[][] = [];
  let last = -1;
  for (const sequence of sequences) {
    if (sequence.start === last) runs.at(-1)?.push(sequence);
    else runs.push([sequence]);
    last = sequence.end;
  }
  return runs;
}

/** Whether a run is damage almost certainly: one of its sequences is, or there are too many together for chance. */
export function isDamage(run: Run): boolean {
  const long = run.filter(({ start, end }) => end - start > 2);
  return run.length >= 3 || long.length >= 2 || run.some(({ grade }) => grade === 'certain');
}

/** The characters that a run stands for. */
export function charactersOf(run: Run): string {
  return run.map(({ character }) => character).join('');
}

/** Decodes a text that may be damaged several times, whatever it is about. */
export function decodeFully(text: string): string {
  let decoded = text;
  for (let pass = 1; pass < PASSES; pass++)
    decoded = decoded.replace(sequencePattern, (sequence) => decodeSequence(sequence) ?? sequence);
  return decoded;
}

const LEAST = [0x80, 0x800, 0x10000];
const LEAD_BITS = [0x1f, 0x0f, 0x07];

/** The character of a sequence. Null where its bytes are not UTF-8, or no character has this number. */
export function decodeSequence(sequence: string): string | null {
  const kind = sequence.length - 2;
  let code = sequence.charCodeAt(0) & (LEAD_BITS[kind] ?? 0);
  for (let i = 1; i < sequence.length; i++) code = code * 64 + ((windows1252Byte(sequence.charAt(i)) ?? 0) & 0x3f);
  if (code < (LEAST[kind] ?? 0) || code > 0x10ffff) return null;
  const character = String.fromCodePoint(code);
  return /[\p{Cn}\p{Co}\p{Cs}]/u.test(character) ? null : character;
}
