import { parentPort } from 'node:worker_threads';
import { portionMaker, type PortionMaker, type SimilarPortion } from './similarPortion.ts';
import type { SimilarJob } from './similarThread.ts';

/** A worker thread that makes lists of similar articles: it says once that it is there, then answers what they are made of with null, and articles with their lists. */
let make: PortionMaker | null = null;

function answer(job: SimilarJob): SimilarPortion | null {
  if ('articles' in job) return make?.(job.articles) ?? null;
  make = portionMaker(job.basis);
  return null;
}

parentPort?.on('message', (job: SimilarJob) => parentPort?.postMessage(answer(job)));
parentPort?.postMessage(null);
