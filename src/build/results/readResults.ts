import { bucketOf } from '../../core/bucket.ts';
import type { OnProgress } from '../progress.ts';
import type { RecordResult } from '../records/draft.ts';
import type { Batch } from './batch.ts';
import type { ResultCache } from './resultCache.ts';
import { parseResult } from './resultFormat.ts';

/** About the most records that a batch holds. */
const RECORDS_A_BATCH = 1024;

interface ReadOptions {
  /** The folder of records. */
  folder: string;
  /** Null: every record is parsed. */
  cache: ResultCache | null;
  /** Reads a batch, in this thread or in another (`readBatch`). */
  readBatch: (batch: Batch) => Promise<string[]>;
  onProgress: OnProgress;
}

/**
 * What became of each record of a folder, in the order of `files`. A record never makes it reject; only a batch that
 * could not be read does (a thread that ran out of memory), with an error that names the record it was at.
 */
export async function readResults(
  files: readonly string[],
  { folder, cache, readBatch, onProgress }: ReadOptions,
): Promise<RecordResult[]> {
  const batches = batchesOf(files, folder, cache);
  const results = new Map<string, RecordResult>();
  const report = () => onProgress({ stage: 'Reading records', done: results.size, total: files.length });
  report();
  await Promise.all(
    batches.map(async (batch) => {
      const lines = await readBatch(batch).catch((cause: unknown) => {
        throw new Error(`Reading stopped at ${batch.files[batch.reading[0] ?? 0]}: ${String(cause)}`, { cause });
      });
      batch.files.forEach((file, i) => results.set(file, parseResult(lines[i] ?? '')));
      report();
    }),
  );
  cache?.prune(batches.length);
  return files.map((file) => results.get(file)).filter((result) => result !== undefined);
}

/** Batches by the hash of the records' paths: one record more or less leaves the other batches as they are. */
function batchesOf(files: readonly string[], folder: string, cache: ResultCache | null): Batch[] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(files.length / RECORDS_A_BATCH)));
  const batches = Array.from({ length: count }, (_, i): Batch => ({
    folder,
    files: [],
    cache: cache === null ? null : { path: cache.pathOf(i), startedAt: cache.startedAt },
    reading: new Int32Array(new SharedArrayBuffer(4)),
  }));
  for (const file of files) batches[bucketOf(file, count)]?.files.push(file);
  return batches;
}
