/** A growing list of unsigned 32-bit integers. It takes four to eight bytes for each. */
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

  /** The value at a position below `length`. */
  at(position: number): number {
    return this.#values[position] ?? 0;
  }

  /** A view of all values. It is valid until the next value is pushed. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.#used);
  }

  /** A copy of all values. */
  toArray(): Uint32Array {
    return this.#values.slice(0, this.#used);
  }
}
