import { vi } from 'vitest';

/** Lets a test say when the foot of the feed is near: calling what it gives tells so to whoever watched last. Until then nothing is. */
export function watchedByHand(): () => void {
  let tell: () => void = () => {};
  vi.stubGlobal('IntersectionObserver', class {
    constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
      tell = () => callback([{ isIntersecting: true }]);
    }
    observe() {}
    disconnect() {}
  });
  return () => tell();
}
