import { describe, expect, it } from 'vitest';
import { UNDATED } from '../../../src/core/day.ts';
import { unitOfDays } from '../../../src/core/facets/groups.ts';
import fc from '../../support/properties.ts';

describe('the groups of an edition', () => {
  /** Some days, each so many times. */
  const days = (...runs: [date: string, stories: number][]) =>
    Int32Array.from(runs.flatMap(([date, stories]) => new Array<number>(stories).fill(Date.parse(date) / 86_400_000)));

  it.each<[string, Int32Array, string]>([
    ['days', days(['2024-05-01', 4], ['2024-05-02', 5], ['2024-05-03', 9]), 'day'],
    [
      'days, though half of them be quiet',
      days(['2024-05-01', 1], ['2024-05-02', 4], ['2024-05-04', 1], ['2024-05-05', 6]),
      'day',
    ],
    ['months', days(['2024-05-01', 3], ['2024-05-02', 3], ['2024-06-03', 3], ['2024-06-20', 1]), 'month'],
    ['months of every year by themselves', days(['2022-05-01', 2], ['2023-05-02', 2], ['2024-05-03', 2]), 'year'],
    ['years', days(['2021-01-01', 1], ['2022-03-01', 2], ['2022-09-01', 1]), 'year'],
    ['days before 1970', days(['1969-12-30', 4], ['1969-12-31', 4]), 'day'],
    ['one day', days(['2024-05-01', 4]), 'day'],
    ['one story', days(['2024-05-01', 1]), 'year'],
    ['nothing', days(), 'year'],
  ])('are %s', (_, stories, unit) => {
    expect(unitOfDays(stories)).toBe(unit);
  });

  it('are the same, however many stories have no date', () => {
    const someDays = fc.array(fc.integer({ min: -800, max: 20_000 })).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(someDays, fc.nat(50), (dated, undated) => {
        const all = Int32Array.from([...new Array<number>(undated).fill(UNDATED), ...dated]);
        expect(unitOfDays(all)).toBe(unitOfDays(Int32Array.from(dated)));
      }),
    );
  });
});
