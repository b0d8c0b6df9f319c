import { describe, expect, it } from 'vitest';
import { LONGEST_TERM, tokenise, tokeniseWithOffsets } from '../../../src/core/search/tokeniser.ts';
import fc from '../../support/properties.ts';

/** Any UTF-16 code units, lone surrogates included. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units));

describe('tokenise', () => {
  const cases: [string, string, string[]][] = [
    ['folds case and accents', 'Crème BRÛLÉE', ['creme', 'brulee']],
    [
      'spells out letters that do not decompose',
      'Straße Łódź Ærø smørrebrød İstanbul Œuvre',
      ['strasse', 'lodz', 'aero', 'smorrebrod', 'istanbul', 'oeuvre'],
    ],
    ['reads a decomposed letter as the composed one', 'cafe\u0301', ['cafe']],
    ['reads full-width and ligature forms as plain ones', 'ＡＩ ﬁnd', ['ai', 'find']],
    ['drops apostrophes inside words', "don't rock'n'roll O’Brien", ['dont', 'rocknroll', 'obrien']],
    ['drops the possessive', "Apple's Europe’s James'", ['apple', 'europe', 'james']],
    ['drops French elisions', "l'Europe d’accord qu’il aujourd'hui", ['europe', 'accord', 'il', 'aujourdhui']],
    [
      'takes hyphenated words apart',
      'self-driving COVID-19 state‑of‑the‑art',
      ['self', 'driving', 'covid', '19', 'state', 'of', 'the', 'art'],
    ],
    ['joins a single letter to its word', 'e-mail X-ray', ['email', 'xray']],
    [
      'keeps the names of programming languages',
      'C++, C# and F#; .NET or Node.js',
      ['c++', 'c#', 'and', 'f#', '.net', 'or', 'node', 'js'],
    ],
    ['joins acronyms with dots', 'The U.S. and the U.K, e.g. here.', ['the', 'us', 'and', 'the', 'uk', 'eg', 'here']],
    [
      'keeps numbers together',
      '1,000 people, 3.5bn in 2020–2025; v2.0.1.',
      ['1000', 'people', '3.5bn', 'in', '2020', '2025', 'v2.0.1'],
    ],
    ['reads subscripts as digits', 'CO₂ and m²', ['co2', 'and', 'm2']],
    ['keeps vowel signs of Indic scripts', 'हिन्दी', ['हिन्दी']],
    ['drops vowel points of Hebrew and Arabic', 'שָׁלוֹם مُحَمَّد', ['שלום', 'محمد']],
    ['leaves out punctuation and emoji', '— “Yes!” 🎉 #AI @home', ['yes', 'ai', 'home']],
    ['ignores soft hyphens and joiners', 'news\u00adpaper', ['newspaper']],
    ['finds nothing in nothing', ' \n\t…', []],
  ];
  for (const [outcome, text, terms] of cases) {
    it(outcome, () => expect(tokenise(text)).toEqual(terms));
  }

  it('cuts scripts without spaces into words', () => {
    expect(tokenise('東京都に住む')).toContain('東京');
    expect(tokenise('ประเทศไทยสวยงาม').length).toBeGreaterThan(1);
    expect(tokenise('AI技術')).toContain('ai');
  });

  it('cuts very long words, never inside a character', () => {
    expect(tokenise('x'.repeat(1000))).toEqual(['x'.repeat(LONGEST_TERM)]);
    const [term = ''] = tokenise(`x${'𝒜𐐷'.repeat(40)}`);
    expect(term.length).toBeLessThanOrEqual(LONGEST_TERM);
    expect(term.isWellFormed?.() ?? true).toBe(true);
  });

  it('cuts a long run without a space or a mark in parts, never inside a character', () => {
    const run = '\u{20000}'.repeat(2_001);
    const tokens = tokeniseWithOffsets(`a${run}`.slice(1));
    expect(tokens.map(({ start, end }) => run.slice(start, end)).join('')).toBe(run);
    expect(tokenise(`潮汐表。`.repeat(300))).toEqual(Array.from({ length: 300 }, () => tokenise('潮汐表')).flat());
  });

  it('takes a letter that holds an apostrophe for the letter alone', () => {
    expect(tokenise('ŉ ʼn')).toEqual(['n', 'n']);
  });

  it('gives terms that tokenise to themselves', () => {
    const spaced = anyText.filter(
      (text) => !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(text),
    );
    const typed = fc.stringMatching(/^[a-zA-ZéßœİΣ0-9.,'’#+ \u00ad-]{0,20}$/);
    fc.assert(
      fc.property(fc.oneof(spaced, typed), (text) => {
        for (const term of tokenise(text)) expect(tokenise(term)).toEqual([term]);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads Latin text alone as beside another script', () => {
    const latin = fc.string({
      unit: fc.oneof(
        fc.constantFrom(..."aZé1²ª.,-‑'’#+N et—“€"),
        fc.integer({ min: 0, max: 0x2af }).map((unit) => String.fromCharCode(unit)),
      ),
      maxLength: 30,
    });
    fc.assert(
      fc.property(latin, (text) => {
        expect([...tokeniseWithOffsets(text), { term: 'ж', start: text.length + 1, end: text.length + 2 }]).toEqual(
          tokeniseWithOffsets(`${text} ж`),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('says where each word stands', () => {
    const text = 'The U.S. bans Apple’s e-mail';
    expect(tokeniseWithOffsets(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'U.S.',
      'bans',
      'Apple’s',
      'e-mail',
    ]);
  });
});
