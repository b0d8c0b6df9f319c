import { dayNumber, dayStart, UNDATED } from '../../../src/core/day.ts';
import { describe, expect, it } from 'vitest';
import { countMonths, MonthSlots, monthSpan, usualDays } from '../../../src/core/facets/timeline.ts';
import { monthOfDay } from '../../../src/core/month.ts';
import fc from '../../support/properties.ts';

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
        counts.slice(1, -1).forEach((count, i) => {
          expect(count).toBe(
            [...days].filter((one) => one !== UNDATED && monthOfDay(one) === firstMonth + i + 1).length,
          );
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

describe('MonthSlots', () => {
  it('gives the position of any month, asked in any order, and the nearest one for an outlier', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2000, max: 30_000 })), (days) => {
        const span = { firstMonth: 1970 * 12, months: 500 };
        const slots = new MonthSlots(span);
        expect(days.map((one) => slots.of(one))).toEqual(
          days.map((one) => Math.min(Math.max(monthOfDay(one) - span.firstMonth, 0), 499)),
        );
      }),
    );
  });
});

describe('outliers', () => {
  const usual = ['2024-01-10', '2024-02-10', '2024-03-10', '2024-03-20'];

  it.each([
    [
      ['1970-01-01', ...usual],
      [2, 1, 2],
    ],
    [
      [...usual, '2099-01-01'],
      [1, 1, 3],
    ],
    [
      ['1970-01-01', ...usual, '2099-01-01'],
      [2, 1, 3],
    ],
  ])('are gathered at the ends of the timeline: %j', (days, counts) => {
    expect(countMonths(daysOf(...days))).toEqual({ firstMonth: 2024 * 12, counts, undated: 0 });
  });

  it('are no days that many others are near to, and none of a few', () => {
    const old = daysOf('1999-01-01', '1999-02-01', '1999-03-01', ...usual);
    expect(usualDays(old)).toEqual({ first: old[0], last: old.at(-1) });
    const two = daysOf('1970-01-01', '2024-01-01');
    expect(usualDays(two)).toEqual({ first: two[0], last: two[1] });
    expect(usualDays(Int32Array.of(UNDATED))).toBeNull();
  });
});
