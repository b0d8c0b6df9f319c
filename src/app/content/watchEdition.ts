import { editionIn } from '../../core/format/editionName.ts';

/** Milliseconds after which the host is asked again while the reader looks at the page. */
const PAUSE_MS = 5 * 60_000;

/** The same, while the page is one that was kept because the host did not answer. */
const CUT_PAUSE_MS = 20_000;

/** Milliseconds in which the host is asked once at most, however often the reader comes back to the page. */
const LEAST_PAUSE_MS = 10_000;

interface EditionWatch {
  /** The manifest's address. */
  manifest: string;
  /** Whether the page takes its host for gone. */
  isOffline: () => boolean;
  /** Gets the edition of each answer. */
  onEdition: (edition: string) => void;
  /** The host has answered. */
  onReach: () => void;
}

/**
 * Asks the host which edition it has, when the reader comes back to the page and every few minutes while the page is
 * looked at. It never asks for a hidden page or without a network. A question without an answer is passed over. Gives what
 * asks at once.
 */
export function watchEdition({ manifest, isOffline, onEdition, onReach }: EditionWatch): () => void {
  let askedAt = -Infinity;
  const ask = () => {
    const isIdle = document.visibilityState === 'hidden' || !navigator.onLine;
    if (isIdle || performance.now() - askedAt < LEAST_PAUSE_MS) return;
    askedAt = performance.now();
    void latestEdition(manifest).then((edition) => {
      if (edition === null) return;
      onReach();
      onEdition(edition);
    });
  };
  setInterval(ask, PAUSE_MS);
  setInterval(() => isOffline() && ask(), CUT_PAUSE_MS);
  document.addEventListener('visibilitychange', ask);
  for (const event of ['pageshow', 'online']) window.addEventListener(event, ask);
  return ask;
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
