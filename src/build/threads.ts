import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { bundleForNode, type NodeBundle } from './bundles/bundleForNode.ts';

/** Does a job in another thread, one after another. Rejects where the thread fails or has ended. */
export type Ask<Job, Answer> = (job: Job) => Promise<Answer>;

export interface Threads<Job, Answer> {
  /** One for each thread. */
  asks: Ask<Job, Answer>[];
  stop: () => Promise<void>;
}

/**
 * Starts threads of one entry of the program, by its name. The entry says once that it is there, with any message, then
 * answers each message with one. `data` is given to each as it starts. Null where threads cannot be started.
 */
export async function startThreads<Job, Answer>(program: NodeBundle, entry: string, count: number, data?: unknown): Promise<Threads<Job, Answer> | null> {
  const workers: Worker[] = [];
  const stop = async () => void (await Promise.all(workers.map((worker) => worker.terminate())));
  try {
    await bundleForNode(program, async (folder) => {
      for (let i = 0; i < count; i++) workers.push(new Worker(join(folder, `${entry}.mjs`), { workerData: data }));
      await Promise.all(workers.map(firstWordOf));
    });
    return { asks: workers.map(askerOf<Job, Answer>), stop };
  } catch {
    await stop();
    return null;
  }
}

function askerOf<Job, Answer>(worker: Worker): Ask<Job, Answer> {
  const waiting: { resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];
  let hasEnded = false;
  const end = (error: unknown) => {
    hasEnded = true;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer)).on('error', end).on('exit', () => end(new Error('the thread ended')));
  return async (job) => {
    if (hasEnded) throw new Error('the thread has ended');
    worker.postMessage(job);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
}

/** Settles when a thread is there, or fails. */
function firstWordOf(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      done();
    };
    const onMessage = () => settle(resolve);
    const onError = (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error))));
    const onExit = () => settle(() => reject(new Error('the thread ended')));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
