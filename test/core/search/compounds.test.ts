import { describe, expect, it } from 'vitest';
import { joinTerms, sideTokens, tokeniseQuery } from '../../../src/core/search/compounds.ts';
import { tokenise, tokeniseWithOffsets } from '../../../src/core/search/tokeniser.ts';
import fc from '../../support/properties.ts';

const side = (text: string) => sideTokens(text, tokeniseWithOffsets(text)).map(({ term }) => term);

describe('what a compound is as one word', () => {
  const cases: [string, string[]][] = [
    ['GPT-4, COVID-19 and F-35', ['gpt4', 'covid19', 'f35']],
    ['Wi-Fi’s start‑ups, Spider-Man', ['wifi', 'startups', 'spiderman']],
    ['Node.js and ASP.NET', ['nodejs', 'net', 'aspnet']],
    ['www.harbour.example/a-page and coast.example.org', []],
    ['AT&T, R&D', ['att', 'rd']],
    ['GPT-3.5', ['gpt3.5']],
    ['COVID-19-related', ['covid19', '19related', 'covid19related']],
    ['A state-of-the-art GPT-4-turbo-preview', ['gpt4', '4turbo']],
    ['The end.Next one, 2024-05-31, 3-1', []],
    ['health care, e-mail, U.S., 1,000', []],
  ];
  for (const [text, terms] of cases) it(`is found for ${text}`, () => expect(side(text)).toEqual(terms));

  it('is a term that tokenises to itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-ZéßœİΣ가ㄱ\u11760-9.&‑-]{0,20}$/), (text) => {
        for (const term of side(text)) expect(tokenise(term)).toEqual([term]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is made of two words of a query, too', () => {
    expect(joinTerms('health', 'care')).toBe('healthcare');
    expect(joinTerms('gpt', '4')).toBe('gpt4');
    expect(joinTerms('5', 'g')).toBe('5g');
    expect(joinTerms('asp', '.net')).toBe('aspnet');
    expect(joinTerms('2024', '05')).toBeNull();
    expect(joinTerms('c++', 'code')).toBeNull();
    expect(joinTerms('wi', '🚀')).toBeNull();
  });
});

describe('symbols', () => {
  it('are terms: emoji in any form, signs of money and the like', () => {
    expect(side('Rocket 🚀 launch, 👩🏽‍🚀, ❤️ 🇫🇷 for 5€ or $5bn, 25°C')).toEqual([
      '🚀',
      '👩',
      '🚀',
      '❤',
      '🇫🇷',
      '€',
      '$',
      '°',
    ]);
  });

  it('are none where they only separate words', () => {
    expect(side('Kelp | Harbour Weekly – “a” & b #c @d … 1+1=2 !!! -')).toEqual([]);
  });

  it('stand in a query among its words', () => {
    expect(tokeniseQuery('rocket 🚀 launch').map(({ term }) => term)).toEqual(['rocket', '🚀', 'launch']);
  });
});
