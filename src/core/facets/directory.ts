import { UNDATED } from '../day.ts';
import type { Columns, Label } from '../format/columns.ts';
import { MonthSlots, monthSpan } from './timeline.ts';

/** One label of a filter group. */
export interface DirectoryEntry extends Label {
  count: number;
  /** Articles per month, for each month of the whole edition. */
  months: Uint32Array;
}

/** The labels of the group at this position, the most frequent first, and no more than `most`. */
export function listLabels(columns: Columns, position: number, most = Infinity): DirectoryEntry[] {
  const group = columns.groups[position];
  if (group === undefined) return [];
  const { labels, starts, positions } = group;
  const span = monthSpan(columns.days);
  const entries = labels
    .slice(0, most)
    .map((label): DirectoryEntry => ({ ...label, count: 0, months: new Uint32Array(span.months) }));
  const slots = new MonthSlots(span);
  for (let article = 0; article < columns.count; article++) {
    const day = columns.days[article] ?? UNDATED;
    const slot = day === UNDATED ? -1 : slots.of(day);
    for (const label of positions.subarray(starts[article], starts[article + 1])) {
      const entry = entries[label];
      if (entry === undefined) continue;
      entry.count++;
      if (slot >= 0) entry.months[slot] = (entry.months[slot] ?? 0) + 1;
    }
  }
  return entries;
}

/** How many articles each label of the group at this position has from an ordinal on, by its key. Those without any are left out. */
export function countsFrom(columns: Columns, position: number, first: number): Map<string, number> {
  const counts = new Map<string, number>();
  const group = columns.groups[position];
  if (group === undefined) return counts;
  const { labels, starts, positions } = group;
  for (const label of positions.subarray(starts[first])) {
    const key = labels[label]?.key ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
