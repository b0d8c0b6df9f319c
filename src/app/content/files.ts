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

async function fetchFile(path: string, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`${import.meta.env.BASE_URL}${path}`, { signal });
  } catch (cause) {
    signal.throwIfAborted();
    throw new ContentError('offline', path, { cause });
  }
  if (response.status === 404) throw new ContentError('missing', path);
  if (!response.ok) throw new ContentError('refused', path);
  return response;
}

/** Turns the error of a parser into a `ContentError`. */
export async function guard<T>(path: string, signal: AbortSignal, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    signal.throwIfAborted();
    throw new ContentError('damaged', path, { cause });
  }
}
