import type { Connect } from './searchEngine.ts';

/** Starts the search's web worker; gives the way to it. */
export function startSearchWorker(): Connect {
  const worker = new Worker(new URL('../../worker/search.ts', import.meta.url), { type: 'module' });
  return (receive) => {
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data));
    return (request) => worker.postMessage(request);
  };
}
