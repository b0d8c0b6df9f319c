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
  const label = columns.groups[position]?.labels.findIndex((known) => known.key === key) ?? -1;
  return detailsOfArticles(columns, position, label, articlesWith(columns, position, label));
}

/** The ordinals of the articles with a label, ascending. */
function* articlesWith(columns: Columns, position: number, label: number): Iterable<number> {
  const group = columns.groups[position];
  for (let article = 0; group !== undefined && article < columns.count; article++)
    if (group.positions.subarray(group.starts[article], group.starts[article + 1]).includes(label)) yield article;
}

/** The details of a label, by the ordinals of its articles, ascending. */
export function detailsOfArticles(
  columns: Columns,
  position: number,
  label: number,
  articles: Iterable<number>,
): EntryDetails {
  const counts = columns.groups.map(() => new Map<number, number>());
  const days: number[] = [];
  for (const article of articles) {
    const day = columns.days[article] ?? UNDATED;
    if (day !== UNDATED) days.push(day);
    columns.groups.forEach(({ starts, positions }, i) => {
      for (const other of positions.subarray(starts[article], starts[article + 1]))
        counts[i]?.set(other, (counts[i].get(other) ?? 0) + 1);
    });
  }
  const [first, last] = [days[0], days.at(-1)];
  return {
    days: first === undefined || last === undefined ? null : { first, last },
    unit: unitOfDays(Int32Array.from(days)),
    near: perGroup((_, i) => {
      if (i === position) counts[i]?.delete(label);
      return mostFrequent(columns.groups[i]?.labels ?? [], counts[i] ?? new Map());
    }),
  };
}

/** Of equal ones the label that is more frequent in the whole edition comes first, as labels are in that order. */
function mostFrequent(labels: readonly Label[], counts: ReadonlyMap<number, number>): Label[] {
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, NEIGHBOURS)
    .flatMap(([label]) => labels[label] ?? []);
}
