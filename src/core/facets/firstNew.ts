import { dayNumber } from '../day.ts';

/** Days by which the paper's day of a moment may differ from that in UTC, and one more. */
const APART = 2;

/**
 * The ordinal of the first article that was published after a moment; the number of articles where none was. The columns
 * know the day only. Near the moment `publishedAt` is asked for an article, some times: a search by halves.
 */
export async function firstNew(
  days: Int32Array,
  at: number,
  publishedAt: (ordinal: number) => Promise<number | null>,
): Promise<number> {
  const isNew = async (ordinal: number) => {
    const distance = (days[ordinal] ?? 0) - dayNumber(at);
    return Math.abs(distance) < APART ? ((await publishedAt(ordinal)) ?? -Infinity) > at : distance > 0;
  };
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (await isNew(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
