import { describe, expect, it } from 'vitest';
import { coverageBy } from '../../../src/build/articles/stories.ts';
import { columnsOf } from '../../../src/build/output/columns.ts';
import { planWithin } from '../../../src/build/output/sitePlan.ts';
import { countPages, type PageChoice } from '../../../src/build/pages/sitePages.ts';
import type { TopicAliases } from '../../../src/core/format/topicFiles.ts';
import { anArticle } from '../../support/anArticle.ts';
import fc from '../../support/properties.ts';

const day = (i: number) => Date.UTC(2024, 0, 1 + i);
const articlesOf = (ids: readonly string[]) =>
  ids.map((id, i) => anArticle({ id, storyId: id, publishedAt: day(i), topics: i < 3 ? ['Oceans'] : ['Ice'] }));

function planOf(
  ids: readonly string[],
  pages: PageChoice,
  dataFiles = 0,
  twins: 'on' | 'off' = 'on',
  aliases?: TopicAliases,
) {
  const articles = articlesOf(ids);
  const folded = { articles, leadOf: Uint32Array.from(articles.keys()), reasons: articles.map(() => null) };
  const settings = { siteUrl: null, feeds: 'on', pages, twins, compress: 'off' } as const;
  const plan = planWithin(settings, 0)(folded, columnsOf(articles, 'UTC'), dataFiles, aliases);
  return { ...plan, ids: plan.pages.articles.map((ordinal) => articles[ordinal]?.id) };
}

describe('the pages of a site', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];

  it('are those of the newest articles, with the topics and sources of three', () => {
    const { ids, pages } = planOf(five, 2);
    expect(ids).toEqual(['e', 'd']);
    expect(pages.entries['topics']?.map(({ key }) => key)).toEqual(['oceans']);
    expect(pages.entries['sources']).toHaveLength(1);
  });

  it('are all of them, or none, where the publisher says so', () => {
    const { ids, pages } = planOf(five, 'all');
    expect(ids).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(pages.entries['topics']?.map(({ key }) => key)).toEqual(['oceans', 'ice']);
    expect(countPages(planOf(five, 'none').pages)).toBe(0);
  });

  it('leave out what no host can have as a folder', () => {
    expect(planOf(['a', '100%', 'con', '..', 'a:b', 'é'.repeat(121)], 'all').ids).toEqual(['a']);
  });

  it('come before the other names of their topics, and these before twins', () => {
    const aliases = new Map([
      ['seas', 'oceans'],
      ['ö'.repeat(150), 'oceans'],
      ['frost', 'nowhere'],
      ['deep', 'oceans'],
    ]);
    const former = (dataFiles: number) => planOf(five, 'all', dataFiles, 'on', aliases);
    expect([...former(0).formerTopics.keys()]).toEqual(['seas', 'deep']);
    const { formerTopics, twins, room } = former(19_399 - 9);
    expect([[...formerTopics.keys()], countPages(twins), room]).toEqual([['seas'], 0, 0]);
  });

  it('come before the addresses of former stories, of which there are as many as fit', () => {
    const from = (key: string) => ({ ...anArticle({}).provider, key });
    const others = ['b', 'c'].map((id) => coverageBy(anArticle({ id, provider: from(id) }), null));
    const lead = anArticle({ id: 'a', storyId: 'a', provider: from('a'), coverage: others });
    const folded = { articles: [lead], leadOf: Uint32Array.of(0), reasons: [null] };
    const joined = new Map([
      ['x', 'a'],
      ['con', 'a'],
      ['y', 'gone'],
      ['z', 'a'],
    ]);
    const settings = { siteUrl: 'https://a.example', feeds: 'on', pages: 'all', twins: 'on', compress: 'off' } as const;
    const plan = (dataFiles: number) =>
      planWithin(settings, 0, joined)(folded, columnsOf(folded.articles, 'UTC'), dataFiles);
    expect([...plan(0).formerStories.keys()]).toEqual(['x', 'z']);
    const { room } = plan(0);
    // Each has a page and two feeds; the twins of the pages fill what is left.
    const full = plan(room + countPages(plan(0).twins) + 1);
    expect([[...full.formerStories.keys()], countPages(full.twins), full.room]).toEqual([['x'], 2, 0]);
  });

  it('stay below what hosts take: twins go first, then the oldest pages', () => {
    // The archive has one page.
    const files = (room: number) => 19_399 - room;
    const whole = planOf(five, 'all', files(20));
    expect(whole.twins).toEqual(whole.pages);
    const tight = planOf(five, 'all', files(10));
    expect(tight.ids).toHaveLength(5);
    expect(tight.twins).toEqual({
      articles: [],
      stories: [],
      entries: { topics: tight.pages.entries['topics'], sources: [] },
    });
    const wider = planOf(five, 'all', files(12));
    expect(wider.twins.articles).toEqual(wider.pages.articles.slice(0, 1));
    expect(planOf(five, 'all', files(6)).ids).toEqual(['e', 'd', 'c']);
    fc.assert(
      fc.property(fc.nat(25_000), fc.constantFrom<PageChoice>('all', 3, 'none'), (dataFiles, choice) => {
        const plan = planOf(five, choice, dataFiles, 'on', new Map([['seas', 'oceans']]));
        const added = countPages(plan.pages) + plan.formerTopics.size + countPages(plan.twins);
        expect(added === 0 || dataFiles + added + plan.room <= 19_400).toBe(true);
      }),
    );
  });
});
