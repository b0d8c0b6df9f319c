import { parseAnswer, type SearchAnswer, type SearchFailure, type SearchRequest } from '../../core/search/protocol.ts';
import type { Hits, SearchEngine } from './engine.ts';
import { ContentError, type FailureKind } from './files.ts';

/** Sends a request to where the search runs. */
export type PostRequest = (request: SearchRequest) => void;

interface Running {
  folder: string;
  resolve: (hits: Hits) => void;
  reject: (error: Error) => void;
  onPartial: (hits: Hits) => void;
}

const kinds: Record<Exclude<SearchFailure['reason'], 'aborted'>, FailureKind> = {
  closed: 'damaged',
  version: 'missing',
  format: 'damaged',
  fetch: 'offline',
};

/** Begins a search session: gives a way to post to it, and takes the function that its answers go to. */
export type Connect = (receive: (message: unknown) => void) => PostRequest;

/** A search engine over messages. `connect` is called once, when the engine is first needed. `site` is the absolute address of the site's base. */
export function createSearchEngine(connect: Connect, site: string): SearchEngine {
  const running = new Map<number, Running>();
  let post: PostRequest | null = null;
  let opened: string | null = null;
  let lastId = 0;

  const send = (folder: string, request: SearchRequest): void => {
    post ??= connect((message) => answer(running, parseAnswer(message)));
    if (opened !== folder) post({ type: 'open', base: `${site}${folder}/`, names: null });
    opened = folder;
    post(request);
  };
  return {
    warm: (folder) => send(folder, { type: 'warm' }),
    search: (folder, text, signal, onPartial) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        running.set(id, { folder, resolve, reject, onPartial });
        signal.addEventListener('abort', () => {
          running.delete(id);
          send(folder, { type: 'abort', id });
          reject(new DOMException('The search was given up', 'AbortError'));
        });
        send(folder, { type: 'search', id, text });
      }),
  };
}

/** The search in a web worker, started when it is first needed. */
export function createWorkerEngine(): SearchEngine {
  const connect: Connect = (receive) => {
    const worker = new Worker(new URL('../../worker/search.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data));
    return (request) => worker.postMessage(request);
  };
  return createSearchEngine(connect, new URL(import.meta.env.BASE_URL, location.href).href);
}

function answer(running: Map<number, Running>, message: SearchAnswer | null): void {
  const search = message === null ? undefined : running.get(message.id);
  if (message === null || search === undefined) return;
  if ('failure' in message) {
    running.delete(message.id);
    const { reason } = message.failure;
    search.reject(reason === 'aborted' ? new DOMException('A newer search came', 'AbortError') : new ContentError(kinds[reason], search.folder));
  } else if (message.final) {
    running.delete(message.id);
    search.resolve(message.result);
  } else search.onPartial(message.result);
}
