import { describe, expect, it } from 'vitest';
import { isoDay, readSince, spanOf, withinSpan } from '../../../src/build/issue/issueSpan.ts';

const at = (text: string) => ({ publishedAt: Date.parse(text) });
const days = (since: string, articles: { publishedAt: number | null }[], timeZone = 'UTC') => {
  const read = readSince(since);
  const span = read === null ? null : spanOf(read, articles, timeZone);
  return span === null ? null : [isoDay(span.first), isoDay(span.last)];
};

describe('since when an issue tells', () => {
  it.each([
    ['7d', { days: 7 }],
    ['1d', { days: 1 }],
    ['2026-11-01', { day: '2026-11-01' }],
  ])('is days or a date: %s', (text, since) => {
    expect(readSince(text)).toEqual(since);
  });

  it.each(['', '7', '0d', '-7d', '7 d', '1e3d', '123456d', '2026-02-30', '01/11/2026', 'yesterday'])(
    'is nothing else: %s',
    (text) => {
      expect(readSince(text)).toBeNull();
    },
  );
});

describe('the days of an issue', () => {
  it('count back from the newest article, and not from the clock', () => {
    const articles = [{ publishedAt: null }, at('2024-05-01T09:00Z'), at('2024-05-31T09:30Z')];
    expect(days('7d', articles)).toEqual(['2024-05-24', '2024-05-31']);
    expect(days('2024-05-10', articles)).toEqual(['2024-05-10', '2024-05-31']);
  });

  it('are those of the time zone of the paper', () => {
    expect(days('1d', [at('2024-05-31T23:30Z')], 'Europe/Berlin')).toEqual(['2024-05-31', '2024-06-01']);
    const dayAlone = at('2024-05-31T00:00Z');
    expect(days('1d', [dayAlone, at('2024-05-31T00:30Z')], 'America/New_York')).toEqual(['2024-05-30', '2024-05-31']);
  });

  it('are none where no article has a date', () => {
    expect(days('7d', [{ publishedAt: null }])).toBeNull();
    expect(days('7d', [])).toBeNull();
  });

  it('hold what is from the first to the last of them', () => {
    const isWithin = withinSpan({ first: 19_870, last: 19_872 }, 'Europe/Berlin');
    expect([isoDay(19_870), isoDay(19_872)]).toEqual(['2024-05-27', '2024-05-29']);
    const times = ['2024-05-26T21:59Z', '2024-05-26T22:00Z', '2024-05-29T21:59Z', '2024-05-29T22:00Z'];
    expect(times.map((time) => isWithin(at(time)))).toEqual([false, true, true, false]);
    expect(isWithin({ publishedAt: null })).toBe(false);
  });
});
