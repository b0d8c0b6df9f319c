import { parseFileHashes } from '../core/format/fileHashes.ts';
import {
  OFFLINE_WORKER_PATH,
  type OfflineList,
  type OfflinePage,
  parseOfflineList,
  readOfflinePage,
} from '../core/format/offlineList.ts';
import { isPageItself, isWorkerGone } from '../core/offline/answers.ts';
import { cacheNames } from '../core/offline/cacheNames.ts';
import type { OfflineAnswer, OfflineRequest } from '../core/offline/messages.ts';
import { type KeptPage, unnamed } from '../core/offline/namedFiles.ts';
import { isLasting } from '../core/offline/requests.ts';
import { storagePrefix } from '../core/storagePrefix.ts';
import { SiteFileCache, type OfflinePlatform } from './siteFileCache.ts';
import { PictureCache } from './pictureCache.ts';

/** The name of the error with which a browser refuses what it has no room for. */
const QUOTA_ERROR = 'QuotaExceededError';

/** The page before the one that is kept: tabs that show it may be open. */
const BEFORE = '?before';

/**
 * The edition that this device keeps: one page, all code of it, and what of its data files was used. A page is kept when
 * all that it needs to start is there, so page, code and data are always of one edition.
 */
export class OfflineEdition {
  readonly #platform: OfflinePlatform;
  readonly #prefix: string;
  readonly #files: SiteFileCache;
  readonly #pictures: PictureCache;
  #keeping: Promise<boolean> | null = null;

  constructor(platform: OfflinePlatform) {
    this.#platform = platform;
    this.#prefix = `${storagePrefix(new URL(platform.base).pathname)}:`;
    this.#files = new SiteFileCache(platform, this.#prefix + cacheNames.files);
    this.#pictures = new PictureCache(platform, (use) => this.#prefix + cacheNames[use]);
  }

  /** The kept page. Undefined where there is none. */
  async page(): Promise<Response | undefined> {
    return (await this.#pages()).match(this.#platform.base);
  }

  /** A file whose content never changes: from the cache, else from the network. `keepAlive` is told what goes on after the answer. */
  async file(request: Request, path: string, keepAlive: (work: Promise<unknown>) => void): Promise<Response> {
    // Who asks past the browser's cache has met something of no use under this name.
    const isDoubted = request.cache === 'reload' || request.cache === 'no-store' || request.cache === 'no-cache';
    const kept = await this.#files.match(path);
    if (kept !== undefined && !isDoubted) return kept;
    const response = await this.#platform.fetch(request).catch((error: unknown) => {
      if (kept === undefined) throw error;
      return kept;
    });
    // Code comes into the cache with its page alone, where its hash is known.
    if (response !== kept && path.startsWith('data/')) keepAlive(this.#take(path, response.clone()));
    return response;
  }

