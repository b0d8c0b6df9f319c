import { expect, it } from 'vitest';
import { countOfArticles, countOfBoth } from '../../../src/app/layout/wording.ts';
import { formatCount } from '../../../src/core/words/count.ts';

it.each([
  [0, '0 articles'],
  [1, '1 article'],
  [2, '2 articles'],
  [1204, '1,204 articles'],
])('counts %d as "%s"', (count, written) => {
  expect(countOfArticles(count)).toBe(written);
});

it('counts stories beside articles where some tell the same', () => {
  expect([countOfBoth(3, 3), countOfBoth(132, 118)]).toEqual(['3 articles', '132 articles in 118 stories']);
});

it('writes counts alone the same way', () => {
  expect(formatCount(10_000_000)).toBe('10,000,000');
});
