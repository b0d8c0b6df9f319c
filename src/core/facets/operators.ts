import { dayNumber, dayStart, UNDATED } from '../day.ts';
import type { Columns, GroupColumn, Label } from '../format/columns.ts';
import { labelKey } from '../label.ts';
import type { QueryOperators, TypedLabel } from '../search/query.ts';

/**
 * The ordinals that pass a query's operators, ascending. They are taken from `hits` (ascending), or from all articles
 * where `hits` is null. A label fits where the label or its key contains the typed text.
 */
export function applyOperators(columns: Columns, operators: QueryOperators, hits: Uint32Array | null): Uint32Array {
  const passes = columns.groups.flatMap((group) => {
    const typed = operators.labels.filter((label) => label.group === group.key);
    return typed.length === 0 ? [] : [labelTest(group, typed)];
  });
  const first = operators.after === null ? -Infinity : dayNumber(dayStart(operators.after));
  const last = operators.before === null ? Infinity : dayNumber(dayStart(operators.before)) - 1;
  const dated = operators.after !== null || operators.before !== null;
  const isBetween = (day: number) => !dated || (day !== UNDATED && day >= first && day <= last);
  return (hits ?? Uint32Array.from({ length: columns.count }, (_, article) => article)).filter(
    (article) => isBetween(columns.days[article] ?? UNDATED) && passes.every((pass) => pass(article)),
  );
}

/** Tells whether an article has one of the labels that were typed of a group, and none that was excluded. */
function labelTest(
  { labels, starts, positions }: GroupColumn,
  typed: readonly TypedLabel[],
): (article: number) => boolean {
  const wanted = flags(labels, typed, false);
  const unwanted = flags(labels, typed, true);
  return (article) => {
    const own = positions.subarray(starts[article], starts[article + 1]);
    return (
      (wanted === null || own.some((label) => wanted[label] === 1)) &&
      (unwanted === null || !own.some((label) => unwanted[label] === 1))
    );
  };
}

/** For each label: 1 where it fits one of the texts that were typed, or excluded, else 0. Null where there is no such text. */
function flags(labels: readonly Label[], typed: readonly TypedLabel[], excluded: boolean): Uint8Array | null {
  const keys = typed.filter((label) => label.excluded === excluded).map(({ text }) => labelKey(text));
  if (keys.length === 0) return null;
  return Uint8Array.from(labels, ({ key, label }) => {
    const labelled = labelKey(label);
    return keys.some((wanted) => key.includes(wanted) || labelled.includes(wanted)) ? 1 : 0;
  });
}
