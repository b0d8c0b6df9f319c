import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/core/article.ts';
import { openFacets } from '../../../src/core/facets/feed.ts';
import { openStories } from '../../../src/core/facets/storyFeed.ts';
import { noFilters, withChosen } from '../../../src/core/filters.ts';
import { parseCardPage } from '../../../src/core/format/cardPage.ts';
import { cardPagePath, type CardFamily, parseFileHashes } from '../../../src/core/format/fileHashes.ts';
import { labelled } from '../../core/stories/labelled.ts';
import { publish, type Published } from '../../support/publish.ts';
import { type SeedFolder, seedFolder } from '../../support/seedFolder.ts';

type Fields = Record<string, unknown>;

/** Other news, so that words have frequencies. */
const otherNews = labelled.filter(({ lists }) => lists.length === 0).slice(-40);
const withOtherNews = () =>
  otherNews.reduce(
    (folder, { title, excerpt, date, provider }, i) =>
      folder.record(`other/${i}`, {
        title,
        ...(excerpt === null ? {} : { excerpt }),
        ...(date === null ? {} : { publishedDateTime: date }),
        provider: { domain: provider },
      }),
    seedFolder(),
  );
const recordsOf = (records: Record<string, Fields>, folder: SeedFolder = seedFolder()) =>
  Object.entries(records).reduce((all, [name, fields]) => all.record(name, fields), folder);

const release =
  'A glider the length of a canoe has crossed the Skagerrak under the ice for the first time, measuring salt and warmth every ninety seconds, the Lysne Ocean Laboratory reports.';
const at = (site: string, title: string, excerpt: string, day: string, fields: Fields = {}): Fields => ({
  title,
  excerpt,
  publishedDateTime: day,
  webUrl: `https://${site}.example/glider`,
  provider: { name: site, domain: `${site}.example` },
  ...fields,
});
const HEADLINE = 'Glider crosses the Skagerrak under the ice';
const glider = {
  lysne: at('lysne', HEADLINE, release, '2024-02-05T08:00Z', { quality: 90 }),
  wire: at('wire', 'Under-ice robot reaches Denmark', release, '2024-02-05T09:00Z', { quality: 20 }),
  labnews: at('labnews', 'First crossing of the Skagerrak below the ice', release, '2024-02-05T15:00Z', {
    quality: 10,
  }),
  sealife: at('sealife', 'A canoe-sized glider and a cold strait', release.slice(0, 150), '2024-02-06T07:00Z', {
    quality: 5,
  }),
};

/** Two records that nothing connects but what their publisher says. */
const unlike = (first: Fields, second: Fields) => ({
  tide: at('a', 'Tide gauge learns to warn', 'A model reads the water.', '2024-03-01', first),
  opera: at('b', 'Opera house opens its cellar', 'Costumes of a century on show.', '2023-01-09', second),
});

const storiesOf = ({ edition }: Published) => {
  const stories = new Map<string, string[]>();
  for (const { id, storyId } of edition.articles) stories.set(storyId, [...(stories.get(storyId) ?? []), id].sort());
  return stories;
};
const togetherWith = (published: Published, id: string) =>
  storiesOf(published).get(published.article(id)?.storyId ?? '') ?? [];
const leadOf = ({ edition: { articles, leadOf: leads } }: Published, id: string) =>
  articles[leads[articles.findIndex((article) => article.id === id)] ?? -1]?.id;
const codesOf = ({ diagnostics }: Published) =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

