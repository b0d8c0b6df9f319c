import type { FilterField } from '../filters.ts';
import type { Columns } from '../format/columns.ts';
import type { FacetValue } from '../format/manifest.ts';
import type { Selection } from './select.ts';

/** The choices of each filter group, each with the number of articles that it would leave. */
export type FacetCounts = Record<FilterField, FacetChoices>;

export interface FacetChoices {
  /** How many choices the group has. `values` may hold fewer. */
  total: number;
  /** The most frequent choice of the edition first. `count` is null where it is unknown. */
  values: (Omit<FacetValue, 'count'> & { count: number | null })[];
}

/** The same choices without their counts. */
export function uncounted({ topics, providers, kinds }: FacetCounts): FacetCounts {
  const without = ({ total, values }: FacetChoices): FacetChoices => ({
    total,
    values: values.map((value) => ({ ...value, count: null })),
  });
  return { topics: without(topics), providers: without(providers), kinds: without(kinds) };
}

/** All choices, with the counts of a selection. */
export function countsOfSelection(columns: Columns, selection: Pick<Selection, FilterField>): FacetCounts {
  return {
    topics: choices(columns.topics, selection.topics),
    providers: choices(columns.providers, selection.providers),
    kinds: choices(columns.kinds, selection.kinds),
  };
}

function choices(labels: Columns['topics'], counts: Uint32Array): FacetChoices {
  const values = labels.map(({ key, label }, i) => ({ key, label, count: counts[i] ?? 0 }));
  return { total: values.length, values };
}
