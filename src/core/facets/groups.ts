import type { Timeline } from '../format/manifest.ts';

/** The span of time under one heading of the feed. */
export type GroupUnit = 'day' | 'month' | 'year';

/** Articles a month from which each day gets a heading (one a day), and from which each month gets one. */
const ARTICLES_FOR_DAYS = 30;
const ARTICLES_FOR_MONTHS = 3;

/**
 * The finest unit whose groups are not nearly empty. It is chosen by the size of the month of the average article, so
 * that a few quiet months do not change it.
 */
export function groupUnit({ counts }: Timeline): GroupUnit {
  const articles = counts.reduce((sum, count) => sum + count, 0);
  const monthly = counts.reduce((sum, count) => sum + count * count, 0) / Math.max(1, articles);
  if (monthly >= ARTICLES_FOR_DAYS) return 'day';
  return monthly >= ARTICLES_FOR_MONTHS ? 'month' : 'year';
}
