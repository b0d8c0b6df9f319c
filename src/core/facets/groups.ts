import type { Timeline } from '../format/manifest.ts';

/** The span of time that a heading of the feed stands for. */
export type GroupUnit = 'day' | 'month' | 'year';

/** From one article a day on, days are full enough to be headings; from three a month, months are. */
const MONTHLY_FOR_DAYS = 30;
const MONTHLY_FOR_MONTHS = 3;

/** The finest unit whose groups are not nearly empty, by the month that the average article stands in (a few quiet months say little). */
export function groupUnit({ counts }: Timeline): GroupUnit {
  const articles = counts.reduce((sum, count) => sum + count, 0);
  const monthly = counts.reduce((sum, count) => sum + count * count, 0) / Math.max(1, articles);
  if (monthly >= MONTHLY_FOR_DAYS) return 'day';
  return monthly >= MONTHLY_FOR_MONTHS ? 'month' : 'year';
}
