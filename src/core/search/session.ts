import { FormatError } from '../format/formatError.ts';
import type { FetchFile } from './fileCache.ts';
import { FormatVersionError } from './format.ts';
import type { SearchIndex, SearchResult } from './indexReader.ts';
import { openSearchIndex, SearchAborted } from './indexReader.ts';
import type { FailureReason, SearchAnswer } from './protocol.ts';
import { parseRequest } from './protocol.ts';
import type { SearchQuery } from './query.ts';
import { asksIndex, hasOperators, parseQuery } from './query.ts';

/** Sends an answer. The buffers may be transferred. */
export type PostAnswer = (answer: SearchAnswer, transfer: ArrayBuffer[]) => void;

/** Resolves once the page had time to fetch what it shows of a first answer. */
export type YieldToPage = () => Promise<void>;

/**
 * Handles the requests of one page, in a worker or in the page itself. It takes any message and ignores those that are
 * not requests. `fetchFile` gets absolute addresses. A new search stops the one before it.
 */
export class SearchSession {
  readonly #fetchFile: FetchFile;
  readonly #post: PostAnswer;
  readonly #yieldToPage: YieldToPage;
  #base: string | null = null;
  #index: Promise<SearchIndex> | null = null;
  readonly #running = new Map<number, { aborted: boolean }>();

  constructor(fetchFile: FetchFile, post: PostAnswer, yieldToPage: YieldToPage = () => Promise.resolve()) {
    this.#fetchFile = fetchFile;
    this.#post = post;
    this.#yieldToPage = yieldToPage;
  }

  /** Resolves when the request is done. Never rejects. */
  async receive(message: unknown): Promise<void> {
    const request = parseRequest(message);
    if (request === null) return;
    if (request.type === 'open') this.#openAt(request.base);
    else if (request.type === 'abort') this.#abort(request.id);
    else if (request.type === 'preload') await this.#preload();
    else if (request.type === 'prefetchAll') await this.#prefetchAll();
    else await this.#search(request.id, request.text);
  }

  #openAt(base: string): void {
    this.#abortAll();
    this.#base = base;
    this.#index = null;
  }

  async #preload(): Promise<void> {
    // The next search tries again and reports what failed.
    await this.#opened()?.catch(() => null);
  }

  async #prefetchAll(): Promise<void> {
    // A search that needs a file which failed here fetches it again and reports what failed.
    await this.#opened()
      ?.then((index) => index.prefetchAll())
      .catch(() => null);
  }

  async #search(id: number, text: string): Promise<void> {
    this.#abortAll();
    const signal = { aborted: false };
    this.#running.set(id, signal);
    try {
      await this.#find(id, parseQuery(text), signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(id, error);
    } finally {
      if (this.#running.get(id) === signal) this.#running.delete(id);
    }
  }

  async #find(id: number, query: SearchQuery, signal: { readonly aborted: boolean }): Promise<void> {
    const operators = hasOperators(query.operators) ? query.operators : null;
    if (!asksIndex(query)) return this.#post({ id, result: null, operators, final: true }, []);
    const index = await this.#opened();
    if (index === null) throw new SessionClosed('No index was opened');
    const answer = (result: SearchResult, final: boolean) => {
      if (!signal.aborted) this.#post({ id, result, operators, final }, [result.docs.buffer]);
    };
    const onExact = (result: SearchResult) => {
      answer(result, false);
      return this.#yieldToPage();
    };
    answer(await index.search(query, { signal, onExact }), true);
  }

  /** The index. The first call opens it; after a failure the next call opens it again. Null before an `open` request. */
  #opened(): Promise<SearchIndex> | null {
    const base = this.#base;
    if (base === null || this.#index !== null) return this.#index;
    const opening = openSearchIndex((name) => this.#fetchFile(base + name));
    this.#index = opening;
    opening.catch(() => {
      if (this.#index === opening) this.#index = null;
    });
    return opening;
  }

  #abortAll(): void {
    for (const id of this.#running.keys()) this.#abort(id);
  }

  #abort(id: number): void {
    const signal = this.#running.get(id);
    if (signal === undefined) return;
    signal.aborted = true;
    this.#running.delete(id);
    this.#fail(id, new SearchAborted('Stopped'));
  }

  #fail(id: number, error: unknown): void {
    this.#post(
      { id, failure: { reason: reasonOf(error), message: error instanceof Error ? error.message : String(error) } },
      [],
    );
  }
}

class SessionClosed extends Error {}

function reasonOf(error: unknown): FailureReason {
  if (error instanceof SearchAborted) return 'aborted';
  if (error instanceof SessionClosed) return 'closed';
  if (error instanceof FormatVersionError) return 'version';
  return error instanceof FormatError ? 'format' : 'fetch';
}
