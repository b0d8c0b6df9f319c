import { createHash } from 'node:crypto';
import type { RecordOutcome } from './draft.ts';

/** An outcome as the cache keeps it. */
export interface KeptOutcome {
  /** Hash of the record's path and bytes. */
  key: string;
  /** When the record says it was published, milliseconds UTC: before that moment the outcome lacks a warning. */
  publishedAt: number | null;
  json: string;
}

/** An outcome as JSON. It holds nothing of the record's text but what is used of it. */
export function writeOutcome(outcome: RecordOutcome): string {
  return JSON.stringify(outcome);
}

/** Inverse of `writeOutcome`. */
export function parseOutcome(json: string): RecordOutcome {
  return JSON.parse(json) as RecordOutcome;
}

/** A pack: the hash of all that follows, then for each outcome a line of its key, its time and its JSON. */
export function writePack(outcomes: readonly KeptOutcome[]): string {
  const lines = outcomes.map(({ key, publishedAt, json }) => `${key} ${publishedAt ?? ''} ${json}`).join('\n');
  return `${hashOf(lines)}\n${lines}`;
}

/** Outcomes of a pack by key; none for a text that is not, to the last byte, what `writePack` gave. */
export function parsePack(pack: string): Map<string, KeptOutcome> {
  const end = pack.indexOf('\n');
  const lines = pack.slice(end + 1);
  if (lines === '' || end === -1 || pack.slice(0, end) !== hashOf(lines)) return new Map();
  return new Map(lines.split('\n').map((line) => {
    const [afterKey, afterTime] = [line.indexOf(' '), line.indexOf(' ', line.indexOf(' ') + 1)];
    const [key, time] = [line.slice(0, afterKey), line.slice(afterKey + 1, afterTime)];
    return [key, { key, publishedAt: time === '' ? null : Number(time), json: line.slice(afterTime + 1) }];
  }));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
