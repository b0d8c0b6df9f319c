import { pictureUses, type PictureUse } from '../core/offline/messages.ts';
import type { OfflinePlatform } from './siteFileCache.ts';

/** Pictures that were seen and are kept. Browsers reckon each of another host as some megabytes, so that nobody can tell its size. */
const MOST_SEEN = 60;

/** Pictures of other hosts. A page sees of such an answer only that it is a picture. */
export class PictureCache {
  readonly #platform: OfflinePlatform;
  readonly #nameOf: (use: PictureUse) => string;

  constructor(platform: OfflinePlatform, nameOf: (use: PictureUse) => string) {
    this.#platform = platform;
    this.#nameOf = nameOf;
  }

  async match(address: string): Promise<Response | undefined> {
    for (const use of pictureUses) {
      const found = await (await this.#open(use)).match(address);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Keeps pictures, as the browser's own cache has them where it can. One that can't be had is left out. Of those seen the oldest go; saved ones stay as long as they are among `addresses`. */
  async keep(addresses: readonly string[], use: PictureUse): Promise<void> {
    const cache = await this.#open(use);
    for (const address of addresses) {
      if (!address.startsWith('https://')) continue;
      // The cache gives its entries in the order in which they were put.
      const picture = (await cache.match(address)) ?? (await this.#fetch(address));
      if (picture === null) continue;
      await cache.delete(address);
      await cache.put(address, picture);
    }
    const urls = (await cache.keys()).map(({ url }) => url);
    const old =
      use === 'saved'
        ? urls.filter((url) => !addresses.includes(url))
        : urls.slice(0, Math.max(0, urls.length - MOST_SEEN));
    for (const url of old) await cache.delete(url);
  }

  /** Makes room by removing what was only seen. */
  async clear(): Promise<void> {
    await this.#platform.caches.delete(this.#nameOf('seen'));
  }

  async #fetch(address: string): Promise<Response | null> {
    if (!(await this.#platform.hasRoom())) return null;
    const how = { mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'force-cache' } as const;
    const response = await this.#platform.fetch(address, how).catch(() => null);
    return response !== null && (response.type === 'opaque' || response.ok) ? response : null;
  }

  #open(use: PictureUse): Promise<Cache> {
    return this.#platform.caches.open(this.#nameOf(use));
  }
}
