import { describe, expect, it } from 'vitest';
import { dayNumber, dayStart } from '../../src/core/day.ts';
import { monthEnd, monthOfDay, monthStart } from '../../src/core/month.ts';
import fc from '../support/properties.ts';

const day = (text: string) => dayNumber(dayStart(text));

describe('monthStart and monthEnd', () => {
  it('know February, leap years and the turn of the year', () => {
    const months = [2020 * 12 + 1, 2021 * 12 + 1, 1900 * 12 + 1, 2019 * 12 + 11, 2020 * 12];
    expect(months.map(monthStart)).toEqual(['2020-02-01', '2021-02-01', '1900-02-01', '2019-12-01', '2020-01-01']);
    expect(months.map(monthEnd)).toEqual(['2020-02-29', '2021-02-28', '1900-02-28', '2019-12-31', '2020-01-31']);
  });

  it('follow one another without a gap, the first century included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 9998 * 12 }), (month) => {
        expect(monthOfDay(day(monthStart(month)))).toBe(month);
        expect(monthOfDay(day(monthEnd(month)))).toBe(month);
        expect(day(monthStart(month + 1))).toBe(day(monthEnd(month)) + 1);
      }),
    );
  });
});
