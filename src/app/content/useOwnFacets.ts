import { useQuery } from '@tanstack/react-query';
import type { OwnFacet } from '../../core/format/manifest.ts';
import { bootstrapQuery } from './queries.ts';

const none: readonly OwnFacet[] = [];

/** The publisher's own facets. None where the manifest has not come. */
export function useOwnFacets(): readonly OwnFacet[] {
  return useQuery(bootstrapQuery()).data?.manifest.ownFacets ?? none;
}
