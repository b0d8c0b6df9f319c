import { hashInName, isFileItself } from '../core/offline/answers.ts';

/** What the worker needs of the browser. */
export interface OfflinePlatform {
  /** The site's base: absolute, with a slash at its end. */
  base: string;
  caches: CacheStorage;
  fetch: (address: string | Request, how?: RequestInit) => Promise<Response>;
  /** Whether the browser has room for more. */
  hasRoom: () => Promise<boolean>;
}

/** Files of the site whose content never changes, by their path below the site's base. */
export class SiteFileCache {
  readonly #platform: OfflinePlatform;
  readonly #name: string;

  constructor(platform: OfflinePlatform, name: string) {
    this.#platform = platform;
    this.#name = name;
  }

  /** Undefined where the file is not there. */
  async match(path: string): Promise<Response | undefined> {
    return (await this.#open()).match(this.#addressOf(path));
  }

  /** The text of a file. Null where it is not there. */
  async text(path: string): Promise<string | null> {
    return (await (await this.match(path))?.text()) ?? null;
  }

  /** Fetches a file that is not there. Rejects where the network has none, or another content. */
  async fill(path: string, hash = hashInName(path)): Promise<void> {
    if ((await this.match(path)) !== undefined) return;
    // What the browser's cache holds may be something else that came under that name.
    for (const cache of ['default', 'reload'] as const) {
      const response = await this.#platform.fetch(this.#addressOf(path), { cache });
      if (await this.put(path, response, hash)) return;
    }
    throw new Error(`${path} could not be had`);
  }

  /** Takes an answer of the network for the content of a file. Gives false where it is not. Rejects where there is no room. */
  async put(path: string, response: Response, hash = hashInName(path)): Promise<boolean> {
    const { status, url, headers } = response;
    const mediaType = headers.get('Content-Type');
    if (!isFileItself({ status, address: url, mediaType }, this.#addressOf(path))) return false;
    const bytes = await response.arrayBuffer();
    if (hash !== null && (await hashStart(bytes, hash.length)) !== hash) return false;
    const type = mediaType ?? 'application/octet-stream';
    const file = new Response(bytes, { headers: { 'Content-Type': type } });
    await (await this.#open()).put(this.#addressOf(path), file);
    return true;
  }

  /** The paths of the files that are there, the oldest first. */
  async paths(): Promise<string[]> {
    return (await (await this.#open()).keys()).map(({ url }) => url.slice(this.#platform.base.length));
  }

  async delete(paths: readonly string[]): Promise<void> {
    const cache = await this.#open();
    for (const path of paths) await cache.delete(this.#addressOf(path));
  }

  #open(): Promise<Cache> {
    return this.#platform.caches.open(this.#name);
  }

  #addressOf(path: string): string {
    return this.#platform.base + path;
  }
}

/** The first characters of a content's hash, as names of files have it. */
async function hashStart(bytes: ArrayBuffer, length: number): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const digits = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, length);
}
