import { describe, expect, it } from 'vitest';
import { UNDATED } from '../../../src/core/day.ts';
import { likelyShards, pagesBetween, startOf } from '../../../src/core/offline/span.ts';

/** Two undated articles, one long ago, and four of the last weeks. The fourth and the last are members of a story. */
const days = Int32Array.of(UNDATED, UNDATED, 100, 171, 172, 193, 194, 200);
const leadOf = Uint32Array.of(0, 1, 2, 2, 4, 5, 6, 6);

describe('a span', () => {
  it('is counted back from the day of the newest article', () => {
    expect(startOf('week', days, leadOf)).toEqual({ articles: 2, lead: 5, member: 1 });
    expect(startOf('month', days, leadOf)).toEqual({ articles: 5, lead: 3, member: 0 });
  });

  it('of all articles has the undated ones, too', () => {
    expect(startOf('all', days, leadOf)).toEqual({ articles: 8, lead: 0, member: 0 });
  });

  it('of some days has nothing where no article has a date, or there is none', () => {
    expect(startOf('week', Int32Array.of(UNDATED), Uint32Array.of(0))).toEqual({ articles: 0, lead: 1, member: 0 });
    expect(startOf('month', new Int32Array(), new Uint32Array())).toEqual({ articles: 0, lead: 0, member: 0 });
  });
});

it.each([
  [0, 0, 0],
  [0, 1, 1],
  [0, 48, 1],
  [47, 49, 2],
  [48, 49, 1],
  [100, 100, 0],
])('the cards from %i to %i are in %i pages', (start, end, pages) => {
  expect(pagesBetween(start, end)).toBe(pages);
});

it('so many shards as a hash reaches hold some articles, and never more than there are', () => {
  expect(likelyShards(0, 64)).toBe(0);
  expect(likelyShards(1, 64)).toBeCloseTo(1);
  expect(likelyShards(64, 64)).toBeCloseTo(40.6, 0);
  expect(likelyShards(100_000, 64)).toBeCloseTo(64);
});
