import { type OfflineAnswer, parseOfflineRequest, writeOfflineAnswer } from '../core/offline/messages.ts';
import { routeOf } from '../core/offline/requests.ts';
import { OfflineEdition } from './offlineEdition.ts';

declare const self: ServiceWorkerGlobalScope;

/** The keys of the publisher's own facets. The build puts them here. */
declare const OWN_FACETS: readonly string[];

/** Milliseconds for which a page may keep the reader waiting before the kept one is shown. */
const PATIENCE_MS = 5000;

/** Milliseconds after a page before the host is asked whether it still has this worker. */
const CHECK_DELAY_MS = 3000;

/** The part of its quota that the site takes at most. */
const MOST_OF_QUOTA = 0.8;

const base = self.registration.scope;
const edition = new OfflineEdition({
  base,
  caches: self.caches,
  fetch: (address, how) => self.fetch(address, how),
  hasRoom: async () => {
    const { usage = 0, quota = Infinity } = await navigator.storage.estimate();
    return usage < quota * MOST_OF_QUOTA;
  },
});

/** The clients that were given the kept page. */
const offlineClients = new Set<string>();
let hasChecked = false;
let isGone = false;

// A worker takes over at once. It knows no edition, so it serves pages of any.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => {
  // The request for a page does not wait until the worker has started.
  const preload = self.registration.navigationPreload?.enable();
  event.waitUntil(Promise.allSettled([preload, edition.removeOldCaches(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const route = routeOf(
    {
      method: request.method,
      address: request.url,
      isNavigation: request.mode === 'navigate',
      destination: request.destination,
      isPart: request.headers.has('Range'),
    },
    base,
    OWN_FACETS,
  );
  if (isGone || route.to === 'browser') return;
  const isCut = !navigator.onLine || offlineClients.has(event.clientId);
  if (route.to === 'page') event.respondWith(answerPage(event));
  else if (route.to === 'file') {
    const answer = edition.file(request, route.path, (work) => event.waitUntil(work));
    event.respondWith(answer.catch(() => fetch(request)));
  } else if (isCut) event.respondWith(edition.picture(request, navigator.onLine));
});

self.addEventListener('message', (event) => {
  const request = parseOfflineRequest(event.data);
  const [port] = event.ports;
  if (request === null) return;
  const isOffline = event.source instanceof Client && offlineClients.has(event.source.id);
  const reply = (answer: OfflineAnswer) => port?.postMessage(writeOfflineAnswer(answer));
  if (request.type === 'origin') reply(isOffline ? 'yes' : 'no');
  else event.waitUntil(edition.do(request).then(reply));
});

/** The page as the network has it, or the kept one where it does not answer, in time or at all. */
async function answerPage(event: FetchEvent): Promise<Response> {
  const network = answerOfNetwork(event);
  const answered = await Promise.race([network.catch(() => null), pause(PATIENCE_MS)]);
  if (answered !== null && answered.status < 500) {
    event.waitUntil(checkOnce());
    return answered;
  }
  const kept = await edition.page().catch(() => undefined);
  if (kept === undefined) return network;
  offlineClients.add(event.resultingClientId);
  return kept;
}

async function answerOfNetwork(event: FetchEvent): Promise<Response> {
  const preloaded: unknown = await event.preloadResponse;
  return preloaded instanceof Response ? preloaded : fetch(event.request);
}

/** A worker that the host has taken away ends with all that it keeps: no reader is left with an old site for good. */
async function checkOnce(): Promise<void> {
  if (hasChecked) return;
  hasChecked = true;
  await pause(CHECK_DELAY_MS);
  if (!(await edition.isGone())) return;
  isGone = true;
  await self.registration.unregister();
  await edition.removeAll();
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
