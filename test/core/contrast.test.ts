import { describe, expect, it } from 'vitest';
import { contrast, mixed, MORE_CONTRAST, nearestLegible, TEXT_CONTRAST } from '../../src/core/contrast.ts';
import fc from '../support/properties.ts';

const colour = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#abcdef', '#abcdef', 1],
  ])('of %s and %s is that of WCAG, %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('the nearest legible colour', () => {
  it('is the colour itself where that passes', () => {
    expect(nearestLegible('#a8201a', ['#fdfdfb', '#f4f2ec'], TEXT_CONTRAST)).toBe('#a8201a');
  });

  it('is darker on light grounds and lighter on dark ones, of the same hue', () => {
    const onLight = nearestLegible('#ffcc00', ['#ffffff', '#f4f2ec'], TEXT_CONTRAST) ?? '';
    expect(onLight).toBe('#876b00');
    expect(nearestLegible('#0000ff', ['#131315'], TEXT_CONTRAST)).toBe('#6a6aff');
  });

  it('passes on every ground, and only just', () => {
    fc.assert(
      fc.property(colour, colour, fc.constantFrom(TEXT_CONTRAST, MORE_CONTRAST), (given, ground, least) => {
        const found = nearestLegible(given, [ground], least);
        if (found === null) return contrast('#000000', ground) < least && contrast('#ffffff', ground) < least;
        const ratio = contrast(found, ground);
        // A step of one channel is all that it may be too much.
        return ratio >= least && (found === given || ratio < least * 1.06);
      }),
    );
  });

  it('is none where no colour passes on all grounds', () => {
    expect(nearestLegible('#888888', ['#000000', '#ffffff'], MORE_CONTRAST)).toBeNull();
  });
});

it('mixes two colours', () => {
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mixed('#102030', '#ffffff', 0)).toBe('#102030');
});
