import { UNDATED } from '../../src/core/day.ts';
import type { Columns, GroupColumn, Label } from '../../src/core/format/columns.ts';
import type { LeadOf } from '../../src/core/format/storyLeads.ts';

/** One article of the columns, by positions in the labels. */
export interface Row {
  /** Days since 1970; null: undated. */
  day: number | null;
  provider: number;
  kind: number;
  topics: number[];
}

export interface Labels {
  topics: Label[];
  providers: Label[];
  kinds: Label[];
}

/** Columns of the rows, put in date order with undated ones first. */
export function columnsOf(labels: Labels, rows: readonly Row[]): Columns {
  const ordered = rows.toSorted((a, b) => (a.day ?? UNDATED) - (b.day ?? UNDATED));
  const group = (key: string, of: Label[], positionsOf: (row: Row) => number[]): GroupColumn => {
    const starts = new Uint32Array(ordered.length + 1);
    ordered.forEach((row, i) => {
      starts[i + 1] = (starts[i] ?? 0) + positionsOf(row).length;
    });
    return { key, labels: of, starts, positions: Uint32Array.from(ordered.flatMap(positionsOf)) };
  };
  return {
    count: ordered.length,
    days: Int32Array.from(ordered, ({ day }) => day ?? UNDATED),
    groups: [
      group('topics', labels.topics, ({ topics }) => topics),
      group('providers', labels.providers, ({ provider }) => [provider]),
      group('kinds', labels.kinds, ({ kind }) => [kind]),
    ],
  };
}

/** The column of the filter group with this key. */
export function columnOf({ groups }: Columns, key: string): GroupColumn {
  const column = groups.find((group) => group.key === key);
  if (column === undefined) throw new Error(`There is no group ${key}`);
  return column;
}

/** The labels that an article has of a filter group. */
export function labelsIn(columns: Columns, key: string, ordinal: number): Label[] {
  const { labels, starts, positions } = columnOf(columns, key);
  return [...positions].slice(starts[ordinal], starts[ordinal + 1]).flatMap((position) => labels[position] ?? []);
}

/** Leads by ordinal out of any numbers: one that is out of range, or led itself, leads its own story. */
export function leadsOf(leads: readonly number[]): LeadOf {
  return Uint32Array.from(leads, (lead, i) => (leads[lead] === lead ? lead : i));
}

/** `count` labels "prefix-0", "prefix-1" … */
export function someLabels(prefix: string, count: number): Label[] {
  return Array.from({ length: count }, (_, i) => ({ key: `${prefix}-${i}`, label: `${prefix} ${i}` }));
}
