import type { SearchDocument } from '../../core/search/tokenStream.ts';
import type { NodeBundle } from '../bundles/bundleForNode.ts';
import { startThreads } from '../threads.ts';

/** Files of a search index by their path below the site's base, and the folder that holds them all. */
export interface IndexFiles {
  folder: string;
  files: ReadonlyMap<string, Uint8Array>;
}

/** Makes one search index, then ends. */
export interface IndexThread {
  /** Begins with what documents themselves say, while this thread goes on. */
  read: (documents: readonly SearchDocument[]) => void;
  /** Ends with the lines that each document has beside it. Null where the thread failed. */
  finish: (lines: readonly (readonly string[])[]) => Promise<IndexFiles | null>;
}

export type IndexJob = { documents: readonly SearchDocument[] } | { lines: readonly (readonly string[])[] };

/** The thread's entry in the program. */
const ENTRY = 'indexWorker';

/** Starts a thread that makes the search index. Null where there are no threads. */
export async function startIndexThread(program: NodeBundle): Promise<IndexThread | null> {
  const threads = await startThreads<IndexJob, IndexFiles | null>(program, ENTRY, 1);
  const ask = threads?.asks[0];
  if (threads === null || ask === undefined) return null;
  return {
    read: (documents) => void ask({ documents }).catch(() => {}),
    finish: (lines) => ask({ lines }).catch(() => null).finally(threads.stop),
  };
}
