import type { Timeline } from '../format/manifest.ts';

/** The span of time that a heading of the feed stands for. */
export type GroupUnit = 'day' | 'month' | 'year';

/** From two articles a day on, days are full enough to be headings; from three a month, months are. */
const MONTHLY_FOR_DAYS = 60;
const MONTHLY_FOR_MONTHS = 3;

/** The finest unit whose groups are not nearly empty, by the months that hold articles at all. */
export function groupUnit({ counts }: Timeline): GroupUnit {
  const filled = counts.filter((count) => count > 0);
  const monthly = filled.reduce((sum, count) => sum + count, 0) / Math.max(1, filled.length);
  if (monthly >= MONTHLY_FOR_DAYS) return 'day';
  return monthly >= MONTHLY_FOR_MONTHS ? 'month' : 'year';
}
