import { describe, expect, it } from 'vitest';
import { openStories } from '../../../src/core/facets/storyFeed.ts';
import { noFilters } from '../../../src/core/filters.ts';
import { publish, type Published } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import fc from '../../support/properties.ts';

/** The articles that a reader can't reach from the feed without a filter: neither a card nor named under their lead. */
function outOfReach({ edition, manifest, cards, article }: Published): string[] {
  const stories = openStories(Buffer.from(edition.files.get(manifest.files.stories) ?? ''), manifest);
  const feed = stories.buildFeed(noFilters, null, null);
  const leads = cards.filter((_, ordinal) => stories.leadOf[ordinal] === ordinal);
  const shown = feed.cards(0, feed.stories).map(({ lead }) => leads[lead]?.id ?? '');
  const reached = new Set(shown.flatMap((id) => [id, ...(article(id)?.coverage ?? []).map((other) => other.id)]));
  return edition.articles.map(({ id }) => id).filter((id) => !reached.has(id));
}

const column = 'The forecast for the next hours, with wind, waves and the times of high water for every harbour.';
const release =
  'A glider the length of a canoe has crossed the strait under the ice for the first time, measuring salt and warmth.';
const noted = 'Sign in to read the full story. Subscribers get all articles, newsletters and the digital edition.';

/** Few titles, texts, sources and addresses, so that records meet in every way. */
const someRecord = fc.record(
  {
    title: fc.constantFrom(
      'Weather for the coast',
      'Glider crosses the strait under ice',
      'Glider crosses strait under the ice, part II',
      'Under-ice glider crosses the strait - Coast Daily',
      'Port strike ends',
    ),
    excerpt: fc.constantFrom(column, release, noted),
    publishedDateTime: fc.constantFrom(
      '2026-03-01',
      '2026-03-01T09:00Z',
      '2026-03-01T21:00Z',
      '2026-03-02',
      '2026-03-20',
    ),
    webUrl: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((page) => `https://coast.example/${page}`),
    provider: fc.constantFrom('coast', 'wire', 'lab').map((name) => ({ name, domain: `${name}.example` })),
    type: fc.constantFrom('article', 'video', 'collection'),
    heat: fc.constantFrom(-1, 0, 40),
    quality: fc.constantFrom(1, 50),
    published: fc.boolean(),
    story: fc.constantFrom('harbour', 'none'),
    items: fc.constant(['r0', 'r1', 'gone']),
    related: fc.oneof(
      fc.constant(['r0', 'r1', 'r2']),
      fc.constant([
        { title: 'Port strike ends', webUrl: 'https://coast.example/a', provider: { domain: 'coast.example' } },
      ]),
    ),
  },
  { requiredKeys: ['title'] },
);

describe('every article of an edition', () => {
  it('is a card of the feed without a filter, or named under the lead of its story', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someRecord, { minLength: 2, maxLength: 14 }), async (records) => {
        const folder = records.reduce((all, fields, i) => all.record(`r${i}`, fields), seedFolder());
        expect(outOfReach(await publish(folder))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('can be reached where one source tells one story under one headline', async () => {
    const folder = [0, 1, 2].reduce(
      (all, i) =>
        all.record(`r${i}`, {
          title: 'Glider crosses the strait',
          excerpt: release,
          publishedDateTime: `2026-03-01T0${i}:00Z`,
          webUrl: `https://coast.example/${i}`,
          story: 'glider',
        }),
      seedFolder(),
    );
    const published = await publish(folder);
    expect(published.manifest).toMatchObject({ articles: 3, stories: 1 });
    expect(outOfReach(published)).toEqual([]);
  });

  it('can be reached in a story of more than fifty', async () => {
    const folder = Array.from({ length: 120 }, (_, i) => i).reduce(
      (all, i) => all.record(`r${i}`, { title: `Harbour day ${i}`, story: 'harbour days' }),
      seedFolder(),
    );
    const published = await publish(folder);
    expect(published.manifest.stories).toBe(1);
    expect(outOfReach(published)).toEqual([]);
  }, 20_000);
});
