import { useSyncExternalStore } from 'react';

/** The site did not answer, and so the page is the one that is kept on this device. */
let isCut = false;
const listeners = new Set<() => void>();

/** Whether the page can reach its site, as far as it knows. */
export const reach = {
  isOffline: () => isCut || !navigator.onLine,
  /** Says whether the site answers. */
  set: (isThere: boolean) => {
    isCut = !isThere;
    for (const listener of listeners) listener();
  },
  /** Calls back when it may have changed. Gives a function that removes the listener. */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    for (const event of events) window.addEventListener(event, listener);
    return () => {
      listeners.delete(listener);
      for (const event of events) window.removeEventListener(event, listener);
    };
  },
};
const events = ['online', 'offline'];

/** Whether the page is offline. A page that was rendered in advance is not. */
export function useOffline(): boolean {
  return useSyncExternalStore(reach.subscribe, reach.isOffline, () => false);
}
