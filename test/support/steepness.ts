import type { AdversarialText } from './adversarialTexts.ts';

/** Characters of the longest texts. The others have a quarter and a sixteenth of it. */
const LONGEST = 8_000;
/** Milliseconds of the processor. A text that takes less is too short to measure, and no harm. */
const FLOOR = 4;
/**
 * How much longer a text may take than texts of the shortest length that are as long together: for the middle length and
 * for the longest. By n log n that is 1.2 and 1.4 times as long, by n² it is 4 and 16 times.
 */
const MOST = { middle: 3, longest: 4.5 } as const;
/** A busy machine makes a time longer, never shorter: a slow text is measured again so often. */
const ROUNDS = 12;

/**
 * The texts for which a function takes longer than n log n, or throws, each in words. Times are those of the processor and
 * are compared with each other alone, so it does not matter how fast the machine is or what else it does.
 */
export function tooSteep(
  read: (text: string) => unknown,
  texts: readonly AdversarialText[],
  longest: number = LONGEST,
): string[] {
  return texts.flatMap(({ name, text }) => {
    const verdict = verdictOn(read, text(longest / 16), text(longest / 4), text(longest));
    return verdict === null ? [] : [`${name}: ${verdict}`];
  });
}

/** Null where the times grow slowly enough. The longest text is read only where the middle one does no harm. */
function verdictOn(read: (text: string) => unknown, short: string, middle: string, longest: string): string | null {
  try {
    const steepness = steepnessOf(read, short, middle, MOST.middle) ?? steepnessOf(read, short, longest, MOST.longest);
    return steepness === null ? null : `takes ${steepness.toFixed(1)} times as long as in parts`;
  } catch (error) {
    return `throws ${String(error)}`;
  }
}

/** How much longer a long text takes than short ones that are as long together; null where that is at most `most`. */
function steepnessOf(read: (text: string) => unknown, short: string, long: string, most: number): number | null {
  let whole = timeOf(read, long, 1);
  if (whole < FLOOR) return null;
  let parts = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    parts = Math.min(parts, timeOf(read, short, Math.max(1, Math.round(long.length / Math.max(1, short.length)))));
    if (whole < FLOOR || whole <= parts * most) return null;
    whole = Math.min(whole, timeOf(read, long, 1));
  }
  return whole <= parts * most ? null : whole / parts;
}

function timeOf(read: (text: string) => unknown, text: string, times: number): number {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
