import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Filters, isNarrowedByFacets } from '../../core/filters.ts';
import { facetsQuery } from '../content/queries.ts';
import { useManifest } from '../content/useManifest.ts';
import type { ChangeFilters } from './useFilters.ts';

/** Where the address names a topic by another name, puts the topic there. */
export function useRenamed(filters: Filters, onChange: ChangeFilters): void {
  const manifest = useManifest();
  const enabled = manifest.files.topicAliases !== undefined && isNarrowedByFacets(filters);
  const facets = useQuery({ ...facetsQuery(manifest), enabled });
  const renamed = facets.data?.renamed(filters) ?? filters;
  useEffect(() => {
    if (renamed !== filters) onChange(renamed, { replace: true });
  }, [renamed, filters, onChange]);
}
