import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../src/build/records/firstWords.ts';
import * as words from '../../../src/core/words/body.ts';

describe('what stands in for an excerpt', () => {
  it('keeps numbers and formulas as they are read', () => {
    const html =
      '<p>10<sup>6</sup> kelvin, 10<sup>-3</sup> bar, H<sub>2</sub>O, the 5<sup>th</sup> of x<sup>n</sup></p>';
    const note = '<p>Told<sup><a href="#body-footnote-1" id="body-footnote-ref-1">1</a></sup>.</p>';
    expect(firstWords('', note, 200, words)).toBe('Told.');
    expect(firstWords('', html, 200, words)).toBe('10⁶ kelvin, 10⁻³ bar, H₂O, the 5th of xⁿ');
  });
});
