import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/build/progress.ts';
import { listRecords } from '../../../src/build/records/listRecords.ts';
import type { Manner } from '../../../src/build/records/manner.ts';
import { type Batch, readBatch } from '../../../src/build/results/batch.ts';
import { readResults } from '../../../src/build/results/readResults.ts';
import { ThreadsFailed } from '../../../src/build/tasks/threadsFailed.ts';
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

  it('look through the defaults of all folders once for a batch, and not for each record', async () => {
    const { folder, files } = await manyRecords(500);
    let looks = 0;
    const defaults = new Proxy<Manner['defaults']>(
      { '': { provider: 'The Courier' } },
      { ownKeys: (folders) => (looks++, Reflect.ownKeys(folders)) },
    );
    const manner: Manner = { names: {}, defaults };
    const results = await readResults(files, { folder, cache: null, readBatch: inTurn, manner, onProgress: () => {} });
    expect(JSON.stringify(results[0]?.draft)).toContain('The Courier');
    expect(looks).toBeLessThan(5);
  });

  it('are counted as they come', async () => {
    const seen: Progress[] = [];
    await read(await manyRecords(), inTurn, (progress) => seen.push(progress));
    expect(seen[0]).toEqual({ stage: 'Reading records', done: 0, total: 2501 });
    expect(seen.at(-1)).toEqual({ stage: 'Reading records', done: 2501, total: 2501 });
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(2);
  });

  it('are those of all records but the ones that a thread dies over', async () => {
    const records = await manyRecords();
    const deadly = new Set(['r0.md', 'r1000.md', 'r1001.md', 'r2499.md']);
    let reads = 0;
    const dying = async (batch: Batch) => {
      reads += batch.files.length;
      const at = batch.files.findIndex((file) => deadly.has(file));
      if (at === -1) return inTurn(batch);
      batch.reading[0] = at;
      throw new Error('Worker terminated due to reaching memory limit');
    };
    const [alive, sound] = [await read(records, dying), await read(records, inTurn)];
    expect(alive.map(({ file }) => file)).toEqual(records.files);
    expect(alive.filter(({ file }) => !deadly.has(file))).toEqual(sound.filter(({ file }) => !deadly.has(file)));
    for (const { file, draft, diagnostics } of alive.filter(({ file }) => deadly.has(file))) {
      expect(draft).toBeNull();
      expect(diagnostics).toMatchObject([{ file, severity: 'error', code: 'record-failed' }]);
      expect(diagnostics[0]?.message).toContain('memory limit');
    }
    expect(reads).toBeLessThan(records.files.length * 4);
  });

  it('have no record set aside that was only the last straw', async () => {
    const records = await manyRecords(600);
    const ofLittleMemory = async (batch: Batch) => {
      batch.reading[0] = Math.min(batch.files.length, 100);
      if (batch.files.length > 100) throw new Error('Worker terminated due to reaching memory limit');
      return inTurn(batch);
    };
    expect(await read(records, ofLittleMemory)).toEqual(await read(records, inTurn));
  });

  it('reject where no thread can run', async () => {
    const broken = () => Promise.reject(new ThreadsFailed('no threads'));
    await expect(read(await manyRecords(5), broken)).rejects.toThrow('no threads');
  });
});
