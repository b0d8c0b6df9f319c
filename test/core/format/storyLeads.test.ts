import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../src/core/format/bytes.ts';
import { FormatError } from '../../../src/core/format/formatError.ts';
import { parseStoryLeads, writeStoryLeads } from '../../../src/core/format/storyLeads.ts';
import { someLeads } from '../../support/arbitraries.ts';
import fc from '../../support/properties.ts';

const leads = fc.nat(40).chain(someLeads);

describe('the leads of stories', () => {
  it('come back as they were written, before their members or behind them', () => {
    fc.assert(
      fc.property(leads, (leadOf) => {
        expect(parseStoryLeads(writeStoryLeads(leadOf), leadOf.length)).toEqual(leadOf);
      }),
    );
    expect([...parseStoryLeads(writeStoryLeads(Uint32Array.of(0, 3, 3, 3, 0, 5)), 6)]).toEqual([0, 3, 3, 3, 0, 5]);
  });

  it('are refused where one is out of range, or is led itself', () => {
    fc.assert(
      fc.property(
        leads.filter(({ length }) => length > 0),
        fc.nat(),
        fc.nat(2 ** 31),
        (leadOf, member, beyond) => {
          const broken = leadOf.with(member % leadOf.length, leadOf.length + beyond);
          expect(() => parseStoryLeads(writeStoryLeads(broken), leadOf.length)).toThrow(FormatError);
        },
      ),
    );
    expect(() => parseStoryLeads(writeStoryLeads(Uint32Array.of(1, 2, 2)), 3)).toThrow(FormatError);
    expect(() => parseStoryLeads(writeStoryLeads(Uint32Array.of(1, 0, 2)), 3)).toThrow(FormatError);
  });

  it('are refused where a story has a member too many, twice or beyond the last article', () => {
    const led = (count: number, ...members: [step: number, toLead: number][]) => {
      const out = new ByteWriter().varint(count).varint(members.length);
      for (const [step, toLead] of members) out.varint(step).zigzag(toLead);
      return out.finish();
    };
    expect([...parseStoryLeads(led(3, [1, -1], [1, -2]), 3)]).toEqual([0, 0, 0]);
    for (const members of [
      [[1, -2]],
      [[3, -3]],
      [
        [1, -1],
        [0, 1],
      ],
    ] as [number, number][][])
      expect(() => parseStoryLeads(led(3, ...members), 3)).toThrow(FormatError);
    expect(() =>
      parseStoryLeads(
        new ByteWriter()
          .varint(3)
          .varint(2 ** 40)
          .finish(),
        3,
      ),
    ).toThrow(FormatError);
  });

  it("are refused when they are another edition's, are cut short, or have bytes behind their end", () => {
    fc.assert(
      fc.property(leads, (leadOf) => {
        const whole = writeStoryLeads(leadOf);
        expect(() => parseStoryLeads(whole, leadOf.length + 1)).toThrow(FormatError);
        expect(() => parseStoryLeads(Uint8Array.of(...whole, 0), leadOf.length)).toThrow(FormatError);
        for (let length = 0; length < whole.length; length++)
          expect(() => parseStoryLeads(whole.subarray(0, length), leadOf.length)).toThrow();
      }),
    );
  });

  it('take less than a byte an article where one in seven is led', () => {
    const leadOf = Uint32Array.from({ length: 10_000 }, (_, i) => (i % 7 === 3 ? i - 1 - (i % 2) : i));
    expect(writeStoryLeads(leadOf).length).toBeLessThan(10_000);
  });
});
