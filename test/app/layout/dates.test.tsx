import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DatesContext, datesIn, PublishedTime } from '../../../src/app/layout/dates.tsx';

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

  it('is given to machines in full, and to readers in the zone of the paper', () => {
    const rendered = (zone: string) =>
      renderToStaticMarkup(
        <DatesContext value={datesIn(zone)}>
          <PublishedTime at={at} />
        </DatesContext>,
      );
    expect(rendered('UTC')).toMatch(
      /^<time dateTime="2021-09-29T23:05:00.000Z" title="[^"]*23:05 UTC" tabindex="0">29 Sept? 2021<\/time>$/,
    );
    expect(rendered('Asia/Tokyo')).toMatch(/title="[^"]*08:05 GMT\+9" tabindex="0">30 Sept? 2021<\/time>$/);
  });

  it('has nothing to reach where only the day is known', () => {
    expect(renderToStaticMarkup(<PublishedTime at={Date.UTC(2021, 8, 29)} />)).not.toContain('tabindex');
  });
});
