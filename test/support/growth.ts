/** Sizes of an input, each four times the one before. */
const SIZES = [10_000, 40_000, 160_000];
/** Milliseconds; what takes less is not told from nothing. */
const FLOOR = 8;
/** Input four times as long may take so many times as long: n log n takes five times as long, n² sixteen times. */
const MOST_GROWTH = 9;

/**
 * Whether the time that `run` takes grows worse than n log n with the size of its input: the times in milliseconds if it
 * does, else null. Only processor time counts, of the fastest of some tries, so other work of the machine changes nothing.
 */
export function badGrowth(run: (size: number) => void): string | null {
  const times = SIZES.map((size) => fastest(() => run(size), 1));
  const grows = (from: number) => (times[from + 1] ?? 0) / Math.max(times[from] ?? 0, FLOOR) > MOST_GROWTH;
  for (const from of [0, 1]) {
    // Measured again before it counts: a collection of garbage may have come between.
    for (let tries = 0; grows(from) && tries < 4; tries++)
      times[from + 1] = Math.min(
        times[from + 1] ?? 0,
        fastest(() => run(SIZES[from + 1] ?? 0), 2),
      );
    if (grows(from)) return times.map((time) => time.toFixed(1)).join(', ');
  }
  return null;
}

function fastest(run: () => void, tries: number): number {
  let best = Infinity;
  for (let left = tries; left > 0; left--) {
    const began = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(began);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
