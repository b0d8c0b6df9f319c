import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { MessagePort, TransferListItem, Worker } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { type NodeBundle, threadModule } from '../bundleForNode.ts';
import * as tasks from './tasks.ts';
import { ThreadsFailed } from './threadsFailed.ts';

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
type Input<Name extends TaskName> = Parameters<Tasks[Name]>[0];
type Output<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

const table: { [Name in TaskName]: (input: Input<Name>) => Output<Name> | Promise<Output<Name>> } = tasks;

/** From so many records on threads pay. For fewer, one thread is done before others have started. */
const MANY_RECORDS = 2000;
/** Each thread takes about 60 MB. */
const MOST_THREADS = 8;

/** What is used of the pool of threads, typed by task. */
interface TaskPool {
  run: <Name extends TaskName>(
    input: Input<Name>,
    options: { name: Name; transferList: TransferListItem[] },
  ) => Promise<Output<Name>>;
  destroy: () => Promise<void>;
  readonly threads: Worker[];
}

/** What the threads run. */
const TASKS = join(import.meta.dirname, `tasks${extname(import.meta.filename)}`);

/** Runs the tasks of one edition: in this thread, or in a pool of threads once there are many records. */
export class TaskRunner {
  #bundle: NodeBundle | null = null;
  #pool: TaskPool | null = null;
  /** Why no thread can run. */
  #failure: ThreadsFailed | null = null;
  /** What rejects each task that runs. */
  readonly #running = new Set<(failure: ThreadsFailed) => void>();
  /** The ids of the threads that have loaded their module. */
  readonly #loaded = new Set<number>();

  /** Starts the threads if so many records need them. Rejects where they can't be started. */
  async prepare(records: number, entry: string = TASKS): Promise<void> {
    if (records < MANY_RECORDS) return;
    this.#bundle = await threadModule(entry);
    const threads = Math.min(availableParallelism(), MOST_THREADS);
    // Less room for short-lived objects: with 10,000 records the build takes 605 MB instead of 670, and no more time.
    const resourceLimits = { maxYoungGenerationSizeMb: 12 };
    const pool: Piscina = new Piscina({
      filename: this.#bundle.file,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits,
    });
    this.#pool = pool;
    // The pool starts no more threads after that, so tasks would wait for ever.
    pool.on('error', (cause: Error) => {
      const failure = (this.#failure ??= new ThreadsFailed(`The threads failed: ${cause.message}`, { cause }));
      for (const reject of this.#running) reject(failure);
    });
    this.#noteLoaded(pool);
  }

  /** Settles as the task does, or rejects where the threads fail. A race with one promise would hold all results. */
  #inThread<Result>(begin: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure);
      this.#running.add(reject);
      void begin()
        .then(resolve, reject)
        .finally(() => this.#running.delete(reject));
    });
  }

  /** A thread says so in its first message. Of a thread that takes the place of another, the pool says it. */
  #noteLoaded(pool: Piscina): void {
    const first = new Set(pool.threads.map(({ threadId }) => threadId));
    for (const thread of pool.threads) thread.once('message', () => this.#loaded.add(thread.threadId));
    pool.on('workerCreate', ({ id }: { id: number }) => {
      if (!first.has(id)) this.#loaded.add(id);
    });
  }

  /**
   * Rejects with an error that names the task where it throws, or where its thread ends; with `ThreadsFailed` where no
   * thread can run. `transfer`: ports in the input.
   */
  async run<Name extends TaskName>(
    name: Name,
    input: Input<Name>,
    transfer: readonly MessagePort[] = [],
  ): Promise<Output<Name>> {
    try {
      const pool = this.#pool;
      if (pool !== null) return await this.#inThread(() => pool.run(input, { name, transferList: [...transfer] }));
      // The dev server answers requests between two tasks.
      await setImmediate();
      return await table[name](input);
    } catch (cause) {
      if (cause instanceof ThreadsFailed) throw cause;
      throw new Error(`The task ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }

  /** Ends the threads, whatever they are at; but first they load their modules, because Node crashes otherwise. */
  async stop(): Promise<void> {
    const loading = this.#pool?.threads.filter(({ threadId }) => !this.#loaded.has(threadId)) ?? [];
    await Promise.all(loading.map(firstSign));
    await this.#pool?.destroy();
    this.#bundle?.remove();
    this.#pool = this.#bundle = null;
  }
}

/** Resolves with the first message of a thread, or with its end. */
function firstSign(thread: Worker): Promise<void> {
  thread.ref();
  return new Promise((resolve) => {
    for (const sign of ['message', 'error', 'exit']) thread.once(sign, () => resolve());
  });
}
