import type { SearchResult } from './indexReader.ts';
import type { QueryOperators } from './query.ts';

/** What the page asks of the search worker. */
export type SearchRequest =
  | OpenRequest
  /** Fetch what every search needs: the reader has come near the search box. */
  | { type: 'warm' }
  /** Fetch what every word may need, a file at a time. */
  | { type: 'fill' }
  /** Answered by a SearchAnswer of the same id. Earlier searches are stopped. */
  | { type: 'search'; id: number; text: string }
  | { type: 'abort'; id: number };

/** Says where the index is; nothing is fetched yet. A second one takes the place of the first. */
export interface OpenRequest {
  type: 'open';
  /** Absolute address, ending in "/", that the names are appended to. */
  base: string;
  /** Name of each file at `base`, by the name that the writer gave it; null where they are the same. */
  names: Record<string, string> | null;
}

/**
 * What the worker answers. A search that finds a little as typed is answered twice: at once with that
 * (`final: false`), then with what typos add. Every search ends in a final result or a failure.
 */
export type SearchAnswer = Found | { id: number; failure: SearchFailure };

interface Found {
  id: number;
  /** Null where the query asks the index for nothing. */
  result: SearchResult | null;
  /** Null where the query has none. */
  operators: QueryOperators | null;
  final: boolean;
}

export interface SearchFailure {
  reason: FailureReason;
  /** For people who mend it, not for readers. */
  message: string;
}

/**
 * `aborted`: asked to stop, or a newer search came; `closed`: no `open` came before; `version`: written by another version,
 * the page should be loaded again; `format`: a file is cut short or damaged; `fetch`: a file could not be fetched.
 */
const failureReasons = ['aborted', 'closed', 'version', 'format', 'fetch'] as const;
export type FailureReason = (typeof failureReasons)[number];

/** Null for anything that is not a request. */
export function parseRequest(message: unknown): SearchRequest | null {
  if (!isObject(message)) return null;
  const { type, id, text, base, names } = message;
  if (type === 'warm' || type === 'fill') return { type };
  if (type === 'open' && typeof base === 'string') {
    if (names === null) return { type, base, names };
    return isObject(names) && isNames(names) ? { type, base, names } : null;
  }
  if (typeof id !== 'number') return null;
  if (type === 'abort') return { type, id };
  return type === 'search' && typeof text === 'string' ? { type, id, text } : null;
}

/** Null for anything that is not an answer. */
export function parseAnswer(message: unknown): SearchAnswer | null {
  if (!isObject(message) || typeof message['id'] !== 'number') return null;
  const { id, result, operators, final, failure } = message;
  const failed = parseFailure(failure);
  if (failed !== null) return { id, failure: failed };
  const found = result === null ? null : parseResult(result);
  const asked = operators === null ? null : parseOperators(operators);
  return found === undefined || asked === undefined || typeof final !== 'boolean' ? null : { id, result: found, operators: asked, final };
}

function parseResult(value: unknown): SearchResult | undefined {
  if (!isObject(value)) return undefined;
  const { ordinals, scores, terms, approximate } = value;
  if (!isOf(ordinals, Uint32Array) || !isOf(scores, Float32Array) || ordinals.length !== scores.length) return undefined;
  return isStrings(terms) && typeof approximate === 'boolean' ? { ordinals, scores, terms, approximate } : undefined;
}

function parseOperators(value: unknown): QueryOperators | undefined {
  if (!isObject(value)) return undefined;
  const { topics, excludedTopics, sources, excludedSources, before, after } = value;
  if (!isStrings(topics) || !isStrings(excludedTopics) || !isStrings(sources) || !isStrings(excludedSources)) return undefined;
  return isDay(before) && isDay(after) ? { topics, excludedTopics, sources, excludedSources, before, after } : undefined;
}

function parseFailure(value: unknown): SearchFailure | null {
  if (!isObject(value) || typeof value['message'] !== 'string') return null;
  const reason = failureReasons.find((known) => known === value['reason']);
  return reason === undefined ? null : { reason, message: value['message'] };
}

function isOf<T>(value: unknown, constructor: new (...parameters: never[]) => T): value is T {
  return value instanceof constructor;
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

function isNames(value: Record<string, unknown>): value is Record<string, string> {
  return Object.values(value).every((name) => typeof name === 'string');
}
