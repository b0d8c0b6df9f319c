import { parseAnswer, type SearchAnswer, type SearchFailure, type SearchRequest } from '../../core/search/protocol.ts';
import { ContentError, type FailureKind } from './files.ts';
import type { SearchEngine, SearchHits, SearchText } from './useSearchEngine.ts';

/** Sends a request to the search session. */
export type PostRequest = (request: SearchRequest) => void;

/** Starts a search session. `receive` gets its messages, `onLost` is called when the session has died, and says why. */
export type Connect = (receive: (message: unknown) => void, onLost: (kind: FailureKind) => void) => PostRequest;

interface RunningSearch {
  folder: string;
  resolve: (hits: SearchHits) => void;
  reject: (error: Error) => void;
  onFirstHits: (hits: SearchHits) => void;
}

const kinds: Record<Exclude<SearchFailure['reason'], 'aborted' | 'fetch'>, FailureKind> = {
  closed: 'damaged',
  version: 'missing',
  missing: 'missing',
  format: 'damaged',
};

/**
 * A search engine that talks to a session by messages. It connects at the first request, and again at the first request
 * after the session was lost. `site` is the absolute address of the site's base.
 */
export function createSearchEngine(connect: Connect, site: string): SearchEngine {
  const client = new SessionClient(connect, site);
  return {
    preload: (folder) => client.send(folder, { type: 'preload' }),
    prefetchAll: (folder) => client.send(folder, { type: 'prefetchAll' }),
    search: (folder, asked, signal, onFirstHits) => client.search(folder, asked, signal, onFirstHits),
    snippet: (folder, ordinal, terms) => client.snippet(folder, ordinal, terms),
  };
}

class SessionClient {
  readonly #connect: Connect;
  readonly #site: string;
  readonly #running = new Map<number, RunningSearch>();
  readonly #snippets = new Map<number, (snippet: string | null) => void>();
  #post: PostRequest | null = null;
  #opened: string | null = null;
  #lastId = 0;

  constructor(connect: Connect, site: string) {
    this.#connect = connect;
    this.#site = site;
  }

  send(folder: string, request: SearchRequest): void {
    this.#post ??= this.#connect(
      (message) => this.#receive(parseAnswer(message)),
      (kind) => this.#lose(kind),
    );
    if (this.#opened !== folder) this.#post({ type: 'open', base: `${this.#site}${folder}/` });
    this.#opened = folder;
    this.#post(request);
  }

  search(
    folder: string,
    asked: SearchText,
    signal: AbortSignal,
    onFirstHits: RunningSearch['onFirstHits'],
  ): Promise<SearchHits> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#running.set(id, { folder, resolve, reject, onFirstHits });
      signal.addEventListener('abort', () => {
        if (this.#running.delete(id)) this.send(folder, { type: 'abort', id });
        reject(new DOMException('The search was stopped', 'AbortError'));
      });
      this.send(folder, { type: 'search', id, ...asked });
    });
  }

  snippet(folder: string, doc: number, terms: string[]): Promise<string | null> {
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      this.#snippets.set(id, resolve);
      this.send(folder, { type: 'snippet', id, doc, terms });
    });
  }

  #receive(answer: SearchAnswer | null): void {
    if (answer === null) return;
    if ('snippet' in answer) return this.#receiveSnippet(answer.id, answer.snippet);
    const running = this.#running.get(answer.id);
    if (running === undefined) return;
    if ('result' in answer && !answer.final) return running.onFirstHits(hitsOf(answer));
    this.#running.delete(answer.id);
    if ('result' in answer) running.resolve(hitsOf(answer));
    else running.reject(errorOf(answer.failure, running.folder));
  }

  #receiveSnippet(id: number, snippet: string | null): void {
    this.#snippets.get(id)?.(snippet);
    this.#snippets.delete(id);
  }

  #lose(kind: FailureKind): void {
    this.#post = this.#opened = null;
    for (const { folder, reject } of this.#running.values()) reject(new ContentError(kind, folder));
    this.#running.clear();
    for (const id of this.#snippets.keys()) this.#receiveSnippet(id, null);
  }
}

/** The index holds the articles in ordinal order, so that a document's number is its article's ordinal. */
function hitsOf({ result, operators }: Extract<SearchAnswer, { result: unknown }>): SearchHits {
  const { docs = null, wordTerms = [], typed = 0, instead = [] } = result ?? {};
  const correction = instead.length === 0 ? null : { instead, typedFinds: typed > 0 };
  return { ordinals: docs, operators, wordTerms, correction, searched: null };
}

function errorOf({ reason }: SearchFailure, folder: string): Error {
  if (reason === 'aborted') return new DOMException('A newer search replaced this one', 'AbortError');
  if (reason === 'fetch') return new ContentError(navigator.onLine ? 'refused' : 'offline', folder);
  return new ContentError(kinds[reason], folder);
}
