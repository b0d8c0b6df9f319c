import { describe, expect, it } from 'vitest';
import { type Extent, fromView, isInView } from '../../../src/app/keyboard/fromView.ts';
import fc from '../../support/properties.ts';

const view = { top: 60, bottom: 840 };
const headlinesAt = (...tops: number[]): Extent[] => tops.map((top) => ({ top, bottom: top + 48 }));

describe('where to begin in a list', () => {
  it('is the first headline that is wholly in view on the way down, and the last one on the way up', () => {
    const headlines = headlinesAt(-300, 30, 200, 500, 830, 1200);
    expect(fromView(headlines, view, 1)).toBe(2);
    expect(fromView(headlines, view, -1)).toBe(3);
  });

  it('is the next one on the way where a picture fills the window', () => {
    const headlines = headlinesAt(-900, -200, 1100, 1900);
    expect(fromView(headlines, view, 1)).toBe(2);
    expect(fromView(headlines, view, -1)).toBe(1);
  });

  it('is a headline that is higher than the window, as long as one reads it', () => {
    const headlines = [{ top: -100, bottom: 900 }, ...headlinesAt(1000)];
    expect(fromView(headlines, view, 1)).toBe(0);
    expect(fromView(headlines, view, -1)).toBe(0);
  });

  it('is nowhere in an empty list, and beyond an end', () => {
    expect(fromView([], view, 1)).toBe(-1);
    expect(fromView(headlinesAt(-300), view, 1)).toBe(-1);
    expect(fromView(headlinesAt(1200), view, -1)).toBe(-1);
  });

  it('counts one that the browser has rounded to the edge', () => {
    expect(fromView(headlinesAt(59.4, 300), view, 1)).toBe(0);
  });

  it('is never off the screen while a headline is wholly in view', () => {
    const extent = fc.record({ top: fc.integer({ min: -2000, max: 2000 }), height: fc.integer({ min: 10, max: 300 }) });
    fc.assert(
      fc.property(fc.array(extent), fc.constantFrom<1 | -1>(1, -1), (made, step) => {
        const headlines = made.map(({ top, height }) => ({ top, bottom: top + height }));
        const isWhole = ({ top, bottom }: Extent) => top >= view.top && bottom <= view.bottom;
        const found = headlines[fromView(headlines, view, step)];
        if (headlines.some(isWhole)) expect(found !== undefined && isInView(found, view)).toBe(true);
      }),
    );
  });
});
