import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { readRecordResult } from '../../../../src/build/records/recordResult.ts';
import { adversarialBodies } from '../../../support/adversarialBodies.ts';

const LENGTH = 30_000;

/** Megabytes. Threads of Node have 4, its main thread has 1. */
const SMALL_STACK = 0.5;

const records = Object.values(adversarialBodies).map((text) => `---\ntitle: A\n---\n${text(LENGTH)}\n`);

const READ_ALL = `
  import { parentPort, workerData } from 'node:worker_threads';
  (await import(workerData.tsx)).register();
  const { readRecordResult } = await import(workerData.module);
  const encoder = new TextEncoder();
  parentPort.postMessage(workerData.records.map((record) => {
    try { return JSON.stringify(readRecordResult('a.md', encoder.encode(record))); } catch (error) { return String(error); }
  }));
`;

/** What a thread with a small stack makes of the records. */
function readInThread(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(READ_ALL)}`), {
      workerData: {
        tsx: import.meta.resolve('tsx/esm/api'),
        module: new URL('../../../../src/build/records/recordResult.ts', import.meta.url).href,
        records,
      },
      resourceLimits: { stackSizeMb: SMALL_STACK },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

describe('hostile bodies', () => {
  it('are read alike in the main thread and in one with a small stack', async () => {
    const encoder = new TextEncoder();
    const here = records.map((record) => JSON.stringify(readRecordResult('a.md', encoder.encode(record))));
    const there = await readInThread();
    expect(Array.isArray(there) ? there.map((result, i) => result === here[i]) : there).toEqual(here.map(() => true));
  });
});
