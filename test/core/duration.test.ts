import { describe, expect, it } from 'vitest';
import { isIsoDuration, isoDuration, readDuration } from '../../src/core/duration.ts';
import fc from '../support/properties.ts';

describe('durations', () => {
  it.each([
    ['PT9M3S', 543],
    ['pt9m3s', 543],
    ['P1DT2H', 93_600],
    ['PT9.5S', 10],
    ['9:03', 543],
    ['90:00', 5400],
    ['1:02:03', 3723],
    ['9 min', 540],
    ['9 minutes', 540],
    ['1 h 20 min', 4800],
    ['1h20m', 4800],
    ['1.5 hours', 5400],
    ['1 hour and 5 secs.', 3605],
    ['45s', 45],
    [543, 543],
    ['543', 543],
    [0, 0],
  ])('reads %j', (value, seconds) => {
    expect(readDuration(value)).toBe(seconds);
  });

  it.each(['', 'P', 'PT', 'P1DT', 'P1M', 'P3W', '9:3', '9:60', '1:60:00', 'long', '9 mice'])('refuses %j', (value) => {
    expect(readDuration(value)).toBeNull();
  });

  it('refuses a number below zero', () => {
    expect(readDuration(-5)).toBeNull();
  });

  it('come back from ISO 8601', () => {
    fc.assert(
      fc.property(fc.nat(), (seconds) => {
        expect(isIsoDuration(isoDuration(seconds))).toBe(true);
        expect(readDuration(isoDuration(seconds))).toBe(seconds);
      }),
    );
  });
});
