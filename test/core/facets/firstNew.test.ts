import { expect, it } from 'vitest';
import { DAY, dayNumbersIn, UNDATED } from '../../../src/core/day.ts';
import { firstNew } from '../../../src/core/facets/firstNew.ts';
import fc from '../../support/properties.ts';

/** Moments in ascending order, undated ones first, as articles stand. */
const someMoments = fc
  .array(
    fc.option(
      fc.oneof(
        fc.integer({ min: 0, max: 6 * DAY }),
        fc.integer({ min: 0, max: 6 }).map((day) => day * DAY),
      ),
    ),
  )
  .map((moments) => moments.sort((a, b) => (a ?? -1) - (b ?? -1)));

it.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])(
  'is the first article after a moment, in a paper of %s',
  async (zone) => {
    const dayOf = dayNumbersIn(zone);
    await fc.assert(
      fc.asyncProperty(someMoments, fc.integer({ min: 0, max: 6 * DAY }), async (moments, at) => {
        const days = Int32Array.from(moments, (moment) => (moment === null ? UNDATED : dayOf(moment)));
        const first = moments.findIndex((moment) => moment !== null && moment > at);
        const found = await firstNew(days, at, (ordinal) => Promise.resolve(moments[ordinal] ?? null));
        expect(found).toBe(first === -1 ? moments.length : first);
      }),
    );
  },
);

it('asks for the dates of a few articles only', async () => {
  const days = Int32Array.from({ length: 100_000 }, (_, ordinal) => Math.floor(ordinal / 300));
  let asked = 0;
  await firstNew(days, 200 * DAY + 5, () => Promise.resolve(++asked));
  expect(asked).toBeLessThan(12);
});
