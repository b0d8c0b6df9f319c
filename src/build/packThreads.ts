import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Pack, readPack } from './pack.ts';

/** Reads one pack at a time. */
export type PackReader = (pack: Pack) => Promise<string[]>;

export interface PackThreads {
  /** One for each thread. */
  readers: PackReader[];
  stop: () => Promise<void>;
}

/** The thread's entry, from the project's root. */
const ENTRY = 'src/build/packWorker.ts';
const MOST_THREADS = 8;

/** Starts a thread for each processor. Null where that cannot be done. `root` is the project that holds this pipeline. */
export async function startPackThreads(root: string): Promise<PackThreads | null> {
  if (!existsSync(join(root, ENTRY))) return null;
  const workers: Worker[] = [];
  const stop = async () => void (await Promise.all(workers.map((worker) => worker.terminate())));
  try {
    // Loaded when needed: without threads the pipeline has no use for Vite.
    const { bundleForNode } = await import('./bundleForNode.ts');
    await bundleForNode(root, ENTRY, [], async (path) => {
      for (let i = 0; i < Math.min(availableParallelism(), MOST_THREADS); i++) workers.push(new Worker(path));
      await Promise.all(workers.map(answerOf));
    });
    return { readers: workers.map(readerOf), stop };
  } catch {
    await stop();
    return null;
  }
}

/** Reads in the thread, and once that has failed in this one. */
function readerOf(worker: Worker): PackReader {
  let hasFailed = false;
  for (const end of ['error', 'exit']) worker.on(end, () => (hasFailed = true));
  return async (pack) => {
    if (hasFailed) return readPack(pack);
    const answer = answerOf(worker);
    worker.postMessage(pack);
    return answer.catch(() => {
      hasFailed = true;
      return readPack(pack);
    });
  };
}

function answerOf(worker: Worker): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      done();
    };
    const onMessage = (answer: string[]) => settle(() => resolve(answer));
    const onError = (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error))));
    const onExit = () => settle(() => reject(new Error('the thread ended')));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
