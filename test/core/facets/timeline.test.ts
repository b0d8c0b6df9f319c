import { dayNumber, dayStart, UNDATED } from '../../../src/core/day.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMonths, MonthIndex, monthSpan } from '../../../src/core/facets/timeline.ts';
import { monthOfDay } from '../../../src/core/month.ts';

const day = (text: string) => dayNumber(dayStart(text));
const daysOf = (...texts: string[]) => Int32Array.from(texts, day);
const someDays = fc
  .tuple(fc.nat(3), fc.array(fc.integer({ min: -2000, max: 30_000 })))
  .map(([undated, days]) => Int32Array.of(...new Array<number>(undated).fill(UNDATED), ...days.sort((a, b) => a - b)));

describe('countMonths', () => {
  it('counts every month from the first to the last, across years, without gaps', () => {
    const timeline = countMonths(daysOf('2019-11-30', '2019-12-01', '2019-12-31', '2020-03-01'));
    expect(timeline).toEqual({ firstMonth: 2019 * 12 + 10, counts: [1, 2, 0, 0, 1], undated: 0 });
  });

  it('keeps undated articles apart', () => {
    expect(countMonths(Int32Array.of(UNDATED, UNDATED, day('1969-12-31')))).toEqual({
      firstMonth: 1969 * 12 + 11,
      counts: [1],
      undated: 2,
    });
    expect(countMonths(Int32Array.of(UNDATED))).toEqual({ firstMonth: 0, counts: [], undated: 1 });
    expect(countMonths(new Int32Array())).toEqual({ firstMonth: 0, counts: [], undated: 0 });
  });

  it('counts every article once, in the month of its day', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const { firstMonth, counts, undated } = countMonths(days);
        expect(counts.reduce((sum, count) => sum + count, undated)).toBe(days.length);
        counts.forEach((count, i) => {
          expect(count).toBe([...days].filter((one) => one !== UNDATED && monthOfDay(one) === firstMonth + i).length);
        });
      }),
    );
  });
});

describe('monthSpan', () => {
  it('is the span that is counted', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const { firstMonth, counts } = countMonths(days);
        expect(monthSpan(days)).toEqual({ firstMonth, months: counts.length });
      }),
    );
  });
});

describe('MonthIndex', () => {
  it('gives the month of any day, asked in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2000, max: 30_000 })), (days) => {
        const index = new MonthIndex();
        expect(days.map((one) => index.of(one))).toEqual(days.map(monthOfDay));
      }),
    );
  });
});
