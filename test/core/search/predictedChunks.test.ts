import { describe, expect, it } from 'vitest';
import { readRoot } from '../../../src/core/search/format.ts';
import { openSearchIndex } from '../../../src/core/search/indexReader.ts';
import { buildSearchIndex } from '../../../src/core/search/indexWriter.ts';
import { predictedChunks } from '../../../src/core/search/predictedChunks.ts';
import { parseQuery } from '../../../src/core/search/query.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { fetchFrom } from './openIndex.ts';
import { knownWords, syntheticCollection } from './syntheticCollection.ts';

const starts = ['', 'cap', 'ma', 'mast'];

describe('the files that a query is predicted to need', () => {
  it('are those of its words, each once', () => {
    expect(predictedChunks('Ship boat marsh ', starts)).toEqual(['p3.bin', 'p0.bin', 'p2.bin']);
    expect(predictedChunks('sea ship ', starts)).toEqual(['p3.bin']);
  });

  it('are those that an unfinished word may end in', () => {
    expect(predictedChunks('mast', starts)).toEqual(['p3.bin']);
    expect(predictedChunks('mass', starts)).toEqual(['p2.bin']);
    expect(predictedChunks('masters', ['', 'mastersm'])).toEqual(['p0.bin', 'p1.bin']);
    expect(predictedChunks('ma', starts)).toEqual(['p2.bin']);
  });

  it('are those of a word without its accents', () => {
    expect(predictedChunks('Mañana ', starts)).toEqual(['p2.bin']);
  });

  it('are not guessed for what is no plain word', () => {
    for (const text of ['', '  ', 'topic:sea', '"deep', '-ship', 'straße', '東京'])
      expect(predictedChunks(text, starts), text).toEqual([]);
  });

  it('are none where it is not known how the index is divided', () => {
    expect(predictedChunks('ship', [])).toEqual([]);
  });

  it('are what a search then fetches', async () => {
    const collection = syntheticCollection(2000);
    const files = buildSearchIndex(collection.documents);
    const { termStarts } = readRoot(files[0]?.bytes ?? new Uint8Array());
    const random = seededRandom(3);
    for (let i = 0; i < 40; i++) {
      const document = collection.documents[Math.floor(random() * 2000)];
      const asked = (document === undefined ? null : knownWords(collection, document, 2, random))?.join(' ') ?? '';
      const fetched: string[] = [];
      await (
        await openSearchIndex(fetchFrom(files, fetched))
      )
        .search(parseQuery(asked), { onExact: () => Promise.reject(new Error('enough')) })
        .catch(() => {});
      expect(
        fetched.filter((name) => name.startsWith('p')),
        asked,
      ).toEqual(expect.arrayContaining(predictedChunks(asked, termStarts)));
    }
  });
});
