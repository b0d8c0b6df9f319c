import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { MessagePort, TransferListItem } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { bundleForNode, type NodeBundle } from '../bundleForNode.ts';
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
}

/** What the threads run. */
const TASKS = join(import.meta.dirname, 'tasks.ts');

/** Runs the tasks of one edition: in this thread, or in a pool of threads once there are many records. */
export class TaskRunner {
  #bundle: NodeBundle | null = null;
  #pool: TaskPool | null = null;
  /** Rejects where the threads themselves fail. */
  #broken: Promise<never> = new Promise(() => {});

  /** Starts the threads if so many records need them. Rejects where they can't be started. */
  async prepare(records: number, entry: string = TASKS): Promise<void> {
    if (records < MANY_RECORDS) return;
    this.#bundle = await bundleForNode(entry);
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
    this.#broken = new Promise((_, reject) => {
      pool.on('error', (cause) => reject(new ThreadsFailed(`The threads failed: ${cause.message}`, { cause })));
    });
    this.#broken.catch(() => {});
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
      if (pool !== null)
        return await Promise.race([pool.run(input, { name, transferList: [...transfer] }), this.#broken]);
      // The dev server answers requests between two tasks.
      await setImmediate();
      return await table[name](input);
    } catch (cause) {
      if (cause instanceof ThreadsFailed) throw cause;
      throw new Error(`The task ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }

  /** Ends the threads, whatever they are at. */
  async stop(): Promise<void> {
    await this.#pool?.destroy();
    this.#bundle?.remove();
    this.#pool = this.#bundle = null;
  }
}
