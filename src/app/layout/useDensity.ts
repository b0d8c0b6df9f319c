import { useEffect, useSyncExternalStore } from 'react';
import { type Density, onChoiceChange, readDensity } from './storage.ts';

/** The density that the reader chose. `cards` at build time and while React hydrates the page. */
export function useDensity(): Density {
  return useSyncExternalStore(onChoiceChange, readDensity, () => 'cards' as const);
}

/** Keeps the density as `data-density` on the root, for style sheets. index.html sets it before the first paint. */
export function useDensityAttribute(): void {
  useEffect(() => {
    const apply = () => {
      const density = readDensity();
      if (density === 'cards') delete document.documentElement.dataset.density;
      else document.documentElement.dataset.density = density;
    };
    apply();
    return onChoiceChange(apply);
  }, []);
}
