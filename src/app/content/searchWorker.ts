import { READY } from '../../core/search/protocol.ts';
import address from '../../worker/search.ts?worker&url';
import { failureOf } from './files.ts';
import type { Connect } from './searchEngine.ts';
import { workerAddress } from './trustedTypes.ts';

/** Milliseconds in which the worker must say that it is ready. An empty or foreign script loads without an error and never does. */
const PATIENCE_MS = 10_000;

/** Starts the web worker of the search. The session is lost where the worker's code fails to load, is not ours, or throws. */
export const connectWorker: Connect = (receive, onLost) => {
  const worker = new Worker(workerAddress(address), { type: 'module' });
  const lose = () => {
    clearTimeout(patience);
    worker.terminate();
    void failureOf(address.slice(import.meta.env.BASE_URL.length)).then(onLost);
  };
  const patience = setTimeout(lose, PATIENCE_MS);
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === READY) clearTimeout(patience);
    else receive(data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    lose();
  });
  return (request) => worker.postMessage(request);
};
