import { UNDATED } from '../../../src/core/day.ts';
import { describe, expect, it } from 'vitest';
import { columnsOf, ranksOf } from '../../../src/build/output/columns.ts';
import { coverageBy } from '../../../src/build/articles/stories.ts';
import { NO_RANK } from '../../../src/core/format/ranks.ts';
import { anArticle } from '../../support/anArticle.ts';
import { columnOf } from '../../support/columnsOf.ts';

describe('facet columns', () => {
  it('have each value once, under its commonest spelling, the most frequent first', () => {
    const columns = columnsOf(
      [
        anArticle({ topics: ['AI', 'oceans'] }),
        anArticle({ topics: ['Oceans'] }),
        anArticle({ topics: ['Oceans', 'C++'] }),
        anArticle({ topics: ['ai'] }),
        anArticle({ topics: [] }),
      ],
      'UTC',
    );
    const { labels, starts, positions } = columnOf(columns, 'topics');
    expect(labels).toEqual([
      { key: 'oceans', label: 'Oceans' },
      { key: 'ai', label: 'AI' },
      { key: 'c++', label: 'C++' },
    ]);
    expect([...starts]).toEqual([0, 2, 3, 5, 6, 6]);
    expect([...positions]).toEqual([1, 0, 0, 0, 2, 1]);
  });

  it('know a source by its key, whatever its name', () => {
    const provider = (key: string, name: string) => ({ key, name, domain: key, imageUrl: null });
    const columns = columnsOf(
      [
        anArticle({ provider: provider('a.example', 'The A') }),
        anArticle({ provider: provider('b.example', 'The A') }),
        anArticle({ provider: provider('a.example', 'A Weekly') }),
        anArticle({ provider: provider('a.example', 'A Weekly') }),
      ],
      'UTC',
    );
    const { labels, starts, positions } = columnOf(columns, 'providers');
    expect(labels).toEqual([
      { key: 'a.example', label: 'A Weekly' },
      { key: 'b.example', label: 'The A' },
    ]);
    expect([...starts]).toEqual([0, 1, 2, 3, 4]);
    expect([...positions]).toEqual([0, 1, 0, 0]);
  });

  it.each([
    ['UTC', [UNDATED, -1, 1]],
    ['Asia/Tokyo', [UNDATED, 0, 1]],
  ])('have the day of each article in %s, also before 1970', (timeZone, expected) => {
    const articles = [null, Date.UTC(1969, 11, 31, 23), Date.UTC(1970, 0, 2)].map((publishedAt) =>
      anArticle({ publishedAt }),
    );
    expect([...columnsOf(articles, timeZone).days]).toEqual(expected);
  });

  it('of no article are empty', () => {
    expect(columnsOf([], 'UTC')).toMatchObject({ count: 0, groups: [{ labels: [] }, { labels: [] }, { labels: [] }] });
  });
});

describe('ranks', () => {
  it('by quality are whole numbers; absent ones are told from any other', () => {
    const qualities = [62.6, null, 1e12].map((quality) => anArticle({ quality }));
    expect([...ranksOf(qualities).quality]).toEqual([63, NO_RANK, 0x7fffffff]);
  });

  it('by coverage count the sources of the story, each once, then its heat', () => {
    const told = (heat: number | null, ...sources: string[]) =>
      anArticle({
        heat,
        coverage: sources.map((key) => coverageBy(anArticle({ provider: { ...anArticle({}).provider, key } }), null)),
      });
    const own = anArticle({}).provider.key;
    const articles = [
      told(900),
      told(-1, 'a', 'b'),
      told(3, 'a', 'b'),
      told(null, 'a', 'a', own),
      told(null),
      told(900),
    ];
    expect([...ranksOf(articles).heat]).toEqual([1, 3, 4, 2, 0, 1]);
  });
});
