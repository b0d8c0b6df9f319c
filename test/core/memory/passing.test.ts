import { expect, it } from 'vitest';
import { createPassing, type Place } from '../../../src/core/memory/passing.ts';
import fc from '../../support/properties.ts';

/** A reader who scrolls by themselves. Times are milliseconds. */
function scrolling() {
  const passing = createPassing<string>();
  passing.setOwn(true);
  return { ...passing, come: (stories: string, at = 0) => [...stories].map((one) => passing.look(one, 'most', at)) };
}

it('passes a story that was in view for a second and left over the top, once', () => {
  const { look, come } = scrolling();
  expect(come('a')).toEqual([false]);
  expect(look('a', 'part', 900)).toBe(false);
  expect(look('a', 'above', 1000)).toBe(true);
  expect(look('a', 'above', 1100)).toBe(false);
});

it('passes nothing in a fling, or of which only a part was in view', () => {
  const { look, come } = scrolling();
  come('a');
  expect(look('a', 'above', 999)).toBe(false);
  look('b', 'part', 0);
  expect(look('b', 'above', 5000)).toBe(false);
});

it('passes nothing that left another way, and begins anew when it comes back', () => {
  const { look, come } = scrolling();
  come('a');
  expect(look('a', 'elsewhere', 5000)).toBe(false);
  come('a', 6000);
  expect(look('a', 'above', 6500)).toBe(false);
});

it('passes nothing in a jump, and goes on when the reader scrolls again', () => {
  const { look, come, setOwn } = scrolling();
  come('ab');
  setOwn(false);
  expect(look('a', 'above', 2000)).toBe(false);
  setOwn(true);
  expect(look('b', 'above', 3000)).toBe(true);
});

it('passes the last stories where the reader stays at the end, and those of a short list never', () => {
  const { look, come, atEnd, setOwn, forget } = scrolling();
  come('abc');
  expect(atEnd(5000)).toEqual([]);
  look('a', 'above', 6000);
  come('d', 6500);
  expect(atEnd(7000)).toEqual(['b', 'c']);
  expect(atEnd(7500)).toEqual(['b', 'c', 'd']);
  setOwn(false);
  expect(atEnd(9000)).toEqual([]);
  setOwn(true);
  forget('a');
  expect(atEnd(9000)).toEqual([]);
});

it('passes only what was in view for a second of the reader’s own scrolling, whatever they do', () => {
  const place = fc.constantFrom<Place>('most', 'part', 'above', 'elsewhere');
  const steps = fc.array(fc.tuple(place, fc.nat(900), fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (all) => {
      const { look, setOwn } = createPassing<string>();
      let at = 0;
      let since = Infinity;
      for (const [where, wait, isOwn] of all) {
        at += wait;
        setOwn(isOwn);
        if (look('a', where, at)) expect([isOwn, where, at - since >= 1000]).toEqual([true, 'above', true]);
        if (where === 'most') since = Math.min(since, at);
        else if (where !== 'part') since = Infinity;
      }
    }),
  );
});
