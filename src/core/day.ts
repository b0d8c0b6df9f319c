/** Stands for the day of an article without a date; before all others. */
export const UNDATED = -0x80000000;

/** Days since 1970, UTC, of a time in milliseconds UTC. */
export function dayNumber(at: number): number {
  return Math.floor(at / 86_400_000);
}
