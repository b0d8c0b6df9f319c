import { ThreadsFailed } from '../tasks/threadsFailed.ts';
import type { Batch } from './batch.ts';
import { setAsideFailed } from './setAside.ts';

/** Reads a batch, in this thread or in another (`readBatch`). Rejects where that thread dies. */
export type ReadBatch = (batch: Batch) => Promise<string[]>;

/**
 * The results of a batch in the order of its records, even if a thread dies over one of them. Then the batch is read in
 * parts: what comes before that record, the record alone, and what comes after it. A record that kills its thread alone
 * is set aside; one that lives was only the last straw. Parts are not cached. Each part is shorter than the one that it
 * comes from, so this ends. Rejects where no thread can run.
 */
export async function readPastDeaths(batch: Batch, readBatch: ReadBatch): Promise<string[]> {
  const results: string[] = [];
  const parts = [batch];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    try {
      for (const result of await readBatch(part)) results.push(result);
    } catch (error) {
      if (error instanceof ThreadsFailed) throw error;
      const [file = '', ...others] = part.files;
      if (others.length === 0) results.push(setAsideFailed(file, error));
      else parts.push(...partsOf(part).reverse());
    }
  }
  return results;
}

/** The parts of a batch around the record that its thread died at; two halves where all its records had been read. */
function partsOf(batch: Batch): Batch[] {
  const { files } = batch;
  const at = batch.reading[0] ?? 0;
  const cuts = at < files.length ? [at, at + 1] : [files.length >> 1];
  return [0, ...cuts]
    .map((start, i) => files.slice(start, cuts[i] ?? files.length))
    .filter((part) => part.length > 0)
    .map((part) => ({ ...batch, files: part, cache: null, reading: newReading() }));
}

/** For `Batch.reading`. */
export function newReading(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}
