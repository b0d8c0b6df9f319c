import { seededRandom } from '../support/seededRandom.ts';

/** A seeded stream of chance: the same seed, the same stream. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  /** Whole, from 0 up to, not including, `end`. */
  below(end: number): number;
  /** True in `share` of all cases. */
  happens(share: number): boolean;
  /** A rank from 0 up to, not including, `end`, by Zipf's law with exponent 1: rank k about as often as 1 / (k + 1). */
  zipf(end: number): number;
}

export function seededChance(seed: number): Chance {
  const next = seededRandom(seed);
  return {
    next,
    below: (end) => Math.floor(next() * end),
    happens: (share) => next() < share,
    zipf: (end) => Math.min(end - 1, Math.floor(Math.exp(next() * Math.log(end + 1))) - 1),
  };
}
