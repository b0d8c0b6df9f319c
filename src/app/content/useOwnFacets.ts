import type { OwnFacet } from '../../core/format/manifest.ts';
import { useLoadedBootstrap } from './LoadedBootstrap.tsx';

const none: readonly OwnFacet[] = [];

/** The publisher's own facets. None where the manifest has not come. */
export function useOwnFacets(): readonly OwnFacet[] {
  return useLoadedBootstrap()?.manifest.ownFacets ?? none;
}
