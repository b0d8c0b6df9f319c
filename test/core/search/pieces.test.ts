import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PieceLists, PieceTable } from '../../../src/core/search/pieces.ts';

const words = fc.constantFrom('tide', 'Tide', 'storm', '', 'ＡＩ', '潮位', '\ud800', 'a\tb');
const text = fc.oneof(fc.string({ maxLength: 40 }), fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')));

describe('a table of pieces', () => {
  it('gives back what stands between the spaces of every text, each piece under one number', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const table = new PieceTable();
      const read = texts.map((one) => [...table.read(one)]);
      expect(read.map((numbers) => numbers.map((number) => table.pieces[number]).join(' '))).toEqual(texts);
      expect(new Set(table.pieces).size).toBe(table.pieces.length);
    }));
  });

  it('holds more pieces than it has room for at first, and a text of more than that', () => {
    const table = new PieceTable();
    const long = Array.from({ length: 20_000 }, (_, i) => `word${i % 9000}`).join(' ');
    const numbers = table.read(long);
    expect(table.pieces).toHaveLength(9000);
    expect([numbers.length, numbers[8999], numbers[9000], numbers[19_999]]).toEqual([20_000, 8999, 0, 1999]);
    expect(table.read('word8999 word0')).toEqual(Uint32Array.of(8999, 0));
  });
});

describe('lists of pieces', () => {
  it('are made once for each piece, and are found under its number in every text', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const asked: string[] = [];
      const lists = new PieceLists((piece) => {
        asked.push(piece);
        return [...piece].map((_, unit) => piece.charCodeAt(unit));
      });
      const listOf = (piece: number) => Array.from({ length: lists.start(piece + 1) - lists.start(piece) }, (_, i) => lists.value(lists.start(piece) + i));
      const read = texts.map((one) => Array.from(lists.read(one), listOf));
      expect(read).toEqual(texts.map((one) => one.split(' ').map((piece) => [...piece].map((_, unit) => piece.charCodeAt(unit)))));
      expect(new Set(asked).size).toBe(asked.length);
    }));
  });
});
