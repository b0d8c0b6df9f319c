import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/core/day.ts';
import { DatesContext, datesIn, formWithin, PublishedTime } from '../../../src/app/layout/dates.tsx';
import fc from '../../support/properties.ts';

const ends = ['Pacific/Kiritimati', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC', 'America/New_York', 'Pacific/Pago_Pago'];

describe('a date that is known to the day', () => {
  it('is that day in every zone', () => {
    const day = Date.UTC(2013, 0, 16);
    expect(ends.map((zone) => datesIn(zone).format(day, 'short'))).toEqual(ends.map(() => '16 Jan 2013'));
  });

  it('is said exactly without a time', () => {
    for (const zone of ends)
      expect(datesIn(zone).format(Date.UTC(2013, 0, 16), 'exact')).toMatch(/^Wednesday,? 16 January 2013$/);
  });

  it('keeps month and year at their edges', () => {
    const newYear = Date.UTC(2024, 0, 1);
    for (const zone of ends)
      expect([datesIn(zone).format(newYear, 'month'), datesIn(zone).format(newYear, 'year')]).toEqual([
        'January 2024',
        '2024',
      ]);
  });
});

describe('a date with a time', () => {
  const late = Date.UTC(2021, 8, 29, 23, 5);

  it('is the day that it is in the zone', () => {
    expect(datesIn('UTC').format(late, 'day')).toBe('29 September 2021');
    expect(datesIn('Pacific/Auckland').format(late, 'day')).toBe('30 September 2021');
  });

  it('is said exactly with the time and the zone', () => {
    expect(datesIn('America/New_York').format(late, 'exact')).toMatch(
      /^Wednesday,? 29 September 2021( at|,) 19:05 (GMT-4|EDT)$/,
    );
  });

  it('is written the same twice, whichever forms come between', () => {
    const dates = datesIn('Asia/Kolkata');
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }),
        (date) => {
          const first = dates.format(+date, 'short');
          dates.format(+date, 'exact');
          expect(dates.format(+date, 'short')).toBe(first);
          expect(datesIn('Asia/Kolkata').format(+date, 'short')).toBe(first);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the time of publication', () => {
  const at = Date.UTC(2021, 8, 29, 23, 5);

  it('is given to machines in full, and to readers in the zone of the paper until the page has their own', () => {
    const rendered = (zone: string) =>
      renderToStaticMarkup(
        <DatesContext value={datesIn(zone)}>
          <PublishedTime at={at} form="short" />
        </DatesContext>,
      );
    expect(rendered('UTC')).toBe('<time dateTime="2021-09-29T23:05:00.000Z" tabindex="0">29 Sep 2021</time>');
    expect(rendered('Asia/Tokyo')).toContain('>30 Sep 2021<');
  });

  it('has nothing to reach where only the day is known', () => {
    expect(renderToStaticMarkup(<PublishedTime at={Date.UTC(2021, 8, 29)} form="short" />)).not.toContain('tabindex');
  });
});

describe('a date in small type', () => {
  const newest = Date.UTC(2026, 10, 28, 14, 5);
  const today = Date.UTC(2026, 10, 28) / DAY;
  const dates = datesIn('UTC', today);
  const brief = (...date: Parameters<typeof Date.UTC>) => dates.format(Date.UTC(...date), 'brief');

  it('is the time today', () => {
    expect(brief(2026, 10, 28, 0, 1)).toBe('00:01');
    expect(dates.format(newest, 'brief')).toBe('14:05');
  });

  it('is the weekday in the six days before', () => {
    expect([brief(2026, 10, 27, 18, 20), brief(2026, 10, 22, 0, 1)]).toEqual(['Fri 18:20', 'Sun 00:01']);
  });

  it('is the day in the same year, and the month before', () => {
    expect([brief(2026, 10, 21, 23, 59), brief(2026, 8, 29, 9)]).toEqual(['21 Nov', '29 Sep']);
    expect([brief(2025, 11, 31, 23, 59), brief(2021, 8, 29, 9)]).toEqual(['Dec 2025', 'Sep 2021']);
  });

  it('says no time where none is known', () => {
    expect([brief(2026, 10, 28), brief(2026, 10, 27), brief(2026, 8, 29)]).toEqual(['28 Nov', 'Fri', '29 Sep']);
  });

  it('says the day of what is later, by a wrong clock or of an event to come', () => {
    expect([brief(2026, 10, 29, 7), brief(2027, 0, 2, 7)]).toEqual(['29 Nov', 'Jan 2027']);
  });

  it('follows the days of the paper', () => {
    const tokyo = datesIn('Asia/Tokyo', today);
    expect(tokyo.format(Date.UTC(2026, 10, 27, 15, 30), 'brief')).toBe('00:30');
    expect(tokyo.format(Date.UTC(2026, 10, 27, 14, 30), 'brief')).toBe('Fri 23:30');
  });

  it('says month and year in an edition without dates of its own', () => {
    expect(datesIn('UTC').format(newest, 'brief')).toBe('Nov 2026');
  });

  it('is one of five short forms for every date', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('2026-11-28T14:05Z') }),
        fc.constantFrom(...ends),
        (date, zone) => {
          const text = datesIn(zone, today).format(+date, 'brief');
          expect(text).toMatch(/^(\d\d:\d\d|[A-Z][a-z]{2}( \d\d:\d\d)?|\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \d{4})$/);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a date beneath the heading of its group', () => {
  const dates = datesIn('UTC', Date.UTC(2026, 10, 28) / DAY);
  const at = Date.UTC(2021, 8, 29, 23, 5);
  const both = (when: number, unit: 'day' | 'month' | 'year') => [
    dates.groupLabel(when, unit),
    dates.format(when, formWithin(unit)),
  ];

  it('says what the heading does not', () => {
    expect(both(at, 'day')).toEqual(['Wednesday 29 September 2021', '23:05']);
    expect(both(at, 'month')).toEqual(['September 2021', '29 Sep']);
    expect(both(at, 'year')).toEqual(['2021', '29 Sep']);
  });

  it('has no year in the heading of a day of this year', () => {
    expect(both(Date.UTC(2026, 10, 27, 18, 20), 'day')).toEqual(['Friday 27 November', '18:20']);
  });

  it('is not there where nothing is left of it', () => {
    expect(renderToStaticMarkup(<PublishedTime at={Date.UTC(2021, 8, 29)} form="clock" />)).toBe('');
  });
});
