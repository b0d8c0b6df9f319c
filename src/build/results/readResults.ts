import { bucketOf } from '../../core/bucket.ts';
import type { OnProgress } from '../progress.ts';
import type { RecordResult } from '../records/draft.ts';
import { type Manner, usualManner } from '../records/manner.ts';
import type { Batch } from './batch.ts';
import { newReading, type ReadBatch, readPastDeaths } from './readPastDeaths.ts';
import type { ResultCache } from './resultCache.ts';
import { parseResult } from './resultFormat.ts';

/** About the most records that a batch holds. */
const RECORDS_A_BATCH = 1024;

interface ReadOptions {
  /** The folder of records. */
  folder: string;
  /** Null: every record is parsed. */
  cache: ResultCache | null;
  readBatch: ReadBatch;
  /** How records are read; the usual way where it is left out. */
  manner?: Manner;
  onProgress: OnProgress;
}

/**
 * What became of each record of a folder, in the order of `files`. A record never makes it reject: one that fails, or
 * that a thread dies over, is set aside. It rejects where no thread can run.
 */
export async function readResults(
  files: readonly string[],
  { folder, cache, readBatch, manner = usualManner, onProgress }: ReadOptions,
): Promise<RecordResult[]> {
  const batches = batchesOf(files, folder, cache, manner);
  const results = new Map<string, RecordResult>();
  const report = () => onProgress({ stage: 'Reading records', done: results.size, total: files.length });
  report();
  await Promise.all(
    batches.map(async (batch) => {
      const lines = await readPastDeaths(batch, readBatch);
      batch.files.forEach((file, i) => results.set(file, parseResult(lines[i] ?? '')));
      report();
    }),
  );
  cache?.prune(batches.length);
  return files.map((file) => results.get(file)).filter((result) => result !== undefined);
}

/** Batches by the hash of the records' paths: one record more or less leaves the other batches as they are. */
function batchesOf(files: readonly string[], folder: string, cache: ResultCache | null, manner: Manner): Batch[] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(files.length / RECORDS_A_BATCH)));
  const batches = Array.from({ length: count }, (_, i): Batch => ({
    folder,
    files: [],
    cache: cache === null ? null : { path: cache.pathOf(i), startedAt: cache.startedAt },
    manner,
    reading: newReading(),
  }));
  for (const file of files) batches[bucketOf(file, count)]?.files.push(file);
  return batches;
}
