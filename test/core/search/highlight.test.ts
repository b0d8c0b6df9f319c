import { describe, expect, it } from 'vitest';
import { createMarker } from '../../../src/core/search/highlight.ts';
import fc from '../../support/properties.ts';

const marked = (text: string, terms: string[]) =>
  createMarker([terms])
    .mark(text)
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

  it('marks a compound whole where only all of it matched', () => {
    expect(marked('GPT-4 and a GPT on Wi-Fi 🚀', ['gpt4', 'wifi', '🚀'])).toEqual(['GPT-4', 'Wi-Fi', '🚀']);
    expect(marked('GPT-4 and GPT-5', ['gpt*'])).toEqual(['GPT', 'GPT']);
  });

  it('names the terms of the words that texts do not hold', () => {
    const { missing } = createMarker([['sea', 'ocean'], ['tid*'], ['wifi']]);
    expect(missing(['Ocean news', 'Wi-Fi'])).toEqual(['tid*']);
    expect(missing(['Tides'])).toEqual(['sea', 'ocean', 'wifi']);
    expect(missing([])).toEqual(['sea', 'ocean', 'tid*', 'wifi']);
  });

  it('gives back the text, whatever is marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, terms) => {
        const pieces = createMarker([[...terms, 'a*']]).mark(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});
