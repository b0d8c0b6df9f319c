import { editionIn } from '../../core/format/editionName.ts';

/** Milliseconds after which the host is asked again while the reader looks at the page. */
const PAUSE_MS = 5 * 60_000;

/** Milliseconds in which the host is asked once at most, however often the reader comes back to the page. */
const LEAST_PAUSE_MS = 10_000;

/**
 * Asks the host which edition it has, when the reader comes back to the page and every few minutes while the page is
 * looked at. It never asks for a hidden page or offline. `manifest` is the manifest's address. `onEdition` gets each answer;
 * a question without an answer is passed over.
 */
export function watchEdition(manifest: string, onEdition: (edition: string) => void): void {
  let askedAt = -Infinity;
  const ask = () => {
    const isIdle = document.visibilityState === 'hidden' || !navigator.onLine;
    if (isIdle || performance.now() - askedAt < LEAST_PAUSE_MS) return;
    askedAt = performance.now();
    void latestEdition(manifest).then((edition) => edition !== null && onEdition(edition));
  };
  setInterval(ask, PAUSE_MS);
  document.addEventListener('visibilitychange', ask);
  for (const event of ['pageshow', 'online']) window.addEventListener(event, ask);
}

/** Null where the host does not say. */
async function latestEdition(manifest: string): Promise<string | null> {
  try {
    const response = await fetch(manifest, { cache: 'no-cache' });
    return response.ok ? editionIn(await response.json()) : null;
  } catch {
    return null;
  }
}
