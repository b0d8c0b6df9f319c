import { UNDATED } from '../day.ts';
import type { Timeline } from '../format/manifest.ts';
import { monthOfDay } from '../month.ts';

/** Some months in a row. A month is counted as `monthOfDay` does. */
export interface MonthSpan {
  firstMonth: number;
  months: number;
}

/** Days of a gap that parts an outlier from the others. */
const FAR = 3650;
/** With fewer articles none is an outlier. */
const ENOUGH = 4;

/**
 * The first and the last of some days (ascending, undated first) without outliers, or null where no day is known. Up to a
 * twentieth of the days at either end are outliers if ten years, and more than the others span, lie between.
 */
export function usualDays(days: Int32Array): { first: number; last: number } | null {
  const undated = days.findIndex((day) => day !== UNDATED);
  if (undated === -1) return null;
  const dated = days.subarray(undated);
  const few = dated.length < ENOUGH ? 0 : Math.max(1, Math.floor(dated.length / 20));
  const dayAt = (position: number) => dated[position] ?? 0;
  let [start, end] = [0, dated.length - 1];
  const far = Math.max(FAR, dayAt(end - few) - dayAt(few));
  for (let i = 1; i <= few; i++) {
    if (dayAt(i) - dayAt(i - 1) > far) start = i;
    if (dayAt(dated.length - i) - dayAt(dated.length - 1 - i) > far) end = dated.length - 1 - i;
  }
  return { first: dayAt(start), last: dayAt(end) };
}

/** The months of the timeline of some days (ascending, undated first). */
export function monthSpan(days: Int32Array): MonthSpan {
  const usual = usualDays(days);
  if (usual === null) return { firstMonth: 0, months: 0 };
  const firstMonth = monthOfDay(usual.first);
  return { firstMonth, months: monthOfDay(usual.last) - firstMonth + 1 };
}

/** Counts days (ascending, undated first) per month. Outliers count for the first and the last month. */
export function countMonths(days: Int32Array): Timeline {
  const span = monthSpan(days);
  const counts = new Array<number>(span.months).fill(0);
  const slots = new MonthSlots(span);
  let undated = 0;
  for (const day of days) {
    if (day === UNDATED) {
      undated++;
      continue;
    }
    const slot = slots.of(day);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return { firstMonth: span.firstMonth, counts, undated };
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

/**
 * The position in a span of the month of a day; the first or the last one for an outlier. The last answer is cached:
 * columns are in date order, so most calls repeat the same day.
 */
export class MonthSlots {
  readonly #span: MonthSpan;
  #day = Number.NaN;
  #slot = 0;

  constructor(span: MonthSpan) {
    this.#span = span;
  }

  of(day: number): number {
    if (day !== this.#day) {
      this.#day = day;
      this.#slot = Math.min(Math.max(monthOfDay(day) - this.#span.firstMonth, 0), this.#span.months - 1);
    }
    return this.#slot;
  }
}
