import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../../src/core/search/highlight.ts';

const marked = (text: string, terms: string[]) =>
  highlight(text, terms)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);

describe('highlight', () => {
  it('marks words as they stand in the text', () => {
    expect(marked('Crème brûlée, CREME again', ['creme'])).toEqual(['Crème', 'CREME']);
    expect(marked('Apple’s C++ and the U.S. team', ['apple', 'c++', 'us'])).toEqual(['Apple’s', 'C++', 'U.S.']);
  });

  it('marks whole words for a beginning', () => {
    expect(marked('Climate, climbing and acclimatise', ['clim*'])).toEqual(['Climate', 'climbing']);
  });

  it('marks no part of a word for a term', () => {
    expect(marked('Airline air', ['air'])).toEqual(['air']);
  });

  it('gives back the text, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, terms) => {
        const pieces = highlight(text, [...terms, 'a*']);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});