describe('one press release on four sites', () => {
  it('is one card with three other sources', async () => {
    const published = await publish(recordsOf(glider, withOtherNews()));
    expect(togetherWith(published, 'wire')).toEqual(['labnews', 'lysne', 'sealife', 'wire']);
    expect(leadOf(published, 'sealife')).toBe('lysne');
    expect(published.cards.find(({ id }) => id === 'lysne')).toMatchObject({
      otherSources: 3,
      hasRelated: true,
    });
    expect(published.manifest).toMatchObject({
      articles: otherNews.length + 4,
      stories: published.edition.counts.stories,
    });
    expect(published.manifest.stories).toBe(storiesOf(published).size);
  });

  it('says under each article why the others are of its story', async () => {
    const published = await publish(recordsOf(glider, withOtherNews()));
    for (const id of Object.keys(glider)) {
      expect(
        published
          .article(id)
          ?.coverage.map((other) => [other.id, other.reason])
          .toSorted(),
      ).toEqual(
        Object.keys(glider)
          .filter((other) => other !== id)
          .map((other) => [other, 'same press release'])
          .toSorted(),
      );
    }
  });

  it('is four cards with STORIES=off, of one source each', async () => {
    const published = await publish(recordsOf({ ...glider, ...unlike({ story: 'one' }, { story: 'one' }) }), {
      stories: 'off',
    });
    expect(published.manifest).toMatchObject({ articles: 6, stories: 6 });
    expect(published.cards.map(({ otherSources }) => otherSources)).toEqual(Array(6).fill(0));
    expect(published.edition.articles.map(({ id, storyId }) => id === storyId)).toEqual(Array(6).fill(true));
    expect(published.edition.reasons).toEqual(Array(6).fill(null));
  });
});

describe("the publisher's word", () => {
  it('joins records of one name, however it is spelt', async () => {
    const published = await publish(recordsOf(unlike({ story: 'Harbour  Week' }, { story: 'harbour week' })));
    expect(togetherWith(published, 'tide')).toEqual(['opera', 'tide']);
    expect(published.article('tide')?.coverage).toMatchObject([{ id: 'opera', reason: 'named by the publisher' }]);
    expect(codesOf(published)).toEqual([]);
  });

  it('separates what the texts would join', async () => {
    const published = await publish(recordsOf({ ...glider, wire: { ...glider.wire, story: 'None' } }, withOtherNews()));
    expect(togetherWith(published, 'wire')).toEqual(['wire']);
    expect(togetherWith(published, 'lysne')).toEqual(['labnews', 'lysne', 'sealife']);
    expect(codesOf(published)).toEqual([]);
  });

  it('separates what another record lists, too: it is listed, and no part of the story', async () => {
    const published = await publish(
      recordsOf(
        { ...glider, lysne: { ...glider.lysne, related: ['wire'] }, wire: { ...glider.wire, story: 'none' } },
        withOtherNews(),
      ),
    );
    expect(togetherWith(published, 'lysne')).not.toContain('wire');
    expect(published.article('lysne')?.coverage.find(({ id }) => id === 'wire')?.reason).toBeNull();
  });

  it('keeps two names apart, whatever the texts say', async () => {
    const published = await publish(
      recordsOf(
        {
          ...glider,
          lysne: { ...glider.lysne, story: 'crossing' },
          labnews: { ...glider.labnews, story: 'crossing' },
          wire: { ...glider.wire, story: 'robots' },
          sealife: { ...glider.sealife, story: 'robots' },
        },
        withOtherNews(),
      ),
    );
    expect(togetherWith(published, 'lysne')).toEqual(['labnews', 'lysne']);
    expect(togetherWith(published, 'wire')).toEqual(['sealife', 'wire']);
  });

  it('that one record alone has is warned of, with its place', async () => {
    const { diagnostics } = await publish(
      seedFolder()
        .file('news/tide.md', '---\ntitle: Tide\nexcerpt: E\nstory:   Habour Week\n---\n')
        .record('opera', { title: 'Opera', story: 'Harbour Week' })
        .record('quay', { title: 'Quay', story: 'harbour week' }),
    );
    expect(diagnostics).toMatchObject([
      { file: 'news/tide.md', line: 4, column: 10, field: 'story', severity: 'warning', code: 'story-unknown' },
    ]);
    expect(diagnostics[0]?.message).toBe('story: no other record names this story, received "Habour Week"');
  });
});

