import { DAY, type Day } from './day.ts';

/** Months are counted as year * 12 + month, January being 0. */
export function monthOfDay(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** First day of a month of the years 0 to 9999, as YYYY-MM-DD. */
export function monthStart(month: number): Day {
  return calendarDay(month, 1);
}

/** Last day of a month of the years 0 to 9999, as YYYY-MM-DD. */
export function monthEnd(month: number): Day {
  return calendarDay(month + 1, 0);
}

/** `setUTCFullYear`, because `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function calendarDay(month: number, dayOfMonth: number): Day {
  return new Date(new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, dayOfMonth)).toISOString().slice(0, 10);
}
