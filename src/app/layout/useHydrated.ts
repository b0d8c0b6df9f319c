import { useSyncExternalStore } from 'react';

/** False at build time and while the page made there is taken over, true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(subscribeToNothing, () => true, () => false);
}

function subscribeToNothing(): () => void {
  return () => {};
}
