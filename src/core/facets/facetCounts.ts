import { perGroup } from '../filterGroups.ts';
import { chosenOf, type Filters, isNarrowed } from '../filters.ts';
import type { Columns } from '../format/columns.ts';
import type { FacetValue } from '../format/manifest.ts';
import type { Selection } from './select.ts';

/** The choices of each filter group, by the group's key, each with the number of articles that it would leave. */
export type FacetCounts = Readonly<Record<string, FacetChoices>>;

export interface FacetChoices {
  /** How many choices the group has. `values` may hold fewer. */
  total: number;
  /**
   * The most frequent choice of the edition first; in a narrowed feed those that are chosen, then those that leave most.
   * `count` is null where it is unknown, `newCount` is there where it is known.
   */
  values: (Omit<FacetValue, 'count'> & { count: number | null; newCount?: number })[];
}

/** All choices, with the counts of the selection that the filters make, and of its new articles where these are known. */
export function countsOfSelection(
  columns: Columns,
  { labelCounts }: Selection,
  filters: Filters,
  news: Selection | null,
): FacetCounts {
  return perGroup(columns.groups, ({ key: group, labels }, position) => {
    const newOf = (i: number) => (news === null ? {} : { newCount: news.labelCounts[position]?.[i] ?? 0 });
    const values = labels.map(({ key, label }, i) => ({
      key,
      label,
      count: labelCounts[position]?.[i] ?? 0,
      ...newOf(i),
    }));
    const inOrder = isNarrowed(filters) ? bestFirst(values, chosenOf(filters, group)) : values;
    return { total: values.length, values: inOrder };
  });
}

/** Chosen values before others, then those with higher counts. Equal ones stay in their order. */
function bestFirst<Value extends { key: string; count: number }>(
  values: readonly Value[],
  chosen: readonly string[],
): Value[] {
  const first = new Set(chosen);
  return values.toSorted((a, b) => Number(first.has(b.key)) - Number(first.has(a.key)) || b.count - a.count);
}
