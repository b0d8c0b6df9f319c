import MiniSearch from 'minisearch';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../../src/core/search/indexReader.ts';
import { tokenise } from '../../../src/core/search/tokeniser.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { find, openIndex } from './openIndex.ts';
import { knownWords, misspell, syntheticCollection } from './syntheticCollection.ts';

/** MiniSearch as an app would set it up for this: AND, last word a prefix, titles weighted, typos from four letters. */
describe('against MiniSearch, on 2,000 articles', () => {
  const size = 2000;
  const collection = syntheticCollection(size, 3);
  const miniSearch = new MiniSearch({
    fields: ['title', 'excerpt', 'extra'],
    tokenize: tokenise,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3 },
      combineWith: 'AND',
      prefix: (_term, i, terms) => i === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  const theirs = async (typed: string) =>
    miniSearch
      .search(typed)
      .slice(0, 10)
      .map((found) => Number(found['id']));
  const ours = async (typed: string) => (await find(index, typed)).slice(0, 10);
  let index: SearchIndex;

  beforeAll(async () => {
    miniSearch.addAll(collection.documents.map((document, id) => ({ id, ...document })));
    ({ index } = await openIndex(collection.documents));
  });

  it.each([
    [1, 'one word'],
    [2, 'two words'],
    [3, 'three words'],
  ])('ranks a known article by %i of its title as high', async (count) => {
    const known = queries(count, (words) => words);
    const [own, other] = [await evaluate(known, ours), await evaluate(known, theirs)];
    expect(own.reciprocalRank).toBeGreaterThanOrEqual(other.reciprocalRank - 0.02);
  });

  it('finds as many known articles when a word is mistyped', async () => {
    const random = seededRandom(11);
    const mistyped = queries(3, (words) => {
      const long = words.findIndex((word) => word.length > 3);
      return words.map((word, i) => (i === Math.max(0, long) ? misspell(word, random) : word));
    });
    const [own, other] = [await evaluate(mistyped, ours), await evaluate(mistyped, theirs)];
    expect(own.recall).toBeGreaterThanOrEqual(other.recall);
    expect(own.recall).toBeGreaterThan(0.9);
  });

  function queries(count: number, change: (words: string[]) => string[]): { typed: string; ordinal: number }[] {
    const random = seededRandom(count);
    const found: { typed: string; ordinal: number }[] = [];
    while (found.length < 200) {
      const ordinal = Math.floor(random() * size);
      const document = collection.documents[ordinal];
      const words = document === undefined ? null : knownWords(collection, document, count, random);
      if (words !== null) found.push({ typed: change(words).join(' '), ordinal });
    }
    return found;
  }
});

/** Mean reciprocal rank and recall of the one article wanted, both within the first ten. */
async function evaluate(
  queries: { typed: string; ordinal: number }[],
  search: (typed: string) => Promise<number[]>,
): Promise<{ reciprocalRank: number; recall: number }> {
  let [reciprocalRank, recall] = [0, 0];
  for (const { typed, ordinal } of queries) {
    const rank = (await search(typed)).indexOf(ordinal);
    if (rank < 0) continue;
    reciprocalRank += 1 / (rank + 1) / queries.length;
    recall += 1 / queries.length;
  }
  return { reciprocalRank, recall };
}
