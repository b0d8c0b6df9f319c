import { dayNumber, UNDATED } from '../../../src/core/day.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMonths, MonthIndex, monthEnd, monthOfDay, monthSpan, monthStart } from '../../../src/core/facets/timeline.ts';
import { dayStart } from '../../../src/core/filters.ts';

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
    expect(countMonths(Int32Array.of(UNDATED, UNDATED, day('1969-12-31')))).toEqual({ firstMonth: 1969 * 12 + 11, counts: [1], undated: 2 });
    expect(countMonths(Int32Array.of(UNDATED))).toEqual({ firstMonth: 0, counts: [], undated: 1 });
    expect(countMonths(new Int32Array())).toEqual({ firstMonth: 0, counts: [], undated: 0 });
  });

  it('counts every article once, in the month of its day', () => {
    fc.assert(fc.property(someDays, (days) => {
      const { firstMonth, counts, undated } = countMonths(days);
      expect(counts.reduce((sum, count) => sum + count, undated)).toBe(days.length);
      counts.forEach((count, i) => {
        expect(count).toBe([...days].filter((one) => one !== UNDATED && monthOfDay(one) === firstMonth + i).length);
      });
    }));
  });
});

describe('monthSpan', () => {
  it('is the span that is counted', () => {
    fc.assert(fc.property(someDays, (days) => {
      const { firstMonth, counts } = countMonths(days);
      expect(monthSpan(days)).toEqual({ firstMonth, months: counts.length });
    }));
  });
});

describe('MonthIndex', () => {
  it('gives the month of any day, asked in any order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -2000, max: 30_000 })), (days) => {
      const index = new MonthIndex();
      expect(days.map((one) => index.of(one))).toEqual(days.map(monthOfDay));
    }));
  });
});

describe('monthStart and monthEnd', () => {
  it('know February, leap years and the turn of the year', () => {
    const months = [2020 * 12 + 1, 2021 * 12 + 1, 1900 * 12 + 1, 2019 * 12 + 11, 2020 * 12];
    expect(months.map(monthStart)).toEqual(['2020-02-01', '2021-02-01', '1900-02-01', '2019-12-01', '2020-01-01']);
    expect(months.map(monthEnd)).toEqual(['2020-02-29', '2021-02-28', '1900-02-28', '2019-12-31', '2020-01-31']);
  });

  it('follow one another without a gap, the first century included', () => {
    fc.assert(fc.property(fc.integer({ min: 12, max: 9998 * 12 }), (month) => {
      expect(monthOfDay(day(monthStart(month)))).toBe(month);
      expect(monthOfDay(day(monthEnd(month)))).toBe(month);
      expect(day(monthStart(month + 1))).toBe(day(monthEnd(month)) + 1);
    }));
  });
});
