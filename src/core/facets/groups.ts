import { UNDATED } from '../day.ts';
import { monthOfDay } from '../month.ts';

/** Spans of time under one heading of the feed, the shortest first. */
export const groupUnits = ['day', 'month', 'year'] as const;
export type GroupUnit = (typeof groupUnits)[number];

/** Half of the groups have so many stories or more. */
const STORIES_A_GROUP = 4;

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
