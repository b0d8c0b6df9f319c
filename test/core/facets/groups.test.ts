import { describe, expect, it } from 'vitest';
import { groupUnit } from '../../../src/core/facets/groups.ts';

const timeline = (...counts: number[]) => ({ firstMonth: 24_000, counts, undated: 0 });

describe('the headings of the feed', () => {
  it('are days where there is an article a day, though other months be quiet', () => {
    expect(groupUnit(timeline(31, 30, 35))).toBe('day');
    expect(groupUnit(timeline(1, 0, 1, 0, 2, 40))).toBe('day');
  });

  it('are months where some are written every month', () => {
    expect(groupUnit(timeline(8, 4, 0, 6))).toBe('month');
  });

  it('are years where there is one now and then, and where there is none', () => {
    expect(groupUnit(timeline(1, 0, 0, 2, 0, 1))).toBe('year');
    expect(groupUnit(timeline())).toBe('year');
  });
});
