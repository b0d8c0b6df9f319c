/** A list of unsigned 32-bit integers that grows in place, four bytes each. */
export class NumberList {
  #values = new Uint32Array(1024);
  #used = 0;

  get length(): number {
    return this.#used;
  }

  push(value: number): void {
    if (this.#used === this.#values.length) {
      const larger = new Uint32Array(this.#used * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#used++] = value;
  }

  /** The value in a place below `length`. */
  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  /** All values: a view, good until the next one is pushed. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.#used);
  }

  /** A copy of exactly the values pushed. */
  toArray(): Uint32Array {
    return this.#values.slice(0, this.#used);
  }
}
