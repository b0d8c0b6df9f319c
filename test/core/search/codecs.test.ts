import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/core/format/bytes.ts';
import { FormatError } from '../../../src/core/format/formatError.ts';
import { BitReader, BitWriter } from '../../../src/core/search/bits.ts';
import { editDistance, editsAllowed } from '../../../src/core/search/editDistance.ts';
import { FORMAT_VERSION, FormatVersionError, seal, unseal } from '../../../src/core/search/format.ts';
import {
  LEVELS,
  measurePostings,
  readPositions,
  readPostings,
  writePositions,
  writePostings,
} from '../../../src/core/search/postings.ts';
import { chunkOf, readTerms, separator, writeTerms } from '../../../src/core/search/termTable.ts';
import fc from '../../support/properties.ts';

const sortedTerms = fc
  .uniqueArray(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.stringMatching(/^[ab]{0,25}$/)), {
    maxLength: 40,
  })
  .map((terms) => terms.map((term) => term.toWellFormed?.() ?? term))
  .map((terms) => [...new Set(terms)].sort((a, b) => (a < b ? -1 : 1)));

describe('bit streams', () => {
  it('read back what was written', () => {
    const code = fc.record({
      kind: fc.constantFrom('gamma', 'rice', 'bits'),
      value: fc.oneof(fc.nat(2 ** 24 - 2), fc.nat(40)),
      k: fc.nat(23),
    });
    fc.assert(
      fc.property(fc.array(code), (codes) => {
        const writer = new BitWriter();
        for (const { kind, value, k } of codes) {
          if (kind === 'gamma') writer.gamma(Math.max(1, value));
          else if (kind === 'rice') writer.rice(value, k);
          else writer.bits(value, 24);
        }
        const reader = new BitReader(writer.finish());
        for (const { kind, value, k } of codes) {
          const read = kind === 'gamma' ? reader.gamma() : kind === 'rice' ? reader.rice(k) : reader.bits(24);
          expect(read).toBe(kind === 'gamma' ? Math.max(1, value) : value);
        }
        reader.checkEnd();
      }),
    );
  });
});

describe('posting lists', () => {
  const documents = 5000;
  const list = fc
    .uniqueArray(fc.nat(documents - 1), { maxLength: 300 })
    .chain((docs) =>
      fc
        .array(fc.nat(LEVELS - 1), { minLength: docs.length, maxLength: docs.length })
        .map((levels) => ({ docs: Uint32Array.from(docs.sort((a, b) => a - b)), levels: Uint8Array.from(levels) })),
    );

  it('are read as written and take the bits that were measured', () => {
    fc.assert(
      fc.property(list, (written) => {
        const bits = new BitWriter();
        writePostings(bits, written, documents);
        expect(bits.length).toBe(measurePostings(written, documents));
        expect(readPostings(new BitReader(bits.finish()), written.docs.length, documents)).toEqual(written);
      }),
    );
  });

  it('cut short give a FormatError', () => {
    const bits = new BitWriter();
    writePostings(bits, { docs: Uint32Array.of(7, 900, 4000), levels: Uint8Array.of(3, 9, 1) }, documents);
    expect(() => readPostings(new BitReader(bits.finish().subarray(0, 2)), 3, documents)).toThrow(FormatError);
    expect(() => readPostings(new BitReader(bits.finish()), documents + 1, documents)).toThrow(FormatError);
  });

  it('keep the positions of every document', () => {
    const written = { starts: Uint32Array.of(0, 2, 3), positions: Uint32Array.of(0, 70_000, 12) };
    const bits = new BitWriter();
    writePositions(bits, written, 4);
    expect(readPositions(new BitReader(bits.finish()), 2, 4)).toEqual(written);
  });
});

describe('term tables', () => {
  it('are read as written', () => {
    fc.assert(
      fc.property(sortedTerms, (terms) => {
        const writer = new ByteWriter();
        writeTerms(writer, terms);
        const reader = new ByteReader(writer.finish());
        expect(readTerms(reader, terms.length)).toEqual(terms);
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('find the chunk of a term by separators as by first terms', () => {
    fc.assert(
      fc.property(sortedTerms, fc.integer({ min: 1, max: 5 }), (terms, size) => {
        const firsts = terms.flatMap((_, i) => (i % size === 0 ? [i] : []));
        const starts = firsts.map((i) => (i === 0 ? '' : separator(terms[i - 1] ?? '', terms[i] ?? '')));
        terms.forEach((term, i) => expect(chunkOf(starts, term)).toBe(Math.floor(i / size)));
      }),
    );
  });
});

describe('sealed files', () => {
  it('refuse any byte changed and any length cut', () => {
    const sealed = seal(new ByteWriter().text('a file of the index'));
    for (let i = 1; i < sealed.length; i++) {
      const damaged = sealed.slice();
      damaged[i] = (damaged[i] ?? 0) ^ 4;
      expect(() => unseal(damaged)).toThrow(FormatError);
      expect(() => unseal(sealed.subarray(0, i))).toThrow(FormatError);
    }
  });

  it('name both versions where they differ', () => {
    const other = seal(new ByteWriter().byte(1));
    other[0] = FORMAT_VERSION + 1;
    expect(() => unseal(other)).toThrow(FormatVersionError);
    expect(() => unseal(other)).toThrow(
      `The search index has format ${FORMAT_VERSION + 1}, this page reads format ${FORMAT_VERSION}: load the page again`,
    );
  });
});

describe('edit distance', () => {
  it('is that of the textbook, up to its limit', () => {
    const word = fc.stringMatching(/^[abc]{0,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 2).whole).toBe(Math.min(3, fullDistance(a, b)));
        const beginnings = Array.from({ length: b.length + 1 }, (_, i) => fullDistance(a, b.slice(0, i)));
        expect(editDistance(a, b, 2).beginning).toBe(Math.min(3, ...beginnings));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts a swap of neighbours as one edit', () => {
    expect(editDistance('chnage', 'change', 2).whole).toBe(1);
  });

  it('allows one edit from four letters, two from eight, none in numbers', () => {
    expect(['cat', 'cats', 'climate', 'climates', '2019', 'covid19'].map(editsAllowed)).toEqual([0, 1, 1, 2, 0, 0]);
  });
});

/** Optimal string alignment by the whole table. */
function fullDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row !== undefined) row[j] = least;
    }
  }
  return at(a.length, b.length);
}
