import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../src/core/format/bytes.ts';
import { FormatError } from '../../../src/core/format/formatError.ts';
import { NO_RANK, parseRanks, writeRanks } from '../../../src/core/format/ranks.ts';
import { someRanks } from '../../support/arbitraries.ts';
import fc from '../../support/properties.ts';

describe('ranks', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(someRanks, (ranks) => {
        expect(parseRanks(writeRanks(ranks))).toEqual(ranks);
      }),
    );
  });

  it('keep an absent score apart from nought and from minus one', () => {
    const ranks = { quality: Int32Array.of(NO_RANK, 0, -1), heat: Int32Array.of(-1, NO_RANK, 210) };
    expect(parseRanks(writeRanks(ranks))).toEqual(ranks);
  });

  it('are refused when cut short anywhere, or with bytes behind their end', () => {
    fc.assert(
      fc.property(someRanks, (ranks) => {
        const whole = writeRanks(ranks);
        for (let length = 0; length < whole.length; length++)
          expect(() => parseRanks(whole.subarray(0, length))).toThrow(FormatError);
        expect(() => parseRanks(Uint8Array.of(...whole, 0))).toThrow(FormatError);
      }),
    );
  });

  it('are refused at once where they claim more articles than they can hold', () => {
    expect(() =>
      parseRanks(
        new ByteWriter()
          .varint(2 ** 40)
          .byte(0)
          .finish(),
      ),
    ).toThrow(FormatError);
  });
});
