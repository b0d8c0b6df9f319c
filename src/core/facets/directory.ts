import { UNDATED } from '../day.ts';
import type { Columns, Label } from '../format/columns.ts';
import { MonthSlots, monthSpan } from './timeline.ts';

/** One topic, source or kind. */
export interface DirectoryEntry extends Label {
  count: number;
  /** Articles per month, for each month of the whole edition. */
  months: Uint32Array;
}

/** All topics, the most frequent first. */
export function listTopics(columns: Columns): DirectoryEntry[] {
  return list(columns, columns.topics, (article, add) => {
    const end = columns.topicStarts[article + 1] ?? 0;
    for (let i = columns.topicStarts[article] ?? 0; i < end; i++) add(columns.topicIds[i] ?? 0);
  });
}

/** All sources, the most frequent first. */
export function listProviders(columns: Columns): DirectoryEntry[] {
  return list(columns, columns.providers, (article, add) => add(columns.providerOf[article] ?? 0));
}

/** All kinds, the most frequent first. */
export function listKinds(columns: Columns): DirectoryEntry[] {
  return list(columns, columns.kinds, (article, add) => add(columns.kindOf[article] ?? 0));
}

function list(
  columns: Columns,
  labels: readonly Label[],
  labelsOf: (article: number, add: (label: number) => void) => void,
): DirectoryEntry[] {
  const span = monthSpan(columns.days);
  const entries = labels.map((label): DirectoryEntry => ({ ...label, count: 0, months: new Uint32Array(span.months) }));
  const slots = new MonthSlots(span);
  for (let article = 0; article < columns.count; article++) {
    const day = columns.days[article] ?? UNDATED;
    const slot = day === UNDATED ? -1 : slots.of(day);
    labelsOf(article, (label) => {
      const entry = entries[label];
      if (entry === undefined) return;
      entry.count++;
      if (slot >= 0) entry.months[slot] = (entry.months[slot] ?? 0) + 1;
    });
  }
  return entries;
}
