import { parentPort } from 'node:worker_threads';
import { type Pack, readPack } from './pack.ts';

/** A worker thread that reads packs: it says once that it is there, then answers each `Pack` with its outcomes. */
parentPort?.on('message', (pack: Pack) => parentPort?.postMessage(readPack(pack)));
parentPort?.postMessage(null);
