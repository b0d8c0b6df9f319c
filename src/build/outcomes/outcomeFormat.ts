import { createHash } from 'node:crypto';
import type { RecordOutcome } from '../records/draft.ts';

/** An outcome as the cache keeps it. */
export interface KeptOutcome {
  /** The record's. */
  file: string;
  /** Hash of the record's path and bytes. */
  key: string;
  /** What the file system said of the record's file; null where that is not to be relied on. */
  stamp: string | null;
  /** When the record says it was published, milliseconds UTC: before that moment the outcome lacks a warning. */
  publishedAt: number | null;
  json: string;
}

type Head = Omit<KeptOutcome, 'json'>[];

/** An outcome as JSON. It holds nothing of the record's text but what is used of it. */
export function writeOutcome(outcome: RecordOutcome): string {
  return JSON.stringify(outcome);
}

/** Inverse of `writeOutcome`. */
export function parseOutcome(json: string): RecordOutcome {
  return JSON.parse(json) as RecordOutcome;
}

/** A pack: the hash of all that follows, a line of what is known of each outcome, then a line of JSON for each. */
export function writePack(outcomes: readonly KeptOutcome[]): Buffer {
  const head: Head = outcomes.map(({ file, key, stamp, publishedAt }) => ({ file, key, stamp, publishedAt }));
  const lines = Buffer.from([JSON.stringify(head), ...outcomes.map(({ json }) => json)].join('\n'));
  return Buffer.concat([Buffer.from(`${hashOf(lines)}\n`), lines]);
}

/** Outcomes of a pack by file; none for bytes that are not, to the last, what `writePack` gave. */
export function parsePack(pack: Buffer): Map<string, KeptOutcome> {
  const end = pack.indexOf('\n');
  const lines = pack.subarray(end + 1);
  if (end === -1 || pack.toString('latin1', 0, end) !== hashOf(lines)) return new Map();
  const [head = '', ...outcomes] = lines.toString('utf8').split('\n');
  return new Map((JSON.parse(head) as Head).map((known, i) => [known.file, { json: outcomes[i] ?? '', ...known }]));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
