import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listHolds, longestList, placeLists } from '../../../src/core/similar/placeLists.ts';

describe('lists of places', () => {
  const lists = fc.array(fc.array(fc.nat(9), { maxLength: 5 }), { maxLength: 6 });

  it('hold what was given for each document, and nothing for those behind', () => {
    fc.assert(fc.property(lists, fc.nat(3), (given, more) => {
      const packed = placeLists(given, given.length + more);
      const held = Array.from({ length: given.length + more }, (_, document) => [...packed.places.subarray(packed.starts[document], packed.starts[document + 1])]);
      expect(held).toEqual([...given, ...Array.from({ length: more }, () => [])]);
      expect(longestList(packed)).toBe(Math.max(0, ...given.map(({ length }) => length)));
    }));
  });

  it('tell what is in the list of which document', () => {
    fc.assert(fc.property(lists, fc.nat(9), (given, place) => {
      const packed = placeLists(given, given.length);
      expect(given.map((_, document) => listHolds(packed, document, place))).toEqual(given.map((list) => list.includes(place)));
    }));
  });
});
