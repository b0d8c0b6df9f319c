import { describe, expect, it } from 'vitest';
import { withSafeEdits } from '../../../src/build/desk/textEdits.ts';
import fc from '../../support/properties.ts';

/** A text of digits, and an edit for each of them that makes a letter of it. */
const digits = (count: number) => Array.from({ length: count }, (_, i) => i % 10).join('');
const edits = (text: string) => Array.from(text, (_, i) => ({ start: i, end: i + 1, text: '<a>' }));

describe('the edits of a text', () => {
  it('are made where they are safe, each by itself, in any order', () => {
    const safe = fc.array(fc.boolean(), { maxLength: 24 });
    fc.assert(
      fc.property(safe, fc.integer(), (isSafe, seed) => {
        const text = digits(isSafe.length);
        const shuffled = edits(text).sort((a, b) => ((a.start * seed) % 7) - ((b.start * seed) % 7));
        const keeps = (edited: string) => {
          const pieces = edited.match(/<a>|\d/g) ?? [];
          return pieces.every((piece, i) => piece !== '<a>' || isSafe[i] === true);
        };
        const expected = Array.from(text, (digit, i) => (isSafe[i] === true ? '<a>' : digit)).join('');
        expect(withSafeEdits(text, shuffled, keeps)).toBe(expected);
      }),
    );
  });

  it('are tried a bounded number of times', () => {
    let tries = 0;
    const text = digits(100_000);
    expect(withSafeEdits(text, edits(text), () => ++tries < 0)).toBe(text);
    expect(tries).toBe(100);
  });
});
