import { UNDATED } from '../day.ts';
import type { Timeline } from '../format/manifest.ts';
import { monthOfDay } from '../month.ts';

/** The months that days (ascending, undated first) span: the first one, and how many. Cheap: looks at both ends only. */
export function monthSpan(days: Int32Array): { firstMonth: number; months: number } {
  const first = days.find((day) => day !== UNDATED);
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { firstMonth: 0, months: 0 };
  const firstMonth = monthOfDay(first);
  return { firstMonth, months: monthOfDay(last) - firstMonth + 1 };
}

/** Articles per month of the days given (ascending, undated first). */
export function countMonths(days: Int32Array): Timeline {
  const { firstMonth, months } = monthSpan(days);
  const counts = new Array<number>(months).fill(0);
  const index = new MonthIndex();
  let undated = 0;
  for (const day of days) {
    if (day === UNDATED) {
      undated++;
      continue;
    }
    const slot = index.of(day) - firstMonth;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return { firstMonth, counts, undated };
}

/**
 * Articles per month among some of an edition's, by ordinal, ascending: ordinals follow the dates, the undated first,
 * so that the months of all articles tell the month of each.
 */
export function monthsOf(ordinals: Uint32Array, edition: Timeline): Timeline {
  let [slot, end] = [-1, edition.undated];
  const counts = new Array<number>(edition.counts.length).fill(0);
  for (const ordinal of ordinals) {
    while (ordinal >= end && slot < counts.length - 1) end += edition.counts[++slot] ?? 0;
    if (slot >= 0) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return { firstMonth: edition.firstMonth, counts, undated: 0 };
}

/** `monthOfDay` that remembers the last answer: columns are in date order, so nearly every call is free. */
export class MonthIndex {
  #day = Number.NaN;
  #month = 0;

  of(day: number): number {
    if (day !== this.#day) {
      this.#day = day;
      this.#month = monthOfDay(day);
    }
    return this.#month;
  }
}
