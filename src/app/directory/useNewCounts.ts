import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { facetsQuery } from '../content/queries.ts';
import { useBootstrap } from '../content/useManifest.ts';
import { ownQuery } from '../memory/ownQuery.ts';
import { useRemembered } from '../memory/remembered.ts';

/** How many articles of each label of a filter group are new since the visit before, by the label's key. Null where that is not known. */
export function useNewCounts(group: string): ReadonlyMap<string, number> | null {
  const bootstrap = useBootstrap();
  const remembered = useRemembered();
  const facets = useQuery(facetsQuery(bootstrap.manifest)).data;
  const own = useQuery({ ...ownQuery(bootstrap, remembered), enabled: remembered.line !== null });
  const first = own.data?.firstNew ?? null;
  return useMemo(
    () => (facets === undefined || first === null ? null : facets.countsFrom(group, first)),
    [facets, group, first],
  );
}
