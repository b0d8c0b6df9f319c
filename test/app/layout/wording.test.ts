import { expect, it } from 'vitest';
import { countOf, formatCount } from '../../../src/app/layout/wording.ts';

it.each([
  [0, '0 articles'],
  [1, '1 article'],
  [2, '2 articles'],
  [1204, '1,204 articles'],
])('counts %d as "%s"', (count, written) => {
  expect(countOf(count, 'article')).toBe(written);
});

it('writes counts alone the same way', () => {
  expect(formatCount(10_000_000)).toBe('10,000,000');
});
