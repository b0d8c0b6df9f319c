import { mannerKey, type Manner, usualManner } from '../records/manner.ts';
import { readRecordResult } from '../records/recordResult.ts';
import { readBytes, statRecord } from '../records/records.ts';
import { boundedDiagnostics } from './boundedDiagnostics.ts';
import { hasSettled, readBatchFile, replaceBatchFile, resultKey } from './resultCache.ts';
import { type CachedResult, writeResult } from './resultFormat.ts';
import { setAside, setAsideFailed } from './setAside.ts';

/** Records that are read together, in one thread. */
export interface Batch {
  folder: string;
  /** Relative to the folder. */
  files: string[];
  /** Where the batch is cached, and when this build began; null: nowhere. */
  cache: { path: string; startedAt: number } | null;
  /** How its records are read; the usual way where it is left out. */
  manner?: Manner;
  /**
   * One number in shared memory: the position in `files` of the record being read, their count when all are read. It
   * outlives a thread that dies.
   */
  reading: Int32Array;
}

/** A result as JSON, and what is cached of it: null for nothing. */
interface ReadResult {
  json: string;
  cached: CachedResult | null;
}

/**
 * The results of a batch's records in their order, as JSON (`parseResult`). A cached result is used where its record is
 * the same. Afterwards the cache holds exactly the results of this batch. Whatever fails over one record is an error of
 * that record.
 */
export function readBatch(batch: Batch): string[] {
  const mark = mannerKey(batch.manner ?? usualManner);
  const known = batch.cache === null ? new Map<string, CachedResult>() : readBatchFile(batch.cache.path);
  const results = batch.files.map((file, i) => {
    batch.reading[0] = i;
    return readOrSetAside(batch, mark, file, known.get(file));
  });
  batch.reading[0] = batch.files.length;
  const cached = results.map((result) => result.cached).filter((result) => result !== null);
  const isUnchanged = cached.length === known.size && cached.every((result) => known.get(result.file) === result);
  if (batch.cache !== null && !isUnchanged) replaceBatchFile(batch.cache.path, cached);
  return results.map(({ json }) => json);
}

function readOrSetAside(batch: Batch, mark: string, file: string, known: CachedResult | undefined): ReadResult {
  try {
    return readOne(batch, mark, file, known);
  } catch (error) {
    return { json: setAsideFailed(file, error), cached: null };
  }
}

/** `mark`: the key of the batch's manner. */
function readOne(
  { folder, cache, manner = usualManner }: Batch,
  mark: string,
  file: string,
  known: CachedResult | undefined,
): ReadResult {
  const status = statRecord(folder, file);
  if (status.fingerprint === null) return { json: setAside(file, status.diagnostic), cached: null };
  const seen = mark + status.fingerprint.text;
  if (known !== undefined && known.fingerprint === seen) return { json: known.json, cached: known };
  const read = readBytes(folder, file);
  if (read.bytes === null) return { json: setAside(file, read.diagnostic), cached: null };
  // The fingerprint was taken before the bytes were read: it tells of a change in between.
  const fingerprint = cache !== null && hasSettled(status.fingerprint, cache.startedAt) ? seen : null;
  const key = mark + resultKey(file, read.bytes);
  if (known?.key === key)
    return { json: known.json, cached: known.fingerprint === fingerprint ? known : { ...known, fingerprint } };
  return parse({ file, key, fingerprint }, read.bytes, manner);
}

/** A record with an error is parsed at each build: somebody is about to mend it. */
function parse(about: Omit<CachedResult, 'json'>, bytes: Uint8Array, manner: Manner): ReadResult {
  const { file } = about;
  const result = readRecordResult(file, bytes, manner);
  const json = writeResult({ ...result, diagnostics: boundedDiagnostics(file, result.diagnostics) });
  const hasError = result.draft === null && result.leftAlone === null;
  return { json, cached: hasError ? null : { ...about, json } };
}
