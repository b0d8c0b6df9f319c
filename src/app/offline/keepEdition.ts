import type { QueryClient } from '@tanstack/react-query';
import { offlineListOf } from '../../core/format/offlineList.ts';
import { fetchIntoCache } from '../content/files.ts';
import { askOrigin, askWorker, startOfflineWorker } from '../content/offlineWorker.ts';
import { bootstrapQuery } from '../content/queries.ts';
import { reach } from '../content/reach.ts';
import { savesData } from '../content/savesData.ts';
import { followPictures } from './followPictures.ts';
import { followSpan } from './followSpan.ts';
import { fetchArticles, fetchNewest } from './newestFiles.ts';
import { sayNoRoom } from './noRoom.ts';

/** Milliseconds for which a page at rest is left in peace before anything is fetched for later. */
const PEACE_MS = 3000;

interface Wanted {
  /** Ids of articles, the most wanted first. */
  ids: readonly string[];
  /** Addresses of pictures that stay until they are no longer among these. */
  pictures: string[];
}

/**
 * Has the worker keep the edition of this page for readers without a network, once the page is at rest: the page with all code,
 * the newest articles, the span that the reader chose, and the pictures that it shows. Readers who save data keep what they use.
 * `follow` tells which articles the reader wants to have.
 */
export async function keepEdition(
  client: QueryClient,
  follow: (tell: (wanted: Wanted) => void) => Promise<void>,
): Promise<void> {
  // Behind a host that hangs the start may never end; the worker that gave the page answers at once.
  void askOrigin();
  const worker = await startOfflineWorker();
  if (worker === null) return;
  // The page of an article names no list: it stays while editions come and go. The worker then looks at the front page.
  const list = offlineListOf(document) ?? '';
  if (savesData() || reach.isOffline()) return;
  await peace();
  const answer = await askWorker(worker, { type: 'keep', list });
  if (answer === 'full') sayNoRoom();
  const bootstrap = client.getQueryData(bootstrapQuery().queryKey);
  // A page that was loaded past all caches has no worker between itself and the network.
  if (answer !== 'yes' || bootstrap === undefined || navigator.serviceWorker.controller === null) return;
  followPictures((addresses) => void keepPictures(worker, addresses));
  let wanted: readonly string[] = [];
  // What could not be had is fetched with the next visit, or when it is needed.
  await follow(({ ids, pictures }) => {
    wanted = ids;
    void askWorker(worker, { type: 'pictures', addresses: pictures, keptAs: 'saved' });
    void fetchArticles(client, bootstrap.manifest, ids).catch(() => {});
  });
  await fetchNewest(client, bootstrap).catch(() => {});
  followSpan({
    client,
    bootstrap,
    keep: (path) => askWorker(worker, { type: 'file', path }),
    drop: (paths) => askWorker(worker, { type: 'drop', paths }),
    wanted: () => wanted,
    onFull: sayNoRoom,
  });
}

/** Those of the site come through the worker. Those of other hosts the policy of the page lets nobody fetch but the worker. */
async function keepPictures(worker: ServiceWorker, addresses: readonly string[]): Promise<void> {
  const site = new URL(import.meta.env.BASE_URL, location.href).href;
  const others = addresses.filter((address) => !address.startsWith(site));
  void askWorker(worker, { type: 'pictures', addresses: others, keptAs: 'seen' });
  const { signal } = new AbortController();
  for (const address of addresses)
    if (address.startsWith(site)) await fetchIntoCache(address.slice(site.length), signal).catch(() => {});
}

/** Waits until the reader looks at the page and the browser has nothing else to do. */
async function peace(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PEACE_MS));
  if (document.visibilityState === 'hidden')
    await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
  if ('requestIdleCallback' in window) await new Promise((resolve) => requestIdleCallback(resolve));
}
