import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { readRecordResult } from '../records/recordResult.ts';
import { readBytes, statRecord } from '../records/records.ts';
import { hasSettled, readBatchFile, replaceBatchFile, resultKey } from './resultCache.ts';
import { type CachedResult, writeResult } from './resultFormat.ts';

/** Records that are read together, in one thread. */
export interface Batch {
  folder: string;
  /** Relative to the folder. */
  files: string[];
  /** Milliseconds UTC, to warn of dates in the future; null: no such warnings. */
  now: number | null;
  /** Where the batch is cached, and when this build began; null: nowhere. */
  cache: { path: string; startedAt: number } | null;
  /** One number in shared memory: the position in `files` of the record being read. It outlives a thread that dies. */
  reading: Int32Array;
}

/** A result as JSON, and what is cached of it: null for nothing. */
interface ReadResult {
  json: string;
  cached: CachedResult | null;
}

/**
 * The results of a batch's records in their order, as JSON (`parseResult`). A cached result is used where its record is
 * the same. Afterwards the cache holds exactly the results of this batch.
 */
export function readBatch(batch: Batch): string[] {
  const known = batch.cache === null ? new Map<string, CachedResult>() : readBatchFile(batch.cache.path);
  const results = batch.files.map((file, i) => {
    batch.reading[0] = i;
    return readOne(batch, file, known.get(file));
  });
  const cached = results.map((result) => result.cached).filter((result) => result !== null);
  const isUnchanged = cached.length === known.size && cached.every((result) => known.get(result.file) === result);
  if (batch.cache !== null && !isUnchanged) replaceBatchFile(batch.cache.path, cached);
  return results.map(({ json }) => json);
}

function readOne({ folder, now, cache }: Batch, file: string, known: CachedResult | undefined): ReadResult {
  const status = statRecord(folder, file);
  if (status.fingerprint === null) return unreadable(file, status.diagnostic);
  const usable = known === undefined || isAfter(known.publishedAt, now) ? null : known;
  if (usable !== null && usable.fingerprint === status.fingerprint.text) return { json: usable.json, cached: usable };
  const read = readBytes(folder, file);
  if (read.bytes === null) return unreadable(file, read.diagnostic);
  // The fingerprint was taken before the bytes were read: it tells of a change in between.
  const fingerprint =
    cache !== null && hasSettled(status.fingerprint, cache.startedAt) ? status.fingerprint.text : null;
  const key = resultKey(file, read.bytes);
  if (usable?.key === key)
    return { json: usable.json, cached: usable.fingerprint === fingerprint ? usable : { ...usable, fingerprint } };
  return parse(file, read.bytes, now, key, fingerprint);
}

function unreadable(file: string, diagnostic: Diagnostic): ReadResult {
  return { json: writeResult({ file, draft: null, diagnostics: [diagnostic], unknownFields: [] }), cached: null };
}

function parse(
  file: string,
  bytes: Uint8Array,
  now: number | null,
  key: string,
  fingerprint: string | null,
): ReadResult {
  const result = readRecordResult(file, bytes, now);
  const json = writeResult(result);
  const publishedAt = result.draft?.article.publishedAt ?? null;
  return {
    json,
    cached: result.draft === null || isAfter(publishedAt, now) ? null : { file, key, fingerprint, publishedAt, json },
  };
}

/** Whether the record is of the future. Its result then holds a warning that must not be cached. */
function isAfter(publishedAt: number | null, now: number | null): boolean {
  return publishedAt !== null && now !== null && publishedAt > now;
}
