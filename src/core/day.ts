/** `YYYY-MM-DD`, a day of the calendar. */
export type Day = string;

/** A day in milliseconds. */
export const DAY = 86_400_000;

/** Stands for the day of an article without a date; before all others. */
export const UNDATED = -0x80000000;

/** A text as a day, null where it has another form or names no day of the calendar ("2024-02-30"). */
export function readDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = dayStart(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null;
}

/** Milliseconds UTC at the start of a day. */
export function dayStart(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Days since 1970, UTC, of a time in milliseconds UTC. */
export function dayNumber(at: number): number {
  return Math.floor(at / DAY);
}

/** True where a date, in milliseconds UTC, is known to the day only: exactly midnight. */
export function isDayOnly(at: number): boolean {
  return at % DAY === 0;
}
