import { type ChoiceBasis, chooseSimilar, type SimilarPlaces } from '../core/similar/choice.ts';
import type { NodeBundle } from './bundleForNode.ts';
import { startThreads } from './threads.ts';

/** Chooses similar articles once, then ends. */
export type SimilarThread = (basis: ChoiceBasis) => Promise<SimilarPlaces>;

/** The thread's entry in the program. */
const ENTRY = 'similarWorker';

/** Starts a thread that chooses similar articles while this one goes on; what it cannot choose is chosen here. Null where there are no threads. */
export async function startSimilarThread(program: NodeBundle): Promise<SimilarThread | null> {
  const threads = await startThreads<ChoiceBasis, SimilarPlaces>(program, ENTRY, 1);
  const ask = threads?.asks[0];
  if (threads === null || ask === undefined) return null;
  return (basis) => ask(basis).catch(() => chooseSimilar(basis)).finally(threads.stop);
}
