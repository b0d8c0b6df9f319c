import { Worker } from 'node:worker_threads';

/** Seconds without a new seed before its number is printed. */
const PATIENCE = 20;

const watch = `
const { workerData: { at, patience } } = require('node:worker_threads');
let last = -1;
setInterval(() => {
  const seed = Atomics.load(at, 0);
  if (seed === last) require('node:fs').writeSync(2, 'seed ' + seed + ' has run for ' + patience + ' s\\n');
  last = seed;
}, patience * 1000);
`;

/**
 * Prints the seed of a record that takes so long that this thread can't say it. Gives what sets the seed, and what ends
 * the watch.
 */
export function watchSeeds(): { at: (seed: number) => void; end: () => Promise<unknown> } {
  const shared = new Int32Array(new SharedArrayBuffer(4));
  const watcher = new Worker(watch, { eval: true, workerData: { at: shared, patience: PATIENCE } });
  return { at: (seed) => void Atomics.store(shared, 0, seed), end: () => watcher.terminate() };
}
