import { describe, expect, it } from 'vitest';
import { DAY, dayNumber, dayNumbersIn, dayStart, isDayOnly, readDay } from '../../src/core/day.ts';
import { someDay } from '../support/arbitraries.ts';
import fc from '../support/properties.ts';

describe('readDay', () => {
  it('takes every day of the calendar', () => {
    fc.assert(fc.property(someDay, (day) => void expect(readDay(day)).toBe(day)));
  });

  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '24-01-01', '2024-01-01T00:00:00Z', ''])(
    'refuses "%s"',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );
});

describe('dayStart', () => {
  it('is midnight UTC', () => {
    expect(dayStart('2020-02-29')).toBe(Date.UTC(2020, 1, 29));
  });
});

describe('dayNumber', () => {
  it('is the same from the start of a day to its last millisecond', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.nat(DAY - 1),
        (day, later) => void expect(dayNumber(dayStart(day) + later)).toBe(dayStart(day) / DAY),
      ),
    );
  });
});

describe('isDayOnly', () => {
  it('is true at midnight UTC only', () => {
    expect(isDayOnly(Date.UTC(2021, 8, 29))).toBe(true);
    expect(isDayOnly(Date.UTC(1969, 8, 29))).toBe(true);
    expect(isDayOnly(Date.UTC(2021, 8, 29, 0, 0, 1))).toBe(false);
  });
});

describe('dayNumbersIn', () => {
  it('is the day that a calendar in the zone shows', () => {
    const late = Date.UTC(2021, 8, 29, 23, 5);
    const days = (zone: string) => new Date(dayNumbersIn(zone)(late) * DAY).toISOString().slice(0, 10);
    expect(['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati'].map(days)).toEqual([
      '2021-09-29',
      '2021-09-29',
      '2021-09-30',
      '2021-09-30',
    ]);
  });

  it('leaves a date without a time on its day', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom('America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati'), (day, zone) => {
        expect(dayNumbersIn(zone)(dayStart(day))).toBe(dayNumber(dayStart(day)));
      }),
    );
  });

  it('never goes back as time goes on, where the time is known', () => {
    const time = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) }).filter((at) => !isDayOnly(at));
    fc.assert(
      fc.property(
        time,
        fc.nat(2 * DAY),
        fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Tokyo'),
        (at, more, zone) => {
          const dayOf = dayNumbersIn(zone);
          if (!isDayOnly(at + more)) expect(dayOf(at + more)).toBeGreaterThanOrEqual(dayOf(at));
        },
      ),
    );
  });
});
