import type { FilterField } from '../filters.ts';
import type { Columns } from '../format/columns.ts';
import type { FacetSummary, FacetValue } from '../format/manifest.ts';
import type { Selection } from './select.ts';

/** The choices of each filter group with what each would leave, in order of overall frequency; `total` may exceed them. */
export type FacetView = Record<FilterField, FacetSummary>;

/** Every value, with the counts of a selection. */
export function facetsOfSelection(columns: Columns, selection: Selection): FacetView {
  return {
    topics: summary(columns.topics, selection.topics),
    providers: summary(columns.providers, selection.providers),
    kinds: summary(columns.kinds, selection.kinds),
  };
}

function summary(labels: Columns['topics'], counts: Uint32Array): FacetSummary {
  const values: FacetValue[] = labels.map(({ key, label }, i) => ({ key, label, count: counts[i] ?? 0 }));
  return { total: values.length, values };
}
