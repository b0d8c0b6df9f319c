/** A day of the calendar as `YYYY-MM-DD`. */
export type Day = string;

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** The day number of an article without a date. It is before all other days. */
export const UNDATED = -0x80000000;

/** The day that a text names. Null for another form, and for a day that the calendar does not have ("2024-02-30"). */
export function readDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = dayStart(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

/** The start of a day, in milliseconds UTC. */
export function dayStart(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The number of days from 1970 to a time in milliseconds UTC. */
export function dayNumber(at: number): number {
  return Math.floor(at / DAY);
}

/**
 * Gives, for times in milliseconds UTC, the number of days from 1970 to the day that it is in a time zone. A date of which
 * only the day is known is that day in every zone.
 */
export function dayNumbersIn(timeZone: string): (at: number) => number {
  if (timeZone === 'UTC') return dayNumber;
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  return (at) => {
    if (isDayOnly(at)) return dayNumber(at);
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return dayNumber(Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 0) - 1, parts.get('day')));
  };
}

/** Whether of a date, in milliseconds UTC, only the day is known. Such a date is exactly midnight. */
export function isDayOnly(at: number): boolean {
  return at % DAY === 0;
}
