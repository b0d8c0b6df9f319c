import { type SimilarThread, startSimilarThread } from './articles/similarThread.ts';
import { programBundle } from './bundles/program.ts';
import { type IndexThread, startIndexThread } from './files/indexThread.ts';
import { type OutcomeCache, outcomeCache } from './outcomes/outcomeCache.ts';
import { type PackThreads, startPackThreads } from './outcomes/packThreads.ts';

/** Records for which threads pay: of fewer, the bundling of the reader keeps the other processors busy, and a thread takes some 20 MB. Those read count where they must be parsed. */
export const MANY = 2000;

/** What makes a build of many records quick; it changes nothing in what is built. */
export interface Aids {
  /** Null: nothing is kept from one build to the next. */
  cache: OutcomeCache | null;
  /** Starts threads for many records; null, or giving null: all are read in this thread. */
  startThreads: (() => Promise<PackThreads | null>) | null;
  /** The same for the search index. */
  startIndexThread: (() => Promise<IndexThread | null>) | null;
  /** The same for similar articles. */
  startSimilarThread: (() => Promise<SimilarThread | null>) | null;
}

export const noAids: Aids = { cache: null, startThreads: null, startIndexThread: null, startSimilarThread: null };

/** The aids of the project in `root`, with the folder of its cache, and the program that runs. None where it does not hold this pipeline. */
export function aidsOf(root: string, cacheDir: string, program = programBundle(root, cacheDir)): Aids {
  const cache = outcomeCache(cacheDir, root);
  if (cache === null || program === null) return noAids;
  return { cache, startThreads: () => startPackThreads(program), startIndexThread: () => startIndexThread(program), startSimilarThread: () => startSimilarThread(program) };
}
