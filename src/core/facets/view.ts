import type { FilterField } from '../filters.ts';
import type { Columns } from '../format/columns.ts';
import type { FacetValue } from '../format/manifest.ts';
import type { Selection } from './select.ts';

/** The choices of each filter group with what each would leave, in order of overall frequency; `total` may exceed them. */
export type FacetView = Record<FilterField, FacetChoices>;

export interface FacetChoices {
  total: number;
  /** `count` is null where it is not known. */
  values: (Omit<FacetValue, 'count'> & { count: number | null })[];
}

/** The same choices, what each would leave not known. */
export function uncounted(facets: FacetView): FacetView {
  const without = ({ total, values }: FacetChoices): FacetChoices => ({ total, values: values.map((value) => ({ ...value, count: null })) });
  return { topics: without(facets.topics), providers: without(facets.providers), kinds: without(facets.kinds) };
}

/** Every value, with the counts of a selection. */
export function facetsOfSelection(columns: Columns, selection: Pick<Selection, FilterField>): FacetView {
  return {
    topics: summary(columns.topics, selection.topics),
    providers: summary(columns.providers, selection.providers),
    kinds: summary(columns.kinds, selection.kinds),
  };
}

function summary(labels: Columns['topics'], counts: Uint32Array): FacetChoices {
  const values = labels.map(({ key, label }, i) => ({ key, label, count: counts[i] ?? 0 }));
  return { total: values.length, values };
}
