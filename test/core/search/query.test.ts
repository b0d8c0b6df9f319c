import { describe, expect, it } from 'vitest';
import type { SearchQuery } from '../../../src/core/search/query.ts';
import { filterGroups } from '../../../src/core/filterGroups.ts';
import { asksIndex, emptyQuery, parseQuery } from '../../../src/core/search/query.ts';
import { formatQuery } from './formatQuery.ts';
import fc from '../../support/properties.ts';

const words = (...terms: string[]) => terms.map((term) => ({ term, prefix: false }));

/** Any UTF-16 code units, lone surrogates included. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units));

describe('parseQuery', () => {
  it('takes the last word as a prefix while it is being typed', () => {
    expect(parseQuery('climate cha').words).toEqual([
      { term: 'climate', prefix: false },
      { term: 'cha', prefix: true },
    ]);
    expect(parseQuery('climate cha ').words).toEqual(words('climate', 'cha'));
    expect(parseQuery('climate "cha"').words).toEqual(words('climate', 'cha'));
    expect(parseQuery('cha topic:ai').words).toEqual(words('cha'));
  });

  it('takes facets of the publisher’s own for operators where it is told of them', () => {
    const { operators, words: others } = parseQuery('tide Companies:"Open AI" -companies:x', ['companies']);
    expect(operators.labels).toEqual([
      { group: 'companies', text: 'Open AI', excluded: false },
      { group: 'companies', text: 'x', excluded: true },
    ]);
    expect(others).toEqual(words('tide'));
    expect(parseQuery('companies:openai').operators.labels).toEqual([]);
  });

  it('reads phrases in straight and in typographic quotes', () => {
    expect(parseQuery('"machine learning" “deep Sea”').phrases).toEqual([
      ['machine', 'learning'],
      ['deep', 'sea'],
    ]);
  });

  it('looks for the last word of an open phrase as a prefix', () => {
    const query = parseQuery('"climate change conf');
    expect(query.phrases).toEqual([['climate', 'change']]);
    expect(query.words).toEqual([{ term: 'conf', prefix: true }]);
    expect(parseQuery('"clim').words).toEqual([{ term: 'clim', prefix: true }]);
  });

  it('excludes words, phrases and hyphenated words', () => {
    const query = parseQuery('virus -vaccine -"herd immunity" -covid-19');
    expect(query.words).toEqual(words('virus'));
    expect(query.excludedWords).toEqual(['vaccine']);
    expect(query.excludedPhrases).toEqual([
      ['herd', 'immunity'],
      ['covid', '19'],
    ]);
  });

  it('takes a hyphen inside a word for no exclusion', () => {
    expect(parseQuery('self-driving ')).toEqual({ ...emptyQuery(), words: words('self', 'driving') });
  });

  it('reads operators, quoted or not, in any case', () => {
    const { operators, words: rest } = parseQuery(
      'Topic:AI topic:"Machine  Learning" -topic:sport source:bbc.co.uk -source:"Daily Mail" kind:video topic:AI x',
    );
    expect(operators.labels).toEqual([
      { group: 'topics', text: 'AI', excluded: false },
      { group: 'topics', text: 'Machine Learning', excluded: false },
      { group: 'topics', text: 'sport', excluded: true },
      { group: 'providers', text: 'bbc.co.uk', excluded: false },
      { group: 'providers', text: 'Daily Mail', excluded: true },
      { group: 'kinds', text: 'video', excluded: false },
    ]);
    expect(rest).toEqual([{ term: 'x', prefix: true }]);
  });

  it('reads years and months as their first day and keeps the narrowest', () => {
    expect(parseQuery('after:2020 before:2021-3').operators).toMatchObject({
      after: '2020-01-01',
      before: '2021-03-01',
    });
    expect(parseQuery('after:2020 after:2021 before:2023 before:2022-02-05').operators).toMatchObject({
      after: '2021-01-01',
      before: '2022-02-05',
    });
    expect(parseQuery('-before:2020').operators).toMatchObject({ after: '2020-01-01', before: null });
  });

  it('looks for the words of what is no day', () => {
    expect(parseQuery('before:lunch ').words).toEqual(words('before', 'lunch'));
    expect(parseQuery('after:2023-02-30 ').operators.after).toBeNull();
    expect(parseQuery('http://example.org ').words).toEqual(words('http', 'example', 'org'));
  });

  it('ignores an operator that is still without a value', () => {
    expect(parseQuery('topic:')).toEqual(emptyQuery());
    expect(parseQuery('topic:"')).toEqual(emptyQuery());
  });

  it('asks the index only where there are words', () => {
    expect(asksIndex(parseQuery('topic:ai after:2020'))).toBe(false);
    expect(asksIndex(parseQuery(' - " '))).toBe(false);
    expect(asksIndex(parseQuery('-ai'))).toBe(true);
  });

  it('reads the first words of a pasted page alone', () => {
    expect(parseQuery('tide '.repeat(50)).words).toHaveLength(50);
    expect(parseQuery('tide '.repeat(20_000)).words).toHaveLength(100);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => void parseQuery(text)),
      { numRuns: 200 },
    );
  });
});

describe('parseQuery, of a query written out', () => {
  const term = fc.constantFrom(
    'ai',
    'climate',
    'c++',
    '.net',
    '3.5',
    'naïve'.normalize('NFD').replace(/\p{M}/gu, ''),
    'topic',
    'before',
    'שלום',
    'и',
  );
  const label = fc.constantFrom('AI', 'Machine Learning', 'C++', 'Größe', '-x', 'a:b');
  const day = fc.constantFrom(null, '2020-01-01', '2024-02-29');
  const phrases = fc.array(fc.array(term, { minLength: 2, maxLength: 4 }), { maxLength: 3 });
  const typed = fc.record({
    group: fc.constantFrom(...filterGroups.map(({ key }) => key)),
    text: label,
    excluded: fc.boolean(),
  });
  const labels = fc.uniqueArray(typed, { maxLength: 6, selector: (one) => JSON.stringify(one) });
  const query: fc.Arbitrary<SearchQuery> = fc.record({
    words: fc
      .tuple(fc.array(term, { maxLength: 4 }), fc.boolean())
      .map(([terms, typing]) => terms.map((word, i) => ({ term: word, prefix: typing && i === terms.length - 1 }))),
    phrases,
    excludedWords: fc.array(term, { maxLength: 3 }),
    excludedPhrases: phrases,
    operators: fc.record({
      labels,
      before: day,
      after: day,
    }),
  });

  it('gives that query', () => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(parseQuery(formatQuery(asked))).toEqual(asked);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the query of the typed text, whatever that was', () => {
    const piece = fc.constantFrom(
      '"',
      '-',
      'topic:',
      'before:',
      '2020',
      ' ',
      ' ',
      'ai',
      "l'été",
      'C++',
      '“',
      'x-ray',
      ':',
      '.net',
      'U.S.',
    );
    const typed = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary-ascii' }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const asked = parseQuery(text);
        expect(parseQuery(formatQuery(asked))).toEqual(asked);
      }),
      { numRuns: 500 },
    );
  });
});
