import { expect, it } from 'vitest';
import { formatDuration } from '../../../src/app/article/duration.ts';

it.each([
  ['PT9M3S', '9 min'],
  ['PT1H23M45S', '1 h 24 min'],
  ['PT45S', '1 min'],
  ['PT20S', '20 s'],
  ['PT2H', '2 h'],
  ['PT59M31S', '1 h'],
  ['P1DT2H', '26 h'],
  ['PT90M', '1 h 30 min'],
])('writes %s as %s', (iso, written) => {
  expect(formatDuration(iso)).toBe(written);
});

it.each(['', 'PT', 'P', 'PT0S', '9 minutes', 'P3W', 'PT9M3', 'pt9m'])('has no words for "%s"', (iso) => {
  expect(formatDuration(iso)).toBeNull();
});
