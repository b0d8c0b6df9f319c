import type { SearchResult } from './indexReader.ts';
import type { QueryOperators, TypedLabel } from './query.ts';

/** What the page asks of the search worker. */
export type SearchRequest =
  /** Says where the index is: `base` is an absolute address that ends in "/". Fetches nothing. A second one replaces the first. */
  | { type: 'open'; base: string }
  /** Fetches what every search needs. */
  | { type: 'preload' }
  /** Fetches all terms of the index, one file after another. */
  | { type: 'prefetchAll' }
  /**
   * Gets a SearchAnswer of the same id. `exact`: words are looked for only as they were typed. It stops earlier searches, but
   * for those that are `aside`: these neither stop others nor are stopped by them. `own`: as in `parseQuery`.
   */
  | { type: 'search'; id: number; text: string; exact: boolean; aside?: boolean; own?: readonly string[] }
  /** Gets the part of a document's text that holds the terms of a result, where its card does not show that. */
  | { type: 'snippet'; id: number; doc: number; terms: string[] }
  | { type: 'abort'; id: number };

/**
 * What the worker answers. Every search ends in a final result or a failure. Where the typed words find only a few
 * documents, a first result (`final: false`) comes before the search for typos begins.
 */
export type SearchAnswer = Answered | { id: number; failure: SearchFailure } | { id: number; snippet: string | null };

interface Answered {
  id: number;
  /** Null where the query has operators alone. */
  result: FoundDocuments | null;
  /** Null where the query has none. */
  operators: QueryOperators | null;
  final: boolean;
}

export interface FoundDocuments extends Omit<SearchResult, 'corrections'> {
  /** The query as it was searched in place of what was typed, one text for each spelling. Empty where nothing was corrected. */
  instead: string[];
}

/** What the worker says before anything else, once it can receive requests. */
export const READY = 'ready';

export interface SearchFailure {
  reason: FailureReason;
  /** For developers, not for readers. */
  message: string;
}

/**
 * `aborted`: the page or a newer search stopped it; `closed`: there was no `open` request; `version`: another version
 * wrote the index, and loading the page again helps; `missing`: a file is gone; `format`: a file is cut short or damaged;
 * `fetch`: a fetch failed.
 */
const failureReasons = ['aborted', 'closed', 'version', 'missing', 'format', 'fetch'] as const;
export type FailureReason = (typeof failureReasons)[number];

/** Null for anything that is not a request. */
export function parseRequest(message: unknown): SearchRequest | null {
  if (!isObject(message)) return null;
  const { type, id, text, exact, aside, own, base, doc, terms } = message;
  if (type === 'preload' || type === 'prefetchAll') return { type };
  if (type === 'open') return typeof base === 'string' ? { type, base } : null;
  if (typeof id !== 'number') return null;
  if (type === 'abort') return { type, id };
  if (type === 'snippet') return typeof doc === 'number' && isStrings(terms) ? { type, id, doc, terms } : null;
  return type === 'search' && typeof text === 'string'
    ? { type, id, text, exact: exact === true, aside: aside === true, ...(isStrings(own) && { own }) }
    : null;
}

/** Null for anything that is not an answer. */
export function parseAnswer(message: unknown): SearchAnswer | null {
  if (!isObject(message) || typeof message['id'] !== 'number') return null;
  const { id, result, operators, final, failure, snippet } = message;
  if (snippet === null || typeof snippet === 'string') return { id, snippet };
  const failed = parseFailure(failure);
  if (failed !== null) return { id, failure: failed };
  const found = result === null ? null : parseResult(result);
  const applied = operators === null ? null : parseOperators(operators);
  return found === undefined || applied === undefined || typeof final !== 'boolean'
    ? null
    : { id, result: found, operators: applied, final };
}

function parseResult(value: unknown): FoundDocuments | undefined {
  if (!isObject(value)) return undefined;
  const { docs, terms, wordTerms, typed, instead } = value;
  const isWhole = Array.isArray(wordTerms) && wordTerms.every(isStrings);
  return isWhole && isDocs(docs) && isStrings(terms) && typeof typed === 'number' && isStrings(instead)
    ? { docs, terms, wordTerms, typed, instead }
    : undefined;
}

function parseOperators(value: unknown): QueryOperators | undefined {
  if (!isObject(value)) return undefined;
  const { labels, before, after } = value;
  const isWhole = Array.isArray(labels) && labels.every(isTypedLabel);
  return isWhole && isDay(before) && isDay(after) ? { labels, before, after } : undefined;
}

function isTypedLabel(value: unknown): value is TypedLabel {
  return (
    isObject(value) &&
    typeof value['group'] === 'string' &&
    typeof value['text'] === 'string' &&
    typeof value['excluded'] === 'boolean'
  );
}

function parseFailure(value: unknown): SearchFailure | null {
  if (!isObject(value) || typeof value['message'] !== 'string') return null;
  const reason = failureReasons.find((known) => known === value['reason']);
  return reason === undefined ? null : { reason, message: value['message'] };
}

function isDocs(value: unknown): value is SearchResult['docs'] {
  return value instanceof Uint32Array;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isDay(value: unknown): value is QueryOperators['before'] {
  return value === null || typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
