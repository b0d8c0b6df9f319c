import { useSyncExternalStore } from 'react';

/** The site did not answer, and so the page is the one that is kept on this device. */
let isCut = false;
let hasAnswered = false;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
// The build has neither a window nor a network.
if (!import.meta.env.SSR) for (const event of ['online', 'offline']) addEventListener(event, tell);

/** Whether the page can reach its site, as far as it knows. */
export const reach = {
  isOffline: () => isCut || !navigator.onLine,
  /** Says whether the site answers. Once it has, the page is not cut off, though it came from this device. */
  set: (isThere: boolean) => {
    hasAnswered ||= isThere;
    isCut = !hasAnswered;
    tell();
  },
  /** Calls back when it may have changed. Gives a function that removes the listener. */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Whether the page is offline. A page that was rendered in advance is not. */
export function useOffline(): boolean {
  return useSyncExternalStore(reach.subscribe, reach.isOffline, () => false);
}
