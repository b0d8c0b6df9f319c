import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/build/progress.ts';
import { listRecords } from '../../../src/build/records/records.ts';
import { type Batch, readBatch } from '../../../src/build/results/batch.ts';
import { readResults } from '../../../src/build/results/readResults.ts';
import { seedFolder } from '../../support/seedFolder.ts';

/** Enough records for several batches, some of them bad, and one that is gone. */
async function manyRecords(count = 2500): Promise<{ folder: string; files: string[] }> {
  const made = Array.from({ length: count }, (_, i) => i).reduce(
    (folder, i) =>
      i % 50 === 7
        ? folder.file(`r${i}.md`, 'title: no fence')
        : folder.file(`r${i}.md`, `---\ntitle: Tide &amp; storm ${i}\n---\n`),
    seedFolder(),
  );
  const { path } = await made.create();
  return { folder: path, files: [...(await listRecords(path)).files, 'gone.md'] };
}

const read = (
  { folder, files }: { folder: string; files: string[] },
  read: (batch: Batch) => Promise<string[]>,
  onProgress: (progress: Progress) => void = () => {},
) => readResults(files, { folder, cache: null, readBatch: read, onProgress });

const inTurn = (batch: Batch) => Promise.resolve(readBatch(batch));

describe('the results of many records', () => {
  it('come in the order of the files, whichever batch ends first', async () => {
    const records = await manyRecords();
    const results = await read(records, inTurn);
    expect(results.map(({ file }) => file)).toEqual(records.files);
    expect(results.at(-1)?.diagnostics.map(({ code }) => code)).toEqual(['file-unreadable']);
    const lastFirst = (batch: Batch) =>
      new Promise<string[]>((resolve) => setTimeout(() => resolve(readBatch(batch)), 50 - batch.files.length / 50));
    expect(await read(records, lastFirst)).toEqual(results);
  });

  it('are counted as they come', async () => {
    const seen: Progress[] = [];
    await read(await manyRecords(), inTurn, (progress) => seen.push(progress));
    expect(seen[0]).toEqual({ stage: 'Reading records', done: 0, total: 2501 });
    expect(seen.at(-1)).toEqual({ stage: 'Reading records', done: 2501, total: 2501 });
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(2);
  });

  it('reject with the record that was being read where a thread dies', async () => {
    const dying = (batch: Batch) => {
      batch.reading[0] = 3;
      return Promise.reject(new Error('Worker terminated due to reaching memory limit'));
    };
    await expect(read(await manyRecords(5), dying)).rejects.toThrow(/^Reading stopped at r3\.md: .*memory limit/);
  });
});
