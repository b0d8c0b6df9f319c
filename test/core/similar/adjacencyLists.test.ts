import { describe, expect, it } from 'vitest';
import { adjacencyLists, hasNeighbour } from '../../../src/core/similar/adjacencyLists.ts';
import fc from '../../support/properties.ts';

describe('adjacency lists', () => {
  const lists = fc.array(fc.array(fc.nat(9), { maxLength: 5 }), { maxLength: 6 });

  it('hold what was given for each document, and nothing for those behind', () => {
    fc.assert(
      fc.property(lists, fc.nat(3), (given, more) => {
        const packed = adjacencyLists(given, given.length + more);
        const held = Array.from({ length: given.length + more }, (_, document) => [
          ...packed.docs.subarray(packed.starts[document], packed.starts[document + 1]),
        ]);
        expect(held).toEqual([...given, ...Array.from({ length: more }, () => [])]);
      }),
    );
  });

  it('tell what is in the list of which document', () => {
    fc.assert(
      fc.property(lists, fc.nat(9), (given, doc) => {
        const packed = adjacencyLists(given, given.length);
        expect(given.map((_, document) => hasNeighbour(packed, document, doc))).toEqual(
          given.map((list) => list.includes(doc)),
        );
      }),
    );
  });
});
