import { vi } from 'vitest';

/**
 * Lets a test say when the foot of the feed is near: calling what it gives tells so to whoever watched last, in one breath
 * with what was before, as a browser does that had no time to tell that by itself. Until then nothing is.
 */
export function watchedByHand(): () => void {
  let tell: () => void = () => {};
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
        tell = () => callback([{ isIntersecting: false }, { isIntersecting: true }]);
      }
      observe() {}
      disconnect() {}
    },
  );
  return () => tell();
}
