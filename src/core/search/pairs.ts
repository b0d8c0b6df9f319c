import { splitsOf } from './compounds.ts';

/**
 * The pairs of terms that make another term when they are written as one word. Where a pair stands side by side, the
 * index has the other term, too: "health care" is found by `healthcare`, if any document has that as one word.
 */
export class TermPairs {
  /** By the numbers of both terms. */
  readonly #joined = new Map<number, number>();
  /** 1 for each term that is the first of a pair: most are not, and need no look into the map. */
  #isFirst = new Uint8Array(0);

  /** Says that the terms numbered `first` and `second` make the term `joined`. */
  add(first: number, second: number, joined: number): void {
    this.#joined.set(first * MOST_TERMS + second, joined);
  }

  /** Adds all pairs that make a term. `numbers` gives the number of each term. Call it once all terms are known. */
  addSplits(numbers: ReadonlyMap<string, number>): void {
    for (const [term, joined] of numbers) {
      for (const [beginning, end] of splitsOf(term)) {
        const [first, second] = [numbers.get(beginning), numbers.get(end)];
        if (first !== undefined && second !== undefined) this.add(first, second, joined);
      }
    }
    this.#isFirst = new Uint8Array(numbers.size + 1);
    for (const key of this.#joined.keys()) this.#isFirst[Math.floor(key / MOST_TERMS)] = 1;
  }

  /** The term that two neighbours make; 0 where they make none. */
  joined(first: number, second: number): number {
    return this.#isFirst[first] === 1 ? (this.#joined.get(first * MOST_TERMS + second) ?? 0) : 0;
  }
}

/** More than a collection has. Two numbers of terms make one key that a number holds exactly. */
const MOST_TERMS = 2 ** 26;