describe('the coverage of a story', () => {
  const listed = (site: string, title: string, fields: Fields = {}) => ({
    title,
    webUrl: `https://${site}.example/story`,
    provider: { name: site, domain: `${site}.example` },
    publishedDateTime: '2024-02-07',
    ...fields,
  });

  it('holds records of the folder first, then what any of them lists, every other once', async () => {
    const published = await publish(
      recordsOf(
        {
          ...glider,
          lysne: {
            ...glider.lysne,
            related: [
              listed('coast', 'Glider under ice'),
              {
                ...listed('wire', 'Robot reaches Denmark'),
                webUrl: 'https://www.wire.example/glider/amp?utm_source=x',
              },
            ],
          },
          wire: {
            ...glider.wire,
            related: [
              listed('coast', 'Glider under ice, again', { webUrl: 'http://www.coast.example/story/?utm_source=y' }),
              listed('fjord', 'Fjord news'),
              { ...listed('lysne', 'x'), webUrl: 'https://lysne.example/glider' },
            ],
          },
        },
        withOtherNews(),
      ),
    );
    for (const id of Object.keys(glider)) {
      const coverage = published.article(id)?.coverage ?? [];
      expect(
        coverage
          .slice(0, 3)
          .map((other) => other.id)
          .toSorted(),
      ).toEqual(
        Object.keys(glider)
          .filter((other) => other !== id)
          .toSorted(),
      );
      expect(
        coverage
          .slice(3)
          .map((other) => [other.id, other.provider.key, other.reason])
          .toSorted(),
      ).toEqual([
        [null, 'coast.example', null],
        [null, 'fjord.example', null],
      ]);
    }
    expect(published.cards.find(({ id }) => id === 'lysne')).toMatchObject({
      otherSources: 5,
      hasRelated: true,
    });
  });

  it('never holds the article itself, under its own or another address', async () => {
    const published = await publish(
      recordsOf(
        {
          ...glider,
          lysne: {
            ...glider.lysne,
            originalUrl: 'https://lysne.example/press/7',
            related: [{ ...listed('lysne', 'Itself'), webUrl: 'https://lysne.example/glider?ref=x' }],
          },
          wire: {
            ...glider.wire,
            related: [
              { ...listed('lysne', 'Its parent'), webUrl: 'https://m.lysne.example/press/7' },
              { ...listed('lysne', HEADLINE), webUrl: 'https://lysne.example/old' },
            ],
          },
        },
        withOtherNews(),
      ),
    );
    for (const article of published.edition.articles) {
      expect(article.coverage.map(({ id }) => id)).not.toContain(article.id);
      expect(article.coverage.map(({ url }) => url ?? '')).not.toContain(article.url);
    }
    expect(
      published
        .article('lysne')
        ?.coverage.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['labnews', 'sealife', 'wire']);
    expect(codesOf(published)).toEqual(['related-self']);
  });

  it('never stands among similar articles as well', async () => {
    const published = await publish(
      recordsOf(
        { ...glider, wire: { ...glider.wire, story: 'none' }, lysne: { ...glider.lysne, related: ['wire'] } },
        withOtherNews(),
      ),
    );
    const { starts, ordinals } = published.edition.similar;
    published.edition.articles.forEach(({ coverage }, i) => {
      const similar = Array.from(
        ordinals.subarray(starts[i], starts[i + 1]),
        (other) => published.edition.articles[other]?.id,
      );
      expect(coverage.filter(({ id }) => id !== null && similar.includes(id))).toEqual([]);
    });
  });
});

describe("a story's id", () => {
  it('survives a better lead that comes later', async () => {
    const { lysne: _, ...others } = glider;
    const before = await publish(recordsOf(others, withOtherNews()));
    const best = at('best', 'Ice glider: the whole crossing', release, '2024-02-06T20:00Z', { quality: 200 });
    const after = await publish(recordsOf({ ...others, best }, withOtherNews()));
    expect([leadOf(before, 'wire'), leadOf(after, 'wire')]).toEqual(['wire', 'best']);
    expect(after.article('best')?.storyId).toBe(before.article('wire')?.storyId);
  });
});

