import { describe, expect, it } from 'vitest';
import type { Visits } from '../../../src/core/memory/entry.ts';
import { BETWEEN_VISITS, isNewSince, visitsAfter } from '../../../src/core/memory/visits.ts';
import fc from '../../support/properties.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 10, 20, 18, 20);

/** A look at an edition: when by the reader's clock, and how new its newest article was. */
type Look = [now: number, newestAt: number | null];
const visitsOf = (looks: readonly Look[]): Visits | null =>
  looks.reduce<Visits | null>((visits, [now, newestAt]) => visitsAfter(visits, now, newestAt), null);

describe('the line of the last visit', () => {
  it('is not there on the first visit', () => {
    expect(visitsOf([[START, START]])?.line).toBeNull();
    expect(
      visitsOf([
        [START, START],
        [START + 20 * MINUTE, START + MINUTE],
      ])?.line,
    ).toBeNull();
  });

  it('stands at what the reader could see on the visit before', () => {
    const visits = visitsOf([
      [START, START - MINUTE],
      [START + DAY, START + DAY],
    ]);
    expect(visits?.line).toEqual({ at: START, newestAt: START - MINUTE });
    expect([START - MINUTE, START, null].map((at) => visits && isNewSince(visits, at))).toEqual([false, true, false]);
  });

  it('stays where it is through ten looks in an hour, and through what comes out meanwhile', () => {
    const before: Look[] = [[START, START]];
    const looks = Array.from({ length: 10 }, (_, i): Look => [START + DAY + i * 6 * MINUTE, START + DAY + i * MINUTE]);
    for (let i = 1; i <= looks.length; i++)
      expect(visitsOf([...before, ...looks.slice(0, i)])?.line).toEqual({ at: START, newestAt: START });
  });

  it('counts from the end of a visit', () => {
    expect(
      visitsOf([
        [START, START],
        [START + 25 * MINUTE, START + 9],
        [START + DAY, START + DAY],
      ])?.line,
    ).toEqual({
      at: START + 25 * MINUTE,
      newestAt: START + 9,
    });
  });

  it('stands after a week where it stood', () => {
    expect(
      visitsOf([
        [START, START],
        [START + 7 * DAY, START + 7 * DAY],
      ])?.line?.newestAt,
    ).toBe(START);
  });

  it('stays where a clock that was a day ahead is set right', () => {
    const ahead: Look[] = [
      [START, START],
      [START + 2 * DAY, START + DAY],
    ];
    const line = { at: START, newestAt: START };
    expect(visitsOf(ahead)?.line).toEqual(line);
    expect(visitsOf([...ahead, [START + DAY + MINUTE, START + DAY]])?.line).toEqual(line);
    // The next pause counts again.
    const next: Look[] = [...ahead, [START + DAY + MINUTE, START + DAY], [START + 2 * DAY, START + 2 * DAY]];
    expect(visitsOf(next)?.line).toEqual({ at: START + DAY + MINUTE, newestAt: START + DAY });
  });

  it('never goes back, nor beyond what an edition had, whatever the clock says', () => {
    const look = fc.tuple(fc.integer({ min: -5 * DAY, max: 5 * DAY }), fc.option(fc.integer({ min: 0, max: 1000 })));
    fc.assert(
      fc.property(fc.array(look, { maxLength: 20 }), (looks) => {
        let visits: Visits | null = null;
        let seen = -Infinity;
        for (const [now, newestAt] of looks) {
          const before: Visits | null = visits;
          visits = visitsAfter(before, now, newestAt);
          expect(visits.line?.newestAt ?? -Infinity).toBeGreaterThanOrEqual(before?.line?.newestAt ?? -Infinity);
          expect(visits.line?.newestAt ?? -Infinity).toBeLessThanOrEqual(seen);
          const isSameVisit = before !== null && now - before.lastAt < BETWEEN_VISITS;
          if (isSameVisit) expect(visits.line).toEqual(before.line);
          seen = Math.max(seen, newestAt ?? -Infinity);
        }
      }),
    );
  });
});
