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

/** Whether of a date, in milliseconds UTC, only the day is known. Such a date is exactly midnight. */
export function isDayOnly(at: number): boolean {
  return at % DAY === 0;
}
