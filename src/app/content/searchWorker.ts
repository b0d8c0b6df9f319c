import type { Connect } from './searchEngine.ts';

/** Starts the web worker of the search. The session is lost where the worker's code fails to load or throws. */
export const connectWorker: Connect = (receive, onLost) => {
  const worker = new Worker(new URL('../../worker/search.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    onLost();
  });
  return (request) => worker.postMessage(request);
};
