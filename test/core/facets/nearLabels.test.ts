import { describe, expect, it } from 'vitest';
import { nearLabels } from '../../../src/core/facets/nearLabels.ts';
import { labelKey } from '../../../src/core/label.ts';
import fc from '../../support/properties.ts';

const labels = ['Oceans', 'Machine Learning', 'Machine Vision', 'AI', 'AI in Healthcare', 'Health', 'Space'].map(
  (label) => ({ key: labelKey(label), label }),
);
const near = (name: string) => nearLabels(labels, labelKey(name), 3).map(({ label }) => label);

describe('the names near to one that is not there', () => {
  it('are those that were mistyped', () => {
    expect(near('oceasn')).toEqual(['Oceans']);
    expect(near('machne-learning')).toEqual(['Machine Learning']);
  });

  it('are those that share words, the most first, and of equal ones the more frequent', () => {
    expect(near('learning machine')).toEqual(['Machine Learning', 'Machine Vision']);
    expect(near('health care')).toEqual(['AI in Healthcare', 'Health']);
  });

  it('are those that hold it', () => {
    expect(near('pac')).toEqual(['Space']);
  });

  it('are none where nothing is near', () => {
    expect([near('zoology'), near('x'), near('--')]).toEqual([[], [], []]);
  });

  it('are known names, each once, and as many as are wanted at most', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ minLength: 1 })), fc.nat(5), (name, known, most) => {
        const all = [...new Set(known.map(labelKey))].map((key) => ({ key, label: key }));
        const found = nearLabels(all, labelKey(name), most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found).size).toBe(found.length);
        for (const label of found) expect(all).toContain(label);
      }),
    );
  });
});
