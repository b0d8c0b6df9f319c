import type { SearchDocument } from '../core/search/tokenStream.ts';
import type { NodeBundle } from './bundleForNode.ts';
import { type IndexFiles, indexDocuments } from './searchIndex.ts';
import { startThreads } from './threads.ts';

/** Makes one search index, then ends. */
export type IndexThread = (documents: readonly SearchDocument[]) => Promise<IndexFiles>;

/** The thread's entry in the program. */
const ENTRY = 'indexWorker';

/** Starts a thread that makes the search index while this one goes on; what it cannot make is made here. Null where there are no threads. */
export async function startIndexThread(program: NodeBundle): Promise<IndexThread | null> {
  const threads = await startThreads<readonly SearchDocument[], IndexFiles>(program, ENTRY, 1);
  const ask = threads?.asks[0];
  if (threads === null || ask === undefined) return null;
  return (documents) => ask(documents).catch(() => indexDocuments(documents)).finally(threads.stop);
}
