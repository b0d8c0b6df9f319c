/** How long a host wants to be left alone, in milliseconds: `Retry-After` has seconds or a date. Null where it has neither. */
export function readRetryAfter(text: string | null, now: number): number | null {
  if (text === null) return null;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(wait) ? null : wait;
}
