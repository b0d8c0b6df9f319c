import { availableParallelism } from 'node:os';
import type { NodeBundle } from '../bundles/bundleForNode.ts';
import { startThreads } from '../threads.ts';
import { type Pack, readPack } from './pack.ts';

/** Reads one pack at a time. */
export type PackReader = (pack: Pack) => Promise<string[]>;

export interface PackThreads {
  /** One for each thread. */
  readers: PackReader[];
  stop: () => Promise<void>;
}

/** The thread's entry in the program. */
const ENTRY = 'packWorker';
const MOST_THREADS = 8;

/** Starts a thread for each processor; what a thread cannot read is read in this one. Null where there are no threads. */
export async function startPackThreads(program: NodeBundle): Promise<PackThreads | null> {
  const threads = await startThreads<Pack, string[]>(program, ENTRY, Math.min(availableParallelism(), MOST_THREADS));
  if (threads === null) return null;
  return { readers: threads.asks.map((ask) => (pack) => ask(pack).catch(() => readPack(pack))), stop: threads.stop };
}
