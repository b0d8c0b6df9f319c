import { UNDATED } from '../day.ts';
import type { Timeline } from '../format/manifest.ts';
import { monthOfDay } from '../month.ts';

/** The first month and the number of months between the first and the last of some days (ascending, undated first). */
export function monthSpan(days: Int32Array): { firstMonth: number; months: number } {
  const first = days.find((day) => day !== UNDATED);
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { firstMonth: 0, months: 0 };
  const firstMonth = monthOfDay(first);
  return { firstMonth, months: monthOfDay(last) - firstMonth + 1 };
}

/** Counts days (ascending, undated first) per month. */
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
 * Counts some articles of an edition (ordinals, ascending) per month. Ordinals follow the dates, undated first, so the
 * edition's own counts say which ordinals belong to which month.
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

/** `monthOfDay` with the last answer cached. Columns are in date order, so most calls repeat the same day. */
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
