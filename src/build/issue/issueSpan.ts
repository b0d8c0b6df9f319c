import { DAY, type Day, dayNumber, dayNumbersIn, dayStart, readDay } from '../../core/day.ts';

/** Since when an issue tells: so many days before that of the newest article, or a day. */
export type Since = { days: number } | { day: Day };

/** What `--since` takes, for help and messages. */
export const SINCE_EXPECTED = 'days such as 7d, or a date such as 2026-11-01';

/** The days of an issue, as numbers from 1970. It has both and all between. */
export interface IssueSpan {
  first: number;
  last: number;
}

/** "7d", "2026-11-01". Null for anything else. */
export function readSince(text: string): Since | null {
  const [, days] = /^([1-9]\d{0,4})d$/.exec(text) ?? [];
  if (days !== undefined) return { days: Number(days) };
  const day = readDay(text);
  return day === null ? null : { day };
}

interface Dated {
  publishedAt: number | null;
}

/**
 * The days of an issue of these articles, the oldest first. The last is that of the newest article, so the same records
 * give the same days. Null where no article has a date.
 */
export function spanOf(since: Since, articles: readonly Dated[], timeZone: string): IssueSpan | null {
  const newest = articles.at(-1)?.publishedAt ?? null;
  if (newest === null) return null;
  const dayOf = dayNumbersIn(timeZone);
  const last = articles
    // Where only the day of a date is known, it is that day in every zone: it may be a day later than the newest time.
    .flatMap(({ publishedAt }) => (publishedAt !== null && publishedAt > newest - DAY ? [dayOf(publishedAt)] : []))
    .reduce((a, b) => Math.max(a, b));
  return { first: 'days' in since ? last - since.days : dayNumber(dayStart(since.day)), last };
}

/** Tells whether a time is within some days. */
export function withinSpan({ first, last }: IssueSpan, timeZone: string): (dated: Dated) => boolean {
  const dayOf = dayNumbersIn(timeZone);
  return ({ publishedAt: at }) => {
    // To find the day of a time is slow, and most are long before.
    if (at === null || at < (first - 1) * DAY) return false;
    const day = dayOf(at);
    return day >= first && day <= last;
  };
}

/** A day as `YYYY-MM-DD`, by its number. */
export function isoDay(day: number): Day {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
