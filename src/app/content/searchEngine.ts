import { parseAnswer, type SearchAnswer, type SearchFailure, type SearchRequest } from '../../core/search/protocol.ts';
import type { Search, SearchEngine } from './engine.ts';
import { ContentError, type FailureKind } from './files.ts';

/** Sends a request to where the search runs. */
export type PostRequest = (request: SearchRequest) => void;

/** Begins a search session: gives a way to post to it, and takes the function that its answers go to and the one to call where the session is lost. */
export type Connect = (receive: (message: unknown) => void, onLost: () => void) => PostRequest;

interface Running {
  folder: string;
  resolve: (search: Search) => void;
  reject: (error: Error) => void;
  onPartial: (search: Search) => void;
}

const kinds: Record<Exclude<SearchFailure['reason'], 'aborted' | 'fetch'>, FailureKind> = { closed: 'damaged', version: 'missing', format: 'damaged' };

/**
 * A search engine over messages. `connect` is called when a search is first near, and anew where the session was lost.
 * `site` is the absolute address of the site's base.
 */
export function createSearchEngine(connect: Connect, site: string): SearchEngine {
  const session = new Session(connect, site);
  return {
    warm: (folder) => session.send(folder, { type: 'warm' }),
    fill: (folder) => session.send(folder, { type: 'fill' }),
    search: (folder, text, signal, onPartial) => session.search(folder, text, signal, onPartial),
  };
}

class Session {
  readonly #connect: Connect;
  readonly #site: string;
  readonly #running = new Map<number, Running>();
  #post: PostRequest | null = null;
  #opened: string | null = null;
  #lastId = 0;

  constructor(connect: Connect, site: string) {
    this.#connect = connect;
    this.#site = site;
  }

  send(folder: string, request: SearchRequest): void {
    this.#post ??= this.#connect((message) => this.#answer(parseAnswer(message)), () => this.#lose());
    if (this.#opened !== folder) this.#post({ type: 'open', base: `${this.#site}${folder}/`, names: null });
    this.#opened = folder;
    this.#post(request);
  }

  search(folder: string, text: string, signal: AbortSignal, onPartial: Running['onPartial']): Promise<Search> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#running.set(id, { folder, resolve, reject, onPartial });
      signal.addEventListener('abort', () => {
        if (this.#running.delete(id)) this.send(folder, { type: 'abort', id });
        reject(new DOMException('The search was given up', 'AbortError'));
      });
      this.send(folder, { type: 'search', id, text });
    });
  }

  #answer(message: SearchAnswer | null): void {
    const running = message === null ? undefined : this.#running.get(message.id);
    if (message === null || running === undefined) return;
    if ('result' in message && !message.final) return running.onPartial(searchOf(message));
    this.#running.delete(message.id);
    if ('result' in message) running.resolve(searchOf(message));
    else running.reject(errorOf(message.failure, running.folder));
  }

  /** Whoever searches hears of it; the next request begins a session anew. */
  #lose(): void {
    this.#post = this.#opened = null;
    for (const { folder, reject } of this.#running.values()) reject(errorOf({ reason: 'fetch', message: '' }, folder));
    this.#running.clear();
  }
}

function searchOf({ result, operators }: Extract<SearchAnswer, { result: unknown }>): Search {
  return { ordinals: result?.ordinals ?? null, operators, terms: result?.terms ?? [] };
}

function errorOf({ reason }: SearchFailure, folder: string): Error {
  if (reason === 'aborted') return new DOMException('A newer search came', 'AbortError');
  if (reason === 'fetch') return new ContentError(navigator.onLine ? 'refused' : 'offline', folder);
  return new ContentError(kinds[reason], folder);
}