  /** A picture of another host, where the network may be gone. */
  async picture(request: Request, isOnline: boolean): Promise<Response> {
    const fetched = isOnline ? await this.#platform.fetch(request).catch(() => undefined) : undefined;
    return fetched ?? (await this.#pictures.match(request.url)) ?? Response.error();
  }

  /** Does what a page asks. Gives whether it was done. Never rejects. */
  async do(request: PageRequest): Promise<OfflineAnswer> {
    try {
      return (await this.#do(request)) ? 'yes' : 'no';
    } catch (error) {
      return isQuotaError(error) ? 'full' : 'no';
    }
  }

  /** Removes caches that another version of the worker has left. */
  async removeOldCaches(): Promise<void> {
    const own = Object.values(cacheNames).map((name) => this.#prefix + name);
    await this.#removeCaches((name) => !own.includes(name));
  }

  /** Whether the host has taken the worker away. A host that can't be asked has not. */
  async isGone(): Promise<boolean> {
    const { base, fetch } = this.#platform;
    try {
      const response = await fetch(base + OFFLINE_WORKER_PATH, { cache: 'no-cache' });
      const answer = {
        status: response.status,
        address: response.url,
        mediaType: response.headers.get('Content-Type'),
      };
      return isWorkerGone(answer, readOfflinePage(await response.text()) !== null);
    } catch {
      return false;
    }
  }

  /** Removes all that the site keeps here. */
  async removeAll(): Promise<void> {
    await this.#removeCaches(() => true);
  }

  async #do(request: PageRequest): Promise<boolean> {
    if (request.type === 'keep') return this.#keep(request.list);
    if (request.type === 'file') return this.#keepFile(request.path);
    if (request.type === 'drop') await this.#files.delete(request.paths.filter(isData));
    else await this.#pictures.keep(request.addresses, request.keptAs);
    return true;
  }

  /** Keeps a data file. False where it is none. Rejects where the network has none, and where there is no room. */
  async #keepFile(path: string): Promise<boolean> {
    if (!isData(path)) return false;
    if ((await this.#files.match(path)) !== undefined) return true;
    if (!(await this.#platform.hasRoom())) throw new DOMException('No room', QUOTA_ERROR);
    await this.#files.fill(path);
    return true;
  }

  /** Keeps the page of the site with all that it needs, unless the page of `list` is kept already. Tabs that ask at once share the work. */
  #keep(list: string): Promise<boolean> {
    this.#keeping ??= this.#keepPage(list).finally(() => (this.#keeping = null));
    return this.#keeping;
  }

  async #keepPage(list: string): Promise<boolean> {
    const kept = await this.#readPage('');
    if (kept !== null && kept.list === list) return this.#fill(kept).then(() => true);
    const response = await this.#platform.fetch(this.#platform.base, { cache: 'no-cache' });
    const { status, url, headers } = response;
    if (!isPageItself({ status, address: url, mediaType: headers.get('Content-Type') }, this.#platform.base))
      return false;
    const html = await response.text();
    const page = readOfflinePage(html);
    if (page === null) return false;
    await this.#fill(page);
    const pages = await this.#pages();
    const before = await pages.match(this.#platform.base);
    if (before !== undefined && kept?.list !== page.list) await pages.put(this.#platform.base + BEFORE, before);
    await pages.put(this.#platform.base, new Response(html, { headers: headersOfPage(headers) }));
    await this.#prune();
    return true;
  }

  /** Fetches what is missing of all that a page needs to start and to show its newest stories. */
  async #fill(page: OfflinePage): Promise<void> {
    try {
      await this.#fillFiles(page);
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      await this.#pictures.clear();
      await this.#fillFiles(page);
    }
  }

  async #fillFiles({ list, files }: OfflinePage): Promise<void> {
    await this.#files.fill(list);
    for (const { path, hash } of (await this.#readList(list))?.code ?? []) await this.#files.fill(path, hash);
    for (const path of [files.names, files.newest]) await this.#files.fill(path);
  }

  /** Takes a data file that a page has fetched. */
  async #take(path: string, response: Response): Promise<void> {
    if (!(await this.#platform.hasRoom())) return;
    // It is fetched again when it is needed.
    await this.#files.put(path, response).catch(() => false);
  }

  /** Removes the files that neither the kept page nor the one before it names. */
  async #prune(): Promise<void> {
    const pages = [await this.#readPage(''), await this.#readPage(BEFORE)].filter((page) => page !== null);
    const kept = await Promise.all(pages.map((page) => this.#withLists(page)));
    await this.#files.delete(unnamed(await this.#files.paths(), kept));
  }

  async #readPage(query: '' | typeof BEFORE): Promise<OfflinePage | null> {
    const response = await (await this.#pages()).match(this.#platform.base + query);
    return response === undefined ? null : readOfflinePage(await response.text());
  }

  async #withLists(page: OfflinePage): Promise<KeptPage> {
    const names = await this.#files.text(page.files.names);
    return { page, list: await this.#readList(page.list), hashes: parsed(names, parseFileHashes) };
  }

  async #readList(path: string): Promise<OfflineList | null> {
    return parsed(await this.#files.text(path), parseOfflineList);
  }

  async #removeCaches(isOld: (name: string) => boolean): Promise<void> {
    const { caches } = this.#platform;
    // What follows the prefix has no slash: the caches of another paper below this one stay.
    const own = (await caches.keys()).filter(
      (name) => name.startsWith(this.#prefix) && !name.slice(this.#prefix.length).includes('/'),
    );
    await Promise.all(own.filter(isOld).map((name) => caches.delete(name)));
  }

  #pages(): Promise<Cache> {
    return this.#platform.caches.open(this.#prefix + cacheNames.pages);
  }
}

/** What a page asks of the edition. */
type PageRequest = Exclude<OfflineRequest, { type: 'origin' }>;

/** Whether a file is one of the edition and never changes. */
function isData(path: string): boolean {
  return path.startsWith('data/') && isLasting(path);
}

/** Gives null for what is not there, or damaged. */
function parsed<T>(json: string | null, parse: (data: unknown) => T): T | null {
  try {
    return json === null ? null : parse(JSON.parse(json));
  } catch {
    return null;
  }
}

/** The headers of a page, without those that say how it was sent. */
function headersOfPage(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding']) kept.delete(name);
  return kept;
}

function isQuotaError(error: unknown): boolean {
  return error instanceof Error && error.name === QUOTA_ERROR;
}
