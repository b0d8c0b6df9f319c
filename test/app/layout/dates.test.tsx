import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { datesIn, PublishedTime } from '../../../src/app/layout/dates.tsx';

const ends = ['Pacific/Kiritimati', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC', 'America/New_York', 'Pacific/Pago_Pago'];

describe('a date that is known to the day', () => {
  it('is that day in every zone', () => {
    const day = Date.UTC(2013, 0, 16);
    expect(ends.map((zone) => datesIn('en-GB', zone).format(day, 'short'))).toEqual(ends.map(() => '16 Jan 2013'));
  });

  it('is said exactly without a time', () => {
    for (const zone of ends)
      expect(datesIn('en-GB', zone).exactly(Date.UTC(2013, 0, 16))).toMatch(/^Wednesday,? 16 January 2013$/);
  });

  it('keeps month and year at their edges', () => {
    const newYear = Date.UTC(2024, 0, 1);
    for (const zone of ends)
      expect([datesIn('en', zone).format(newYear, 'month'), datesIn('en', zone).format(newYear, 'year')]).toEqual([
        'January 2024',
        '2024',
      ]);
  });
});

describe('a date with a time', () => {
  const late = Date.UTC(2021, 8, 29, 23, 5);

  it('is the day that it is where the reader is', () => {
    expect(datesIn('en-GB', 'UTC').format(late, 'day')).toBe('29 September 2021');
    expect(datesIn('en-GB', 'Pacific/Auckland').format(late, 'day')).toBe('30 September 2021');
  });

  it('is said exactly with the time there', () => {
    expect(datesIn('en-GB', 'Pacific/Auckland').exactly(late)).toMatch(/^Thursday,? 30 September 2021( at|,) 12:05$/);
  });

  it('is written the same twice, whichever forms come between', () => {
    const dates = datesIn('en-GB', 'Asia/Kolkata');
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }),
        (date) => {
          const first = dates.format(+date, 'short');
          dates.exactly(+date);
          expect(dates.format(+date, 'short')).toBe(first);
          expect(datesIn('en-GB', 'Asia/Kolkata').format(+date, 'short')).toBe(first);
        },
      ),
      { numRuns: 50 },
    );
  });
});

it('follows the language of the reader', () => {
  expect(datesIn('de', 'UTC').format(Date.UTC(2013, 0, 16), 'full')).toMatch(/^Mittwoch,? 16. Januar 2013$/);
});

it('gives machines the date in full, and the page of the build a fixed zone', () => {
  expect(renderToStaticMarkup(<PublishedTime at={Date.UTC(2021, 8, 29, 23, 5)} />)).toMatch(
    /^<time dateTime="2021-09-29T23:05:00.000Z" title="[^"]*23:05">29 Sept? 2021<\/time>$/,
  );
});