describe('stories that only look alike', () => {
  it("are never made of two markets' reports", async () => {
    const report = (market: string, site: string) =>
      at(
        site,
        `Global ${market} Market – Growth, Trends, and Forecast (2020–2025)`,
        `The global ${market} market is expected to register a CAGR of 12.4% over the forecast period 2020 to 2025. The report covers key players, regional outlook, drivers and restraints of the ${market} market.`,
        '2020-04-21',
        { webUrl: `https://${site}.example/${market.replaceAll(' ', '-')}` },
      );
    const markets = ['Speech Recognition', 'Smart Grid Sensors', 'Fish Meal', 'Hospital Beds', 'Drone Batteries'];
    const published = await publish(
      recordsOf(
        Object.fromEntries(markets.map((market, i) => [`m${i}`, report(market, i % 2 === 0 ? 'reports' : `site${i}`)])),
        withOtherNews(),
      ),
    );
    for (const i of markets.keys()) expect(togetherWith(published, `m${i}`)).toEqual([`m${i}`]);
  });

  it('are never made of a monthly series', async () => {
    const months = ['March', 'April', 'May'];
    const issue = (month: string, i: number) =>
      at(
        'toolbox',
        `Toolbox updates ${month} 2020`,
        'What has changed in the toolbox: new widgets, faster charts and fixes that you have asked for.',
        `2020-0${i + 3}-28`,
        { webUrl: `https://toolbox.example/${month}` },
      );
    const published = await publish(
      recordsOf(Object.fromEntries(months.map((month, i) => [`toolbox-${i}`, issue(month, i)])), withOtherNews()),
    );
    for (const i of months.keys()) expect(togetherWith(published, `toolbox-${i}`)).toEqual([`toolbox-${i}`]);
  });
});

describe('a related list', () => {
  it('of names, of what has no address, and of nothing usable is read as far as it goes', async () => {
    const published = await publish(
      recordsOf({
        ...unlike(
          {
            related: [
              'opera',
              'opera',
              '',
              7,
              null,
              { title: 'Word of mouth', provider: { name: 'Neighbours' } },
              {},
              [],
              { webUrl: 'javascript:x', title: 'Unsafe' },
            ],
          },
          {},
        ),
      }),
    );
    expect(
      published
        .article('tide')
        ?.coverage.map(({ id, title, url }) => [id, title, url])
        .toSorted(),
    ).toEqual(
      [
        [null, 'Unsafe', null],
        [null, 'Word of mouth', null],
        ['opera', 'Opera house opens its cellar', 'https://b.example/glider'],
      ].toSorted(),
    );
    expect(codesOf(published)).toContain('related-empty');
    expect(codesOf(published)).toContain('address-unsafe');
  });

  it('that names a removed, a broken or no record is told of where a person can mend it', async () => {
    const published = await publish(
      recordsOf(unlike({ related: ['gone', 'broken', 'nowhere', 'tide'] }, {}))
        .record('gone', { title: 'Gone', removed: true })
        .file('broken.md', '---\nexcerpt: no title\n---\n'),
    );
    expect(published.article('tide')?.coverage).toEqual([]);
    expect(
      published.diagnostics
        .filter(({ severity }) => severity === 'warning')
        .map(({ file, line, column, code }) => ({ file, line, column, code }))
        .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    ).toEqual([
      { file: 'tide.md', line: expect.any(Number), column: expect.any(Number), code: 'part-missing' },
      { file: 'tide.md', line: expect.any(Number), column: expect.any(Number), code: 'related-self' },
    ]);
  });

  it('may go round in a circle', async () => {
    const circle = { lysne: 'wire', wire: 'labnews', labnews: 'sealife', sealife: 'lysne' };
    const published = await publish(
      recordsOf(
        {
          lysne: { ...glider.lysne, related: [circle.lysne] },
          wire: { ...glider.wire, related: [circle.wire] },
          labnews: { ...glider.labnews, related: [circle.labnews] },
          sealife: { ...glider.sealife, related: [circle.sealife] },
        },
        withOtherNews(),
      ),
    );
    expect(togetherWith(published, 'wire')).toEqual(['labnews', 'lysne', 'sealife', 'wire']);
    for (const id of Object.keys(glider)) expect(published.article(id)?.coverage).toHaveLength(3);
  });

  it('of everything else makes no story of what is not alike', async () => {
    const others = otherNews.map((_, i) => `other/${i}`);
    const without = storiesOf(await publish(withOtherNews()));
    const published = await publish(
      withOtherNews().record('all', {
        title: 'All of this week',
        excerpt: 'What we read.',
        publishedDateTime: '2024-02-05',
        related: others,
      }),
    );
    expect(togetherWith(published, 'all')).toEqual(['all']);
    expect(storiesOf(published).size).toBe(without.size + 1);
  });

  it('of 5,000 takes bounded time and room', async () => {
    const related = Array.from({ length: 5000 }, (_, i) => listedNumber(i));
    const began = performance.now();
    const published = await publish(recordsOf({ ...glider, lysne: { ...glider.lysne, related } }));
    expect(performance.now() - began).toBeLessThan(20_000);
    for (const id of Object.keys(glider)) {
      expect(published.article(id)?.coverage.length).toBeGreaterThan(10);
      expect(published.article(id)?.coverage.length).toBeLessThanOrEqual(50);
    }
  }, 30_000);
});

