import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/core/format/bytes.ts';
import { FormatError } from '../../../src/core/format/formatError.ts';
import fc from '../../support/properties.ts';

describe('bytes', () => {
  it('reads back what was written', () => {
    const value = fc.oneof(
      fc.record({ as: fc.constant('byte' as const), value: fc.nat(255) }),
      fc.record({ as: fc.constant('varint' as const), value: fc.maxSafeNat() }),
      fc.record({ as: fc.constant('zigzag' as const), value: fc.integer({ min: -(2 ** 52) + 1, max: 2 ** 52 - 1 }) }),
      fc.record({ as: fc.constant('text' as const), value: fc.string({ unit: 'grapheme' }) }),
    );
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const writer = new ByteWriter();
        for (const { as, value: written } of values) {
          if (as === 'text') writer.text(written);
          else writer[as](written);
        }
        const reader = new ByteReader(writer.finish());
        for (const { as, value: written } of values) expect(reader[as]()).toBe(written);
        expect(reader.done).toBe(true);
      }),
    );
  });

  it('uses one byte below 128 and two below 16,384', () => {
    expect(new ByteWriter().varint(127).finish()).toHaveLength(1);
    expect(new ByteWriter().varint(128).finish()).toHaveLength(2);
    expect(new ByteWriter().varint(16_383).finish()).toHaveLength(2);
    expect(new ByteWriter().zigzag(-64).finish()).toHaveLength(1);
    expect(new ByteWriter().varint(Number.MAX_SAFE_INTEGER).finish()).toHaveLength(8);
  });

  it('keeps a byte order mark inside a text', () => {
    expect(new ByteReader(new ByteWriter().text('\uFEFFa').finish()).text()).toBe('\uFEFFa');
  });

  it('takes raw bytes back by count', () => {
    const reader = new ByteReader(
      new ByteWriter()
        .bytes(Uint8Array.of(1, 2, 3))
        .byte(9)
        .finish(),
    );
    expect([...reader.bytes(3)]).toEqual([1, 2, 3]);
    expect(reader.remaining).toBe(1);
    expect(reader.byte()).toBe(9);
  });

  it('refuses bytes cut short anywhere', () => {
    const whole = new ByteWriter().varint(300).text('hello').zigzag(-5000).finish();
    for (let length = 0; length < whole.length; length++) {
      const reader = new ByteReader(whole.subarray(0, length));
      expect(() => [reader.varint(), reader.text(), reader.zigzag()]).toThrow(FormatError);
    }
  });

  it('answers any bytes with a value or a FormatError', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.constantFrom('byte', 'varint', 'zigzag', 'text'), (bytes, method) => {
        try {
          new ByteReader(bytes)[method]();
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
    );
  });

  it('refuses a number beyond the safe integers', () => {
    expect(() => new ByteReader(new Uint8Array(12).fill(0xff)).varint()).toThrow(FormatError);
    expect(() => new ByteReader(Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 127)).varint()).toThrow(FormatError);
  });

  it('refuses to write what cannot be read back', () => {
    for (const value of [-1, 1.5, Number.NaN, 2 ** 53])
      expect(() => new ByteWriter().varint(value)).toThrow(RangeError);
    expect(() => new ByteWriter().byte(256)).toThrow(RangeError);
  });
});
