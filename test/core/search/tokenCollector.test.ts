import { describe, expect, it } from 'vitest';
import { buildSearchIndex, writeSearchIndex } from '../../../src/core/search/indexWriter.ts';
import { TokenCollector } from '../../../src/core/search/tokenCollector.ts';
import { aDocument } from './openIndex.ts';
import fc from '../../support/properties.ts';

const words = fc
  .array(fc.constantFrom('tide', 'Storm,', 'quay', 'über', '3.5', 'Wi-Fi', '🚀'), { maxLength: 4 })
  .map((list) => list.join(' '));
const lines = fc.array(
  words.filter((line) => line !== ''),
  { maxLength: 3 },
);
const document = fc.record({
  title: words,
  excerpt: words,
  authors: words,
  body: words,
  early: lines,
  late: lines,
  undated: fc.boolean(),
  offCard: words,
});

describe('lines that are known last', () => {
  it('are indexed as if they had been known from the start', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 8 }), (documents) => {
        const collector = new TokenCollector();
        for (const { early, late: _, ...own } of documents) collector.add({ ...own, extra: early.join('\n') });
        const inTwoGoes = writeSearchIndex(collector.finish(documents.map(({ late }) => late)));
        expect(inTwoGoes).toEqual(
          buildSearchIndex(
            documents.map(({ early, late, ...own }) => ({ ...own, extra: [...early, ...late].join('\n') })),
          ),
        );
      }),
    );
  });

  it('may be missing: for the last documents, or for all', () => {
    const own = aDocument('Tide');
    const index = (given: string[][]) => {
      const collector = new TokenCollector();
      for (let i = 0; i < 3; i++) collector.add(own);
      return writeSearchIndex(collector.finish(given));
    };
    expect(index([])).toEqual(buildSearchIndex([own, own, own]));
    expect(index([['storm']])).toEqual(buildSearchIndex([{ ...own, extra: 'storm' }, own, own]));
  });
});
