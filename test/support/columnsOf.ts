import { UNDATED } from '../../src/core/day.ts';
import type { Columns, Label } from '../../src/core/format/columns.ts';
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
  const topicStarts = new Uint32Array(ordered.length + 1);
  ordered.forEach((row, i) => {
    topicStarts[i + 1] = (topicStarts[i] ?? 0) + row.topics.length;
  });
  return {
    count: ordered.length,
    ...labels,
    days: Int32Array.from(ordered, ({ day }) => day ?? UNDATED),
    providerOf: Uint32Array.from(ordered, ({ provider }) => provider),
    kindOf: Uint32Array.from(ordered, ({ kind }) => kind),
    topicStarts,
    topicIds: Uint32Array.from(ordered.flatMap(({ topics }) => topics)),
  };
}

/** Leads by ordinal out of any numbers: one that is out of range, or led itself, leads its own story. */
export function leadsOf(leads: readonly number[]): LeadOf {
  return Uint32Array.from(leads, (lead, i) => (leads[lead] === lead ? lead : i));
}

/** `count` labels "prefix-0", "prefix-1" … */
export function someLabels(prefix: string, count: number): Label[] {
  return Array.from({ length: count }, (_, i) => ({ key: `${prefix}-${i}`, label: `${prefix} ${i}` }));
}
