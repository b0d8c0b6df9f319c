import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/core/repair/text.ts';
import { readAsWindows1252 } from '../../support/readAsWindows1252.ts';
import fc from '../../support/properties.ts';

describe('repairText', () => {
  it('names the repairs that changed the text', () => {
    expect(repairText('plain')).toEqual({ text: 'plain', repairs: [], isLeft: false });
    expect(repairText('Q&amp;A')).toEqual({ text: 'Q&A', repairs: ['entities'], isLeft: false });
    expect(repairText(' cafÃ©  &gt; tea ')).toEqual({
      text: 'café > tea',
      repairs: ['entities', 'mojibake', 'whitespace'],
      isLeft: false,
    });
  });

  it('repairs mojibake written in entities and entities around mojibake', () => {
    expect(repairText('it&acirc;&#128;&#153;s').text).toBe('it’s');
    expect(repairText('it&Atilde;&cent;&acirc;&#130;&not;&acirc;&#132;&cent;s').text).toBe('it’s');
    expect(repairText('voil&Atilde;&nbsp; tout').text).toBe('voilà tout');
    expect(repairText('one.Â\u00a0&nbsp;two').text).toBe('one. two');
    expect(repairText('Ã\u200b© la carte').text).toBe('é la carte');
  });

  it('leaves tags as the text they are', () => {
    expect(repairText('<b>Big</b> <script>x()</script>').text).toBe('<b>Big</b> <script>x()</script>');
    expect(repairText('&lt;script&gt;').text).toBe('<script>');
  });

  it('leaves a text that is encoded without end as it came', () => {
    const text = `&${'amp;'.repeat(20)}`;
    expect(repairText(text)).toEqual({ text, repairs: [], isLeft: false });
  });

  it.each([
    'Ã©',
    ' â€“',
    '"',
    '“cafÃ©',
    '\\n',
    '&amp;',
    '`',
    '<code>',
    ' Ã',
    'â€',
    "'Ã'",
    'Ã“',
    'Å\u00a0x',
    '```\n',
    '<pre>',
    '“Ä“„',
    'é\u00a0»',
    'Ð ',
    'utf-8 "Ã©" ',
  ])('is quick with thousands of %j', (piece) => {
    const start = performance.now();
    repairText(piece.repeat(5000));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  const fragment = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom(
      'Ã',
      'Â',
      'â',
      '€',
      '™',
      '\u009d',
      '&',
      'amp;',
      '&nbsp;',
      '&#8217;',
      '\\n',
      '\\r',
      '\\t',
      '\\',
      ' ',
      '\u00a0',
      '\u200b',
      '\u200d',
      '"',
      '(',
      '`',
      'a',
      'B',
      '.',
      'ï¸',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }).map(readAsWindows1252),
  );

  it('changes nothing in a repaired text', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
        const { text } = repairText(fragments.join(''));
        expect(repairText(text)).toMatchObject({ text, repairs: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('changes accented letters and marks alike, whether or not there is something else to repair', () => {
    const character = fc.constantFrom(
      ...Array.from({ length: 32 }, (_, index) => String.fromCharCode(0xe0 + index)),
      ...'‘’“”–—… aB.,;!)(\'"',
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 8 }), (characters) => {
        const text = characters.join('').trim();
        // The reference goes first: a space after a text may stand for its last byte.
        expect(repairText(`&lt; ${text}`).text).toBe(`< ${repairText(text).text}`.trim());
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['It\u0092s a fair for 10\u009620 people', 'It’s a fair for 10–20 people'],
    ['She said \u0093come\u0094 \u0097 and left\u0085', 'She said “come” — and left…'],
    ['a\u0081b\u0007c\u007fd', 'abcd'],
    ['a\0b', 'a\uFFFDb'],
  ])('takes control characters for what they mean: %j', (text, repaired) => {
    expect(repairText(text).text).toBe(repaired);
  });

  it('never changes plain ASCII in words', () => {
    const ascii = fc.string({
      unit: fc.constantFrom(
        ...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
          (c) => c !== '\\' && c !== '&',
        ),
      ),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(ascii, { maxLength: 8 }), (words) => {
        expect(repairText(words.join(' '))).toEqual({ text: words.join(' '), repairs: [], isLeft: false });
      }),
      { numRuns: 500 },
    );
  });
});
