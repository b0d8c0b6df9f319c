import { OFFLINE_WORKER_PATH } from '../../core/format/offlineList.ts';
import { type OfflineAnswer, type OfflineRequest, parseOfflineAnswer } from '../../core/offline/messages.ts';
import { storagePrefix } from '../../core/storagePrefix.ts';
import { attempt } from '../layout/storage.ts';
import { reach } from './reach.ts';
import { workerAddress } from './trustedTypes.ts';

/** Whether the reader has ended the worker since the page was opened. */
let isRemoved = false;

/**
 * Starts the worker that keeps an edition on this device, and waits until it is ready. Null where the browser has no such
 * workers, the host has none of ours, or the reader has ended it on this page. Its file is asked for past the browser's cache, so that a broken worker is mended by
 * the next visit.
 */
export async function startOfflineWorker(): Promise<ServiceWorker | null> {
  try {
    if (isRemoved) return null;
    const address = workerAddress(import.meta.env.BASE_URL + OFFLINE_WORKER_PATH);
    await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    // It may have been ended meanwhile.
    if (!isRemoved) return active;
    await removeOfflineWorker();
    return null;
  } catch {
    return null;
  }
}

/** Asks the worker for something. Gives whether it was done, or is so. A worker that ends over it never answers. */
export function askWorker(worker: ServiceWorker, request: OfflineRequest): Promise<OfflineAnswer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      port1.close();
      resolve(parseOfflineAnswer(data));
    };
    worker.postMessage(request, [port2]);
  });
}

/** Asks the worker that gave the page whether it came from this device. If so, the site did not answer. */
export async function askOrigin(): Promise<void> {
  const giver = attempt(() => navigator.serviceWorker?.controller) ?? null;
  if (giver !== null && (await askWorker(giver, { type: 'origin' })) === 'yes') reach.set(false);
}

/** Ends the worker of this site and removes all that it keeps. */
export async function removeOfflineWorker(): Promise<void> {
  isRemoved = true;
  const site = new URL(import.meta.env.BASE_URL, location.href).href;
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const registration of registrations) if (registration.scope === site) await registration.unregister();
  const prefix = `${storagePrefix(import.meta.env.BASE_URL)}:`;
  const names = 'caches' in window ? await caches.keys() : [];
  for (const name of names) if (name.startsWith(prefix)) await caches.delete(name);
}
