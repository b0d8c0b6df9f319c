import { DAY, type Day } from './day.ts';

/** The month of a day number, as year * 12 + month, where January is 0. */
export function monthOfDay(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month in the years 0 to 9999. */
export function monthStart(month: number): Day {
  return calendarDay(month, 1);
}

/** The last day of a month in the years 0 to 9999. */
export function monthEnd(month: number): Day {
  return calendarDay(month + 1, 0);
}

/** This uses `setUTCFullYear`, because `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function calendarDay(month: number, dayOfMonth: number): Day {
  return new Date(new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, dayOfMonth))
    .toISOString()
    .slice(0, 10);
}
