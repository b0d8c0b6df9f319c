import { judgeAnswer } from '../../core/format/fileAnswer.ts';

/** Why a file of the edition, or code of the app, failed to load. */
export type FailureKind = 'offline' | 'missing' | 'refused' | 'damaged' | 'code';

export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly kind: FailureKind;

  /** `path` is the file's path below the site's base. */
  constructor(kind: FailureKind, path: string, options?: ErrorOptions) {
    super(`${path}: ${kind}`, options);
    this.kind = kind;
  }
}

/**
 * Paths whose last answer was of no use. They are asked for past the browser's cache: during an upload a page or half a
 * file may have come under a name that the cache then keeps for a year.
 */
const unusable = new Set<string>();

/** Fetches a JSON file below the site's base and parses it. Rejects with a `ContentError`. */
export async function fetchJson<T>(path: string, parse: (data: unknown) => T, signal: AbortSignal): Promise<T> {
  const response = await fetchFile(path, signal);
  return guard(path, signal, async () => parse(await response.json()));
}

/** Fetches a binary file below the site's base and parses it. Rejects with a `ContentError`. */
export async function fetchBytes<T>(
  path: string,
  parse: (bytes: Uint8Array) => T | Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const response = await fetchFile(path, signal);
  return guard(path, signal, async () => parse(new Uint8Array(await response.arrayBuffer())));
}

/** Fetches a file below the site's base into the browser's HTTP cache and gives its size. Rejects with a `ContentError`. */
export async function fetchIntoCache(path: string, signal: AbortSignal): Promise<number> {
  return fetchBytes(path, ({ length }) => length, signal);
}

/** Why a file that was of no use is so, by asking for it again, past the browser's cache. */
export async function failureOf(path: string): Promise<FailureKind> {
  unusable.add(path);
  const asked = fetchIntoCache(path, new AbortController().signal);
  return asked.then(
    () => 'damaged',
    (error) => (error instanceof ContentError ? error.kind : 'damaged'),
  );
}

async function fetchFile(path: string, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    const cache = unusable.has(path) ? 'reload' : 'default';
    response = await fetch(`${import.meta.env.BASE_URL}${path}`, { signal, cache });
  } catch (cause) {
    signal.throwIfAborted();
    throw new ContentError('offline', path, { cause });
  }
  const answer = judgeAnswer(response.status, response.headers.get('Content-Type'));
  if (answer === 'file') return response;
  unusable.add(path);
  throw new ContentError(answer, path);
}

/** Turns the error of a parser into a `ContentError`. */
export async function guard<T>(path: string, signal: AbortSignal, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    signal.throwIfAborted();
    unusable.add(path);
    throw new ContentError('damaged', path, { cause });
  }
}
