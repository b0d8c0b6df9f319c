import { type IndexThread, startIndexThread } from './indexThread.ts';
import type { OutcomeCache } from './outcomeCache.ts';
import { type PackThreads, startPackThreads } from './packThreads.ts';

/** Records for which threads pay: they take half a second to start. Those read count where they must be parsed. */
export const MANY = 2000;

/** What makes a build of many records quick; it changes nothing in what is built. */
export interface Aids {
  /** Null: nothing is kept from one build to the next. */
  cache: OutcomeCache | null;
  /** Starts threads for many records; null, or giving null: all are read in this thread. */
  startThreads: (() => Promise<PackThreads | null>) | null;
  /** The same for the search index. */
  startIndexThread: (() => Promise<IndexThread | null>) | null;
}

export const noAids: Aids = { cache: null, startThreads: null, startIndexThread: null };

/** The aids of the project in `root`, which holds this pipeline. */
export function aidsOf(root: string, cache: OutcomeCache | null): Aids {
  if (cache === null) return noAids;
  return { cache, startThreads: () => startPackThreads(root), startIndexThread: () => startIndexThread(root) };
}
