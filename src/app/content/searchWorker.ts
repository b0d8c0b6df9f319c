import type { Connect } from './searchEngine.ts';

/** Starts the search's web worker. It is lost where its code cannot be had, or fails. */
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
