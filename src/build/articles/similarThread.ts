import type { NodeBundle } from '../bundles/bundleForNode.ts';
import { startThreads } from '../threads.ts';
import type { SimilarBasis, SimilarPortion } from './similarPortion.ts';

/** Makes lists of similar articles, a portion after the other, then ends. A portion is null where the thread failed. */
export type SimilarThread = (basis: SimilarBasis, portions: readonly Uint32Array[]) => Promise<SimilarPortion | null>[];

export type SimilarJob = { basis: SimilarBasis } | { articles: Uint32Array };

/** The thread's entry in the program. */
const ENTRY = 'similarWorker';

/** Starts a thread that makes lists of similar articles while this one goes on. Null where there are no threads. */
export async function startSimilarThread(program: NodeBundle): Promise<SimilarThread | null> {
  const threads = await startThreads<SimilarJob, SimilarPortion | null>(program, ENTRY, 1);
  const ask = threads?.asks[0];
  if (threads === null || ask === undefined) return null;
  const tryTo = (job: SimilarJob) => ask(job).catch(() => null);
  return (basis, portions) => {
    void tryTo({ basis });
    const made = portions.map((articles) => tryTo({ articles }));
    void Promise.all(made).finally(threads.stop);
    return made;
  };
}