const listedNumber = (i: number) => ({
  title: `Listed number ${i}`,
  webUrl: `https://site${i}.example/story`,
  provider: { domain: `site${i}.example` },
});

describe('a story of 2,000 records', () => {
  it('is one card and takes bounded time and room', async () => {
    const folder = Array.from({ length: 2000 }, (_, i) => i).reduce(
      (all, i) =>
        all.record(`r${i}`, {
          title: `Harbour day ${i}`,
          excerpt: `What was seen on the quay on day ${i}.`,
          webUrl: `https://s${i % 90}.example/${i}`,
          story: 'harbour days',
        }),
      seedFolder(),
    );
    const { path } = await folder.create();
    const began = performance.now();
    const published = await publish(seedFolder().link('records', path), { outsideLinks: 'follow' });
    expect(performance.now() - began).toBeLessThan(40_000);
    expect(published.manifest).toMatchObject({ articles: 2000, stories: 1 });
    const lengths = published.edition.articles.map(({ coverage }) => coverage.length).toSorted((a, b) => b - a);
    expect(lengths.slice(0, 3)).toEqual([1999, 50, 50]);
    expect(published.text.length / 2000).toBeLessThan(25_000);
  }, 60_000);

  it('that are all equal is no crash', async () => {
    const folder = Array.from({ length: 300 }, (_, i) => i).reduce(
      (all, i) =>
        all.record(`r${i}`, {
          title: 'The same',
          excerpt: 'Again and again the same.',
          publishedDateTime: '2024-02-05',
          provider: { domain: `s${i}.example` },
        }),
      seedFolder(),
    );
    const published = await publish(folder);
    expect(published.manifest.articles).toBe(300);
    expect(published.edition.counts.stories).toBe(published.manifest.stories);
  }, 30_000);
});

describe('the cards of a feed', () => {
  it('are found in the pages of leads and of members by the positions that the feed gives', async () => {
    const published = await publish(recordsOf(glider, withOtherNews()));
    const { edition, manifest } = published;
    const read = (path: string) => edition.files.get(path) ?? '';
    const hashes = parseFileHashes(JSON.parse(String(read(manifest.files.names))));
    const cardsOf = (family: CardFamily) =>
      hashes[family].flatMap((hash, page) => parseCardPage(JSON.parse(String(read(cardPagePath(family, page, hash))))));
    const [leads, members] = [cardsOf('leads'), cardsOf('members')];
    const bytes = (path: string) => Buffer.from(read(path));
    const facets = openFacets(
      bytes(manifest.files.columns),
      openStories(bytes(manifest.files.stories), manifest).leadOf,
    );
    const shown = (providers: string[]) => {
      const feed = facets.buildFeed(withChosen(noFilters, 'providers', providers), null, null);
      return feed
        .cards(0, feed.stories)
        .map(({ lead, found }) => [leads[lead]?.id, found === null ? null : members[found]?.id]);
    };
    expect(shown([])).toEqual(
      edition.articles
        .filter((_, i) => edition.leadOf[i] === i)
        .map(({ id }) => [id, null])
        .reverse(),
    );
    expect(shown(['wire.example'])).toEqual([['lysne', 'wire']]);
    expect(shown(['sealife.example', 'labnews.example'])).toEqual([['lysne', 'sealife']]);
    expect([...leads, ...members].map(({ id }) => id).toSorted()).toEqual(
      edition.articles.map(({ id }) => id).toSorted(),
    );
    const lead = edition.articles.filter((_, i) => edition.leadOf[i] === i).at(-1);
    expect(leads.at(-1)).toEqual(lead && { ...cardOf(lead, true), merit: leads.at(-1)?.merit });
  });
});
