import { UNDATED } from '../day.ts';
import { perGroup } from '../filterGroups.ts';
import type { Columns, Label } from '../format/columns.ts';
import { type GroupUnit, unitOfDays } from './groups.ts';

/** The most neighbours of one group. */
const NEIGHBOURS = 3;

/** What there is to say of one label of a filter group beside its articles. */
export interface EntryDetails {
  /** Days of its first and its last article, as days since 1970. Null where none has a date. */
  days: { first: number; last: number } | null;
  /** What its stories are grouped by. */
  unit: GroupUnit;
  /** By the key of each group: the labels that most of its articles have, without itself. */
  near: Readonly<Record<string, Label[]>>;
}

/** Looks at the articles of the label with a key, in the group at a position. */
export function detailsOf(columns: Columns, position: number, key: string): EntryDetails {
  const own = columns.groups[position];
  const label = own?.labels.findIndex((known) => known.key === key) ?? -1;
  const counts = columns.groups.map(({ labels }) => new Uint32Array(labels.length));
  const days: number[] = [];
  for (let article = 0; article < columns.count; article++) {
    if (own === undefined || !own.positions.subarray(own.starts[article], own.starts[article + 1]).includes(label))
      continue;
    const day = columns.days[article] ?? UNDATED;
    if (day !== UNDATED) days.push(day);
    columns.groups.forEach(({ starts, positions }, i) => {
      const count = counts[i] ?? new Uint32Array();
      for (const other of positions.subarray(starts[article], starts[article + 1]))
        count[other] = (count[other] ?? 0) + 1;
    });
  }
  const [first, last] = [days[0], days.at(-1)];
  return {
    days: first === undefined || last === undefined ? null : { first, last },
    unit: unitOfDays(Int32Array.from(days)),
    near: perGroup(columns.groups, ({ labels }, i) =>
      mostFrequent(labels, counts[i] ?? new Uint32Array(), i === position ? label : -1),
    ),
  };
}

/** Of equal ones the label that is more frequent in the whole edition comes first, as labels are in that order. */
function mostFrequent(labels: readonly Label[], counts: Uint32Array, except: number): Label[] {
  return labels
    .map((label, i) => ({ label, count: i === except ? 0 : (counts[i] ?? 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, NEIGHBOURS)
    .map(({ label }) => label);
}
