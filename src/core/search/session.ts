import { FormatError } from '../format/bytes.ts';
import { FormatVersionError } from './format.ts';
import type { SearchIndex, SearchResult } from './indexReader.ts';
import { openSearchIndex, SearchAborted } from './indexReader.ts';
import type { FetchFile } from './keptFiles.ts';
import type { FailureReason, OpenRequest, SearchAnswer } from './protocol.ts';
import { parseRequest } from './protocol.ts';
import type { SearchQuery } from './query.ts';
import { asksIndex, hasOperators, parseQuery } from './query.ts';

/** Sends an answer; the buffers may be transferred. */
export type PostAnswer = (answer: SearchAnswer, transfer: ArrayBuffer[]) => void;

/** Puts off what is not urgent: resolves once what was just answered may have had its turn on the line. */
export type GiveWay = () => Promise<void>;

/**
 * Handles the requests of one page, in a worker or in the page itself. Takes messages as they come; those that are
 * no requests are ignored. `fetchFile` gets absolute addresses. Only the latest search goes on; between a first answer
 * and the files that typos need it gives way to the page, which fetches what it shows.
 */
export class SearchSession {
  readonly #fetchFile: FetchFile;
  readonly #post: PostAnswer;
  readonly #giveWay: GiveWay;
  #place: OpenRequest | null = null;
  #index: Promise<SearchIndex> | null = null;
  readonly #running = new Map<number, { aborted: boolean }>();

  constructor(fetchFile: FetchFile, post: PostAnswer, giveWay: GiveWay = () => Promise.resolve()) {
    this.#fetchFile = fetchFile;
    this.#post = post;
    this.#giveWay = giveWay;
  }

  /** Resolves when the request is dealt with; never rejects. */
  async receive(message: unknown): Promise<void> {
    const request = parseRequest(message);
    if (request === null) return;
    if (request.type === 'open') this.#openAt(request);
    else if (request.type === 'abort') this.#abort(request.id);
    else if (request.type === 'warm') await this.#warm();
    else if (request.type === 'fill') await this.#fill();
    else await this.#search(request.id, request.text);
  }

  #openAt(place: OpenRequest): void {
    this.#abortAll();
    this.#place = place;
    this.#index = null;
  }

  async #warm(): Promise<void> {
    // A search that follows tries again, and says what failed.
    await this.#opened()?.catch(() => null);
  }

  async #fill(): Promise<void> {
    // What could not be had is asked for again by the search that needs it.
    await this.#opened()?.then((index) => index.fill()).catch(() => null);
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
      if (!signal.aborted) this.#post({ id, result, operators, final }, [result.ordinals.buffer, result.scores.buffer]);
    };
    const onExact = (result: SearchResult) => {
      answer(result, false);
      return this.#giveWay();
    };
    answer(await index.search(query, { signal, onExact }), true);
  }

  /** The index, being opened at the first call; one that failed to open is opened anew. Null where there is no place. */
  #opened(): Promise<SearchIndex> | null {
    const place = this.#place;
    if (place === null || this.#index !== null) return this.#index;
    const opening = openSearchIndex((name) => this.#fetchFile(place.base + (place.names?.[name] ?? name)));
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
    this.#post({ id, failure: { reason: reasonOf(error), message: error instanceof Error ? error.message : String(error) } }, []);
  }
}

class SessionClosed extends Error {}

function reasonOf(error: unknown): FailureReason {
  if (error instanceof SearchAborted) return 'aborted';
  if (error instanceof SessionClosed) return 'closed';
  if (error instanceof FormatVersionError) return 'version';
  return error instanceof FormatError ? 'format' : 'fetch';
}
