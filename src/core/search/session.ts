import { MissingFileError } from '../format/fileAnswer.ts';
import { FormatError } from '../format/formatError.ts';
import { correctedTexts } from './corrections.ts';
import { FormatVersionError } from './format.ts';
import type { SearchIndex, SearchResult } from './indexReader.ts';
import { openSearchIndex, SearchAborted } from './indexReader.ts';
import type { FailureReason, SearchAnswer, SearchRequest } from './protocol.ts';
import { parseRequest } from './protocol.ts';
import { asksIndex, hasOperators, parseQuery } from './query.ts';

/**
 * Gives the bytes of a file by its absolute address. `isAgain`: what a cache holds of it may be damaged. Rejects with a
 * `MissingFileError` where the file is gone.
 */
export type FetchAddress = (address: string, isAgain: boolean) => Promise<Uint8Array>;

/** Sends an answer. The buffers may be transferred. */
export type PostAnswer = (answer: SearchAnswer, transfer: ArrayBuffer[]) => void;

type SearchText = Extract<SearchRequest, { type: 'search' }>;

/** Resolves once the page had time to fetch what it shows of a first answer. */
export type YieldToPage = () => Promise<void>;

/**
 * Handles the requests of one page, in a worker or in the page itself. It takes any message and ignores those that are
 * not requests. A new search stops the one before it, unless one of them runs aside.
 */
export class SearchSession {
  readonly #fetchFile: FetchAddress;
  readonly #post: PostAnswer;
  readonly #yieldToPage: YieldToPage;
  #base: string | null = null;
  #index: Promise<SearchIndex> | null = null;
  /** The last search failed. Until one succeeds, no cache is trusted: it may hold what made it fail. */
  #doubtsCaches = false;
  readonly #running = new Map<number, { aborted: boolean; aside: boolean }>();

  constructor(fetchFile: FetchAddress, post: PostAnswer, yieldToPage: YieldToPage = () => Promise.resolve()) {
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
    else if (request.type === 'snippet') await this.#snippet(request.id, request.doc, request.terms);
    else await this.#search(request);
  }

  #openAt(base: string): void {
    for (const id of this.#running.keys()) this.#abort(id);
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

  /** Snippets neither stop searches nor are stopped by them. A file that is missing only leaves out a snippet. */
  async #snippet(id: number, doc: number, terms: readonly string[]): Promise<void> {
    const snippet = await this.#opened()
      ?.then((index) => index.snippet(doc, terms))
      .catch(() => null);
    this.#post({ id, snippet: snippet ?? null }, []);
  }

  async #search(request: SearchText): Promise<void> {
    const { id, aside = false } = request;
    if (!aside) this.#abortOthers();
    const signal = { aborted: false, aside };
    this.#running.set(id, signal);
    try {
      await this.#find(request, signal);
      this.#doubtsCaches = false;
    } catch (error) {
      if (signal.aborted) return;
      this.#doubtsCaches = true;
      this.#fail(id, error);
    } finally {
      if (this.#running.get(id) === signal) this.#running.delete(id);
    }
  }

  async #find({ id, text, exact, own }: SearchText, signal: { readonly aborted: boolean }): Promise<void> {
    const query = parseQuery(text, own);
    const operators = hasOperators(query.operators) ? query.operators : null;
    if (!asksIndex(query)) {
      // Of symbols that no article can hold, nothing is found.
      const result =
        operators === null ? { docs: new Uint32Array(), terms: [], wordTerms: [], typed: 0, instead: [] } : null;
      return this.#post({ id, result, operators, final: true }, []);
    }
    const index = await this.#opened();
    if (index === null) throw new SessionClosed('No index was opened');
    const answer = ({ corrections, ...found }: SearchResult, final: boolean) => {
      const result = { ...found, instead: correctedTexts(text, corrections) };
      if (!signal.aborted) this.#post({ id, result, operators, final }, [found.docs.buffer]);
    };
    const onExact = (result: SearchResult) => {
      answer(result, false);
      return this.#yieldToPage();
    };
    answer(await index.search(query, { signal, onExact, exact }), true);
  }

  /** The index. The first call opens it; after a failure the next call opens it again. Null before an `open` request. */
  #opened(): Promise<SearchIndex> | null {
    const base = this.#base;
    if (base === null || this.#index !== null) return this.#index;
    const opening = openSearchIndex((name) => this.#fetchFile(base + name, this.#doubtsCaches));
    this.#index = opening;
    opening.catch(() => {
      if (this.#index === opening) this.#index = null;
    });
    return opening;
  }

  #abortOthers(): void {
    for (const [id, { aside }] of this.#running) if (!aside) this.#abort(id);
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
      {
        id,
        failure: { reason: failureReasonOf(error), message: error instanceof Error ? error.message : String(error) },
      },
      [],
    );
  }
}

class SessionClosed extends Error {}

function failureReasonOf(error: unknown): FailureReason {
  if (error instanceof SearchAborted) return 'aborted';
  if (error instanceof SessionClosed) return 'closed';
  if (error instanceof FormatVersionError) return 'version';
  if (error instanceof MissingFileError) return 'missing';
  return error instanceof FormatError ? 'format' : 'fetch';
}
