import { describe, expect, it } from 'vitest';
import { UnionFind } from '../../src/core/unionFind.ts';
import fc from '../support/properties.ts';

describe('union-find', () => {
  it('has each number in a set of its own at first', () => {
    const sets = new UnionFind(3);
    expect([0, 1, 2].map((member) => sets.find(member))).toEqual([0, 1, 2]);
  });

  it('keeps the root of the first set', () => {
    const sets = new UnionFind(4);
    sets.join(3, 1);
    sets.join(1, 2);
    expect([0, 1, 2, 3].map((member) => sets.find(member))).toEqual([0, 3, 3, 3]);
  });

  it('has two numbers in one set only where a chain of joins links them', () => {
    const size = 12;
    const pairs = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 15 });
    fc.assert(
      fc.property(pairs, (joined) => {
        const sets = new UnionFind(size);
        let labels = Array.from({ length: size }, (_, member) => member);
        for (const [a, b] of joined) {
          sets.join(a, b);
          labels = labels.map((label) => (label === labels[b] ? (labels[a] ?? label) : label));
        }
        for (let a = 0; a < size; a += 1) {
          for (let b = 0; b < size; b += 1) expect(sets.find(a) === sets.find(b)).toBe(labels[a] === labels[b]);
        }
      }),
    );
  });
});
