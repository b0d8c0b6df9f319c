import { describe, expect, it } from 'vitest';
import { type Aids, noAids } from '../../../src/build/aids.ts';
import { readOutcomes } from '../../../src/build/outcomes/outcomes.ts';
import { readPack } from '../../../src/build/outcomes/pack.ts';
import { type PackThreads, startPackThreads } from '../../../src/build/outcomes/packThreads.ts';
import type { Progress } from '../../../src/build/progress.ts';
import { listRecords } from '../../../src/build/records/records.ts';
import { noProgram, thisProgram } from '../../support/programs.ts';
import { seedFolder } from '../../support/seedFolder.ts';

/** Enough records for threads, some of them bad. */
async function manyRecords(count = 2100): Promise<{ folder: string; files: string[] }> {
  const made = Array.from({ length: count }, (_, i) => i).reduce(
    (folder, i) => (i % 50 === 7 ? folder.file(`r${i}.md`, 'no front matter') : folder.file(`r${i}.md`, `---\ntitle: Tide &amp; storm ${i}\n---\n`)),
    seedFolder(),
  );
  const { path } = await made.create();
  return { folder: path, files: [...(await listRecords(path)).files, 'gone.md'] };
}

const withThreads = (startThreads: Aids['startThreads']): Aids => ({ ...noAids, startThreads });

async function read({ folder, files }: { folder: string; files: string[] }, aids: Aids) {
  return readOutcomes(folder, files, null, aids, () => {});
}

describe('the outcomes of many records', () => {
  it('are the same and in the same order with threads and without', async () => {
    const records = await manyRecords();
    const here = await read(records, noAids);
    let threads: PackThreads | null = null;
    const there = await read(records, withThreads(async () => (threads = await startPackThreads(thisProgram))));
    expect(threads).not.toBeNull();
    expect(there).toEqual(here);
    expect(here.map(({ file }) => file)).toEqual(records.files);
    expect(here.at(-1)?.diagnostics.map(({ code }) => code)).toEqual(['file-unreadable']);
  });

  it('do not need threads: not where they cannot start, not where they fail', async () => {
    const records = await manyRecords();
    const here = await read(records, noAids);
    expect(await startPackThreads(noProgram)).toBeNull();
    expect(await read(records, withThreads(() => startPackThreads(noProgram)))).toEqual(here);
    const stopped = async () => {
      const threads = await startPackThreads(thisProgram);
      await threads?.stop();
      return threads;
    };
    expect(await read(records, withThreads(stopped))).toEqual(here);
  });

  it('are read in this thread where there are few', async () => {
    const records = await manyRecords(30);
    const startThreads = () => Promise.reject(new Error('not wanted'));
    expect(await read(records, withThreads(startThreads))).toHaveLength(31);
  });

  it('are counted as they come, whatever thread they come from', async () => {
    const { folder, files } = await manyRecords(2500);
    const told: Progress[] = [];
    const turns = (pack: Parameters<typeof readPack>[0]) => Promise.resolve(readPack(pack));
    await readOutcomes(folder, files, null, withThreads(() => Promise.resolve({ readers: [turns, turns], stop: () => Promise.resolve() })), (progress) => told.push(progress));
    expect(told[0]).toEqual({ stage: 'Reading records', done: 0, total: 2501 });
    expect(told.at(-1)).toEqual({ stage: 'Reading records', done: 2501, total: 2501 });
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
    expect(told.length).toBeGreaterThan(2);
  });
});
