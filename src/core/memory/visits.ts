import type { Visits } from './entry.ts';

/** Milliseconds without a sign of the reader after which they are on a new visit. */
export const BETWEEN_VISITS = 30 * 60_000;

/**
 * The visits after the reader looked at an edition, at `now` by their clock. `newestAt` is the date of its newest article.
 *
 * The rule: what is new is told by the dates of the paper alone, never by the reader's clock. New is what is dated after
 * the newest article that the reader could see on the visit before: the line. The line moves only when a new visit begins,
 * that is after half an hour without a look; ten looks in an hour are one visit. The clock tells only that pause. Where it
 * went back, because it was ahead and was set right, there was no pause: the visit goes on. Where it jumped ahead, the line
 * moves once too early, but never back, and never to a date that no article has. All tabs share the visits, so a second
 * tab is part of the visit.
 */
export function visitsAfter(before: Visits | null, now: number, newestAt: number | null): Visits {
  if (before === null) return { lastAt: now, newestAt, line: null };
  const isNewVisit = now - before.lastAt >= BETWEEN_VISITS;
  const line = isNewVisit && before.newestAt !== null ? { at: before.lastAt, newestAt: before.newestAt } : before.line;
  return { lastAt: now, newestAt: later(before.newestAt, newestAt), line };
}

/** Whether an article is new since the visit before. Undated ones never are. */
export function isNewSince({ line }: Pick<Visits, 'line'>, publishedAt: number | null): boolean {
  return line !== null && publishedAt !== null && publishedAt > line.newestAt;
}

function later(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
