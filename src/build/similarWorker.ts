import { parentPort } from 'node:worker_threads';
import { type ChoiceBasis, chooseSimilar } from '../core/similar/choice.ts';

/** A worker thread that chooses similar articles: it says once that it is there, then answers what they are chosen by. */
parentPort?.on('message', (basis: ChoiceBasis) => parentPort?.postMessage(chooseSimilar(basis)));
parentPort?.postMessage(null);
