import { contentHash } from '../contentHash.ts';
import type { RecordResult } from '../records/draft.ts';

/** A record's result as the cache holds it. */
export interface CachedResult {
  /** The record's file, relative to the folder of records. */
  file: string;
  /** Hash of the record's path and bytes. */
  key: string;
  /** The file's fingerprint; null where it can't be relied on. */
  fingerprint: string | null;
  /** The result as `writeResult` gives it. */
  json: string;
}

type Head = Omit<CachedResult, 'json'>[];

/** A result as JSON, on one line. */
export function writeResult(result: RecordResult): string {
  return JSON.stringify(result);
}

/** Inverse of `writeResult`. */
export function parseResult(json: string): RecordResult {
  return JSON.parse(json) as RecordResult;
}

/** A batch file: the hash of all that follows, one line of JSON about all results, then one line for each result. */
export function writeBatchFile(results: readonly CachedResult[]): Buffer {
  const head: Head = results.map(({ file, key, fingerprint }) => ({ file, key, fingerprint }));
  const lines = Buffer.from([JSON.stringify(head), ...results.map(({ json }) => json)].join('\n'));
  return Buffer.concat([Buffer.from(`${contentHash(lines)}\n`), lines]);
}

/** Inverse of `writeBatchFile`, by file. Empty for bytes that `writeBatchFile` did not write. */
export function parseBatchFile(bytes: Buffer): Map<string, CachedResult> {
  const end = bytes.indexOf('\n');
  const lines = bytes.subarray(end + 1);
  if (end === -1 || bytes.toString('latin1', 0, end) !== contentHash(lines)) return new Map();
  const [head = '', ...results] = lines.toString('utf8').split('\n');
  return new Map((JSON.parse(head) as Head).map((known, i) => [known.file, { json: results[i] ?? '', ...known }]));
}
