/**
 * Sets of the numbers below `size`; at first each number is a set of its own. Two numbers are in one set where they have
 * the same root (union-find, R. Tarjan, "Efficiency of a good but not linear set union algorithm", JACM 22, 1975).
 */
export class UnionFind {
  readonly #parents: Uint32Array;

  constructor(size: number) {
    this.#parents = Uint32Array.from({ length: size }, (_, index) => index);
  }

  /** The root of the set that holds a number. */
  find(member: number): number {
    let root = member;
    while (this.#parent(root) !== root) root = this.#parent(root);
    for (let step = member; step !== root;) {
      const next = this.#parent(step);
      this.#parents[step] = root;
      step = next;
    }
    return root;
  }

  /** Joins the sets of two numbers. The root of the first set is the root of both. */
  join(first: number, second: number): void {
    this.#parents[this.find(second)] = this.find(first);
  }

  #parent(member: number): number {
    return this.#parents[member] ?? member;
  }
}
