import { UNDATED } from '../day.ts';
import { monthOfDay } from '../month.ts';

/** Spans of time under one heading of the feed, the shortest first. */
export const groupUnits = ['day', 'month', 'year'] as const;
export type GroupUnit = (typeof groupUnits)[number];

/** Half of the groups have so many stories or more. */
const STORIES_A_GROUP = 4;

/** Articles a month from which each day gets a heading (one a day), and from which each month gets one. */
const ARTICLES_FOR_DAYS = 30;
const ARTICLES_FOR_MONTHS = 3;

/**
 * The finest unit whose groups are not nearly empty. It is chosen by the size of the month of the average article, so
 * that a few quiet months do not change it.
 */
export function groupUnit({ counts }: { counts: readonly number[] }): GroupUnit {
  const articles = counts.reduce((sum, count) => sum + count, 0);
  const monthly = counts.reduce((sum, count) => sum + count * count, 0) / Math.max(1, articles);
  if (monthly >= ARTICLES_FOR_DAYS) return 'day';
  return monthly >= ARTICLES_FOR_MONTHS ? 'month' : 'year';
}

/** The first unit of which half of the groups have four stories or more, by the days of the stories (ascending). Undated ones do not count. */
export function unitOfDays(days: Int32Array): GroupUnit {
  const dated = days.filter((day) => day !== UNDATED);
  const months = dated.map(monthOfDay);
  if (medianRun(dated) >= STORIES_A_GROUP) return 'day';
  return medianRun(months) >= STORIES_A_GROUP ? 'month' : 'year';
}

/** The median of how many equal numbers stand side by side. Of two in the middle it is the larger. */
function medianRun(numbers: Int32Array): number {
  const runs: number[] = [];
  let before: number | null = null;
  for (const number of numbers) {
    if (number === before) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
    before = number;
  }
  return runs.sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
}
