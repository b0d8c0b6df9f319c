import { describe, expect, it } from 'vitest';
import { emit } from '../../../src/build/output/emit.ts';
import { leadCards } from '../../../src/build/output/leadCards.ts';
import { CARDS_A_PAGE } from '../../../src/core/format/cardPage.ts';
import type { Image } from '../../../src/core/article.ts';
import { anArticle } from '../../support/anArticle.ts';
import { png } from '../../support/png.ts';
import { publish } from '../../support/publish.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { unrelated } from '../../support/unrelated.ts';

/** Records of stories of their own, by their names. */
function folderOf(records: Record<string, Record<string, unknown>>) {
  return Object.entries(records).reduce(
    (folder, [name, fields], i) =>
      folder.record(name, {
        title: `About ${name}`,
        story: 'none',
        publishedDateTime: `2024-05-${String(i + 1).padStart(2, '0')}`,
        originalUrl: `https://harbour.example/${name}`,
        ...fields,
      }),
    seedFolder(),
  );
}

describe('the merit of a story', () => {
  const meritsOf = async (records: Record<string, Record<string, unknown>>) => {
    const { cards } = await publish(folderOf(records));
    return Object.fromEntries(cards.map(({ id, merit }) => [id, merit]));
  };

  it('is the part of the others that have a lower quality, and that have a lower heat', async () => {
    expect(
      await meritsOf({
        a: { quality: 10, heat: -1 },
        b: { quality: 20, heat: 5 },
        c: { quality: 30 },
        d: { heat: 7 },
        e: { quality: 30, heat: 0 },
      }),
    ).toEqual({ a: 0.25, b: 0.5 + 0.75, c: 0.75, d: 1, e: 0.75 + 0.5 });
  });

  it('is twice the binary logarithm of its sources', async () => {
    const related = (...sources: string[]) => ({
      related: sources.map((source, i) => ({ title: `Told by ${source}`, webUrl: `https://${source}.example/${i}` })),
    });
    expect(
      await meritsOf({
        one: related('harbour', 'harbour'),
        two: related('b', 'harbour', 'b'),
        three: related('b', 'c'),
        four: related('b', 'c', 'd'),
      }),
    ).toEqual({ one: 0, two: 2, three: 3.17, four: 4 });
  });

  it('is a half more with a picture that is good enough for a card', async () => {
    expect(
      await meritsOf({
        none: {},
        good: { images: ['https://a.example/quay.jpg'] },
        logo: { images: ['https://a.example/logo.png'] },
        small: { images: [{ url: 'https://a.example/small.jpg', width: 300, height: 200 }] },
        second: { images: ['https://a.example/logo.png', 'https://a.example/kelp.jpg'] },
      }),
    ).toEqual({ none: 0, good: 0.5, logo: 0, small: 0, second: 0.5 });
  });

  it('is that of the lead alone: other articles of its story have none', async () => {
    const folder = ['a', 'b'].reduce(
      (all, name, i) =>
        all.record(name, {
          title: `The quay is closed, says ${name}`,
          story: 'quay',
          quality: 50 + i,
          originalUrl: `https://${name}.example/quay`,
          publishedDateTime: '2024-05-31',
        }),
      seedFolder(),
    );
    const { cards } = await publish(folder.record('c', { title: 'Kelp returns', publishedDateTime: '2024-05-30' }));
    // The lead has two sources, and a higher quality than the only other story.
    expect(cards.map(({ id, merit }) => [id, merit])).toEqual([
      ['c', 0],
      ['b', 3],
      ['a', 0],
    ]);
  });
});

describe('the pictures of cards', () => {
  const urlsOf = (cards: readonly { id: string; images: readonly { url: string }[] }[]) =>
    Object.fromEntries(cards.map(({ id, images }) => [id, images.map(({ url }) => url)]));

  it('are not those that stand for their source: four stories or more show them', async () => {
    const shared = (name: string, own: string) => ({ images: [`https://a.example/${name}.jpg`, own] });
    const own = (name: string) => `https://a.example/own-${name}.jpg`;
    const names = ['a', 'b', 'c', 'd'];
    const { cards, article } = await publish(
      folderOf({
        ...Object.fromEntries(names.map((name) => [name, shared('card-of-the-source', own(name))])),
        ...Object.fromEntries(names.slice(1).map((name) => [`${name}2`, shared('series', own(`${name}2`))])),
      }),
    );
    const urls = urlsOf(cards);
    for (const name of names) expect(urls[name]).toEqual([own(name)]);
    for (const name of names.slice(1)) expect(urls[`${name}2`]?.[0]).toBe('https://a.example/series.jpg');
    expect(article('a')?.images[0]?.url).toBe('https://a.example/card-of-the-source.jpg');
  });

  it("are the publisher's own, though many stories show one", async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, { images: ['quay.png'] }])));
    const { cards } = await publish(folder.file('quay.png', png(600, 400)));
    for (const { images, merit } of cards) {
      expect(images).toMatchObject([{ url: expect.stringMatching(/^data\/pictures\//), width: 600, height: 400 }]);
      expect(merit).toBe(0.5);
    }
  });
});

describe('card pages', () => {
  const random = seededRandom(7);
  const image = (url: string): Image => ({ url, width: null, height: null, title: null, attribution: null });
  const articles = Array.from({ length: 700 }, (_, i) =>
    anArticle({
      id: `article-${i}`,
      publishedAt: Date.UTC(2021, 0, 1 + i),
      quality: random() < 0.2 ? null : Math.round(random() * 200),
      heat: Math.round(random() * 50) - 1,
      images: [image(`https://a.example/${Math.floor(random() * 200)}.jpg`)],
    }),
  );

  it('that are full stay as they are when newer stories come', () => {
    const pagesOf = (count: number) => {
      const files = new Map<string, string | Uint8Array>();
      emit(files, unrelated(articles.slice(0, count)));
      return [...files.keys()].filter((path) => path.startsWith('data/leads/'));
    };
    const [before, after] = [pagesOf(430), pagesOf(700)];
    expect(before).toHaveLength(Math.ceil(430 / CARDS_A_PAGE));
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  });

  it('hold the same merit however many stories are older than three hundred', () => {
    const last = leadCards(articles, () => false).slice(-(700 % CARDS_A_PAGE));
    const alone = leadCards(articles.slice(8 * CARDS_A_PAGE), () => false).slice(-(700 % CARDS_A_PAGE));
    expect(last.map(({ merit }) => merit)).toEqual(alone.map(({ merit }) => merit));
    expect(new Set(last.map(({ merit }) => merit)).size).toBeGreaterThan(20);
  });
});
