import { describe, expect, it } from 'vitest';
import { sharedWords } from '../../../src/core/coverage/sharedWords.ts';
import fc from '../../support/properties.ts';

/** The headlines with what recedes in brackets. */
const marked = (...headlines: string[]) =>
  sharedWords(headlines).map((pieces) => pieces.map(({ text, shared }) => (shared ? `[${text}]` : text)).join(''));

describe('words that several headlines share', () => {
  it('recede with what stands between them, and the difference is left', () => {
    expect(
      marked(
        'Storm barrier closes for the highest tide in forty years',
        'Storm barrier holds as the highest tide in forty years passes',
        'Highest tide since 1986 passes without damage',
        'Record surge misses the city by a hand’s breadth',
      ),
    ).toEqual([
      '[Storm barrier] closes for [the highest tide in forty years]',
      '[Storm barrier] holds as [the highest tide in forty years passes]',
      '[Highest tide] since 1986 [passes] without damage',
      'Record surge misses the city by a hand’s breadth',
    ]);
  });

  it('are the same in other letters, and with accents or without', () => {
    expect(marked('ÉLAN at the café', 'Elan of a Cafe')).toEqual(['[ÉLAN] at the [café]', '[Elan] of a [Cafe]']);
  });

  it.each([
    ['Japanese', ['台風が港に近づく', '台風の港で船が待つ'], '台風'],
    ['Hebrew', ['הנמל נסגר בגלל הסערה', 'הסערה חלפה על פני העיר'], 'הסערה'],
    ['Arabic', ['الميناء مغلق اليوم', 'عاد الميناء إلى العمل'], 'الميناء'],
  ])('are found in %s', (_, headlines, word) => {
    for (const pieces of sharedWords(headlines))
      expect(pieces.some(({ text, shared }) => shared && text.includes(word))).toBe(true);
  });

  it('are none in one headline, and none where only function words agree', () => {
    expect(marked('Tide, tide and tide again')).toEqual(['Tide, tide and tide again']);
    expect(marked('What the ferry was', 'Who the mayor is')).toEqual(['What the ferry was', 'Who the mayor is']);
  });

  it('leave every headline whole, whatever it holds', () => {
    const headline = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom('', 'a', '👩‍🚀 🚀', 'C++'));
    fc.assert(
      fc.property(fc.array(headline, { maxLength: 8 }), (headlines) => {
        const pieces = sharedWords(headlines);
        expect(pieces.map((parts) => parts.map(({ text }) => text).join(''))).toEqual(headlines);
        for (const parts of pieces) parts.slice(1).forEach((part, i) => expect(part.shared).not.toBe(parts[i]?.shared));
      }),
    );
  });

  it('take no time to speak of in fifty long headlines', () => {
    const headlines = Array.from({ length: 50 }, (_, i) => `Tide ${i} ${'word '.repeat(2000)}${'x'.repeat(5000)}`);
    const start = performance.now();
    sharedWords(headlines);
    expect(performance.now() - start).toBeLessThan(300);
  });
});
