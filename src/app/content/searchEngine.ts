import { highlight } from '../../core/search/highlight.ts';
import { parseAnswer, type SearchAnswer, type SearchFailure, type SearchRequest } from '../../core/search/protocol.ts';
import { asksIndex, hasOperators, parseQuery } from '../../core/search/query.ts';
import type { Search, SearchEngine } from './engine.ts';
import { ContentError, type FailureKind } from './files.ts';

/** Sends a request to where the search runs. */
export type PostRequest = (request: SearchRequest) => void;

/** Begins a search session: gives a way to post to it, and takes the function that its answers go to. */
export type Connect = (receive: (message: unknown) => void) => PostRequest;

type Result = Extract<SearchAnswer, { result: unknown }>['result'];

interface Running {
  folder: string;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
  onPartial: (result: Result) => void;
}

const kinds: Record<Exclude<SearchFailure['reason'], 'aborted' | 'fetch'>, FailureKind> = { closed: 'damaged', version: 'missing', format: 'damaged' };

/** A search engine over messages. `connect` is called once, when a search is first near. `site` is the absolute address of the site's base. */
export function createSearchEngine(connect: Connect, site: string): SearchEngine {
  const session = new Session(connect, site);
  return {
    warm: (folder) => session.send(folder, { type: 'warm' }),
    search: async (folder, text, signal, onPartial) => {
      const query = parseQuery(text);
      const searchOf = (result: Result | null): Search => ({
        ordinals: result?.ordinals ?? null,
        operators: hasOperators(query.operators) ? query.operators : null,
        mark: (shown) => highlight(shown, result?.terms ?? []),
      });
      if (!asksIndex(query)) return searchOf(null);
      return searchOf(await session.search(folder, text, signal, (result) => onPartial(searchOf(result))));
    },
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
    this.#post ??= this.#connect((message) => this.#answer(parseAnswer(message)));
    if (this.#opened !== folder) this.#post({ type: 'open', base: `${this.#site}${folder}/`, names: null });
    this.#opened = folder;
    this.#post(request);
  }

  search(folder: string, text: string, signal: AbortSignal, onPartial: Running['onPartial']): Promise<Result> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#running.set(id, { folder, resolve, reject, onPartial });
      signal.addEventListener('abort', () => {
        this.#running.delete(id);
        this.send(folder, { type: 'abort', id });
        reject(new DOMException('The search was given up', 'AbortError'));
      });
      this.send(folder, { type: 'search', id, text });
    });
  }

  #answer(message: SearchAnswer | null): void {
    const search = message === null ? undefined : this.#running.get(message.id);
    if (message === null || search === undefined) return;
    if ('result' in message && !message.final) return search.onPartial(message.result);
    this.#running.delete(message.id);
    if ('result' in message) search.resolve(message.result);
    else search.reject(errorOf(message.failure, search.folder));
  }
}

function errorOf({ reason }: SearchFailure, folder: string): Error {
  if (reason === 'aborted') return new DOMException('A newer search came', 'AbortError');
  if (reason === 'fetch') return new ContentError(navigator.onLine ? 'refused' : 'offline', folder);
  return new ContentError(kinds[reason], folder);
}
