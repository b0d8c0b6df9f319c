import type { FacetChoices, FacetCounts } from './facetCounts.ts';

/** The same choices without their counts. */
export function uncounted(facets: FacetCounts): FacetCounts {
  const withoutCounts = ({ total, values }: FacetChoices): FacetChoices => ({
    total,
    values: values.map((value) => ({ ...value, count: null })),
  });
  return Object.fromEntries(Object.entries(facets).map(([group, choices]) => [group, withoutCounts(choices)]));
}
