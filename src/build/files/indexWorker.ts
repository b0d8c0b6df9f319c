import { parentPort } from 'node:worker_threads';
import { TokenCollector } from '../../core/search/tokenCollector.ts';
import type { IndexFiles, IndexJob } from './indexThread.ts';
import { endIndex } from './searchIndex.ts';

/** A worker thread that makes a search index: it says once that it is there, then answers documents with null, and the lines that end them with their index. */
const collector = new TokenCollector();

function answer(job: IndexJob): IndexFiles | null {
  if ('lines' in job) return endIndex(collector, job.lines);
  for (const document of job.documents) collector.add(document);
  return null;
}

parentPort?.on('message', (job: IndexJob) => parentPort?.postMessage(answer(job)));
parentPort?.postMessage(null);
