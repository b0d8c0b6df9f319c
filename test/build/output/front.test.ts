import { describe, expect, it } from 'vitest';
import { locateLead } from '../../../src/app/content/cardFiles.ts';
import { type Edition, makeEdition } from '../../../src/build/edition.ts';
import type { Card } from '../../../src/core/article.ts';
import { parseBootstrap, writeBootstrap } from '../../../src/core/format/bootstrap.ts';
import { parseCardPage } from '../../../src/core/format/cardPage.ts';
import { cardPagePath, parseFileHashes } from '../../../src/core/format/fileHashes.ts';
import { STORIES_FOR_TOP } from '../../../src/core/front/storiesForTop.ts';
import { composeTop, FEWEST_FOR_TOP } from '../../../src/core/front/top.ts';
import { frontStoryOf } from '../../../src/core/front/frontStory.ts';
import { publish, settingsFor } from '../../support/publish.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { type SeedFolder, seedFolder } from '../../support/seedFolder.ts';

/** A record of a story of its own. The higher the number, the newer it is. */
function recordOf(i: number, random: () => number): [name: string, fields: Record<string, unknown>] {
  return [
    `story-${i}`,
    {
      title: `Tide number ${i}`,
      story: 'none',
      publishedDateTime: new Date(Date.UTC(2024, 0, 1, i)).toISOString(),
      originalUrl: `https://harbour.example/${i}`,
      quality: Math.round(random() * 200),
      topics: ['News', `Topic ${Math.floor(random() * 6)}`],
      images: random() < 0.5 ? [`https://harbour.example/${i}.jpg`] : [],
    },
  ];
}

function manyStories(count: number, order: readonly number[] = [...Array(count).keys()]): SeedFolder {
  const random = seededRandom(3);
  const records = Array.from({ length: count }, (_, i) => recordOf(i, random));
  return order.reduce((folder, i) => folder.record(...(records[i] ?? ['', {}])), seedFolder());
}

/** A JSON file of the edition. */
function jsonAt({ files }: Edition, path: string): unknown {
  return JSON.parse(Buffer.from(files.get(path) ?? '').toString());
}

/** The cards of the newest stories, newest first, as the app finds them by its page and the files. */
function newestFound(edition: Edition): (Card | undefined)[] {
  const bootstrap = parseBootstrap(JSON.parse(writeBootstrap(edition.bootstrap)));
  const { manifest, front } = bootstrap;
  const hashes = parseFileHashes(jsonAt(edition, manifest.files.names));
  return Array.from({ length: manifest.stories }, (_, place) => {
    const { file, position } = locateLead(manifest.stories - 1 - place, bootstrap);
    if (file === null) return front.cards[position];
    const isNewest = file.family === 'newest';
    const path = isNewest ? manifest.files.newest : cardPagePath('leads', file.page, hashes.leads[file.page] ?? '');
    return parseCardPage(jsonAt(edition, path))[position];
  });
}

const counts = [0, 1, 2, 3, 5, FEWEST_FOR_TOP - 1, FEWEST_FOR_TOP, 32, STORIES_FOR_TOP, STORIES_FOR_TOP + 1, 150];

describe('the front page of an edition', () => {
  it.each(counts)('of %i stories carries the cards of its top; every other is in a file', async (count) => {
    const { edition, cards, manifest } = await publish(manyStories(count));
    const { front } = edition.bootstrap;
    const newestFirst = cards.toReversed();
    expect(manifest.stories).toBe(count);
    expect(front.cards).toEqual(front.places.map((place) => newestFirst[place]));
    const { lead, seconds, latest, row } = front.top;
    const shown = [...(lead === null ? [] : [lead]), ...seconds, ...latest, ...row.flat()];
    expect(shown).toEqual([...shown.keys()]);
    expect(front.cards).toHaveLength(count < FEWEST_FOR_TOP ? count : shown.length);
    expect(newestFound(edition)).toEqual(newestFirst);
  });

  it.each(counts)('of %i stories is the same when a browser composes it of the cards it has', async (count) => {
    const { edition, manifest } = await publish(manyStories(count));
    const { front } = edition.bootstrap;
    const newest = newestFound(edition).slice(0, STORIES_FOR_TOP);
    const stories = newest.flatMap((card) => (card === undefined ? [] : [frontStoryOf(card, manifest)]));
    const top = composeTop(stories, manifest.stories);
    const idsOf = (at: (position: number) => string | undefined, { lead, seconds, latest, row }: typeof top) => ({
      lead: lead === null ? null : at(lead),
      seconds: seconds.map(at),
      latest: latest.map(at),
      row: row.map((cell) => cell.map(at)),
    });
    expect(idsOf((i) => front.cards[i]?.id, front.top)).toEqual(idsOf((i) => stories[i]?.id, top));
  });

  it('has the newest sixty in the page and the newest file together', async () => {
    const { edition, cards } = await publish(manyStories(100));
    const { front, manifest } = edition.bootstrap;
    const file = parseCardPage(jsonAt(edition, manifest.files.newest));
    const newest = cards.toReversed().slice(0, STORIES_FOR_TOP);
    expect(file).toEqual(newest.filter(({ id }) => !front.cards.some((card) => card.id === id)));
    expect(front.cards.length + file.length).toBe(STORIES_FOR_TOP);
  });

  it('is the same, in whatever order the records are written', async () => {
    const [{ edition }, other] = await Promise.all([
      publish(manyStories(40)),
      publish(manyStories(40, [...Array(40).keys()].reverse())),
    ]);
    expect(other.edition.bootstrap.front).toEqual(edition.bootstrap.front);
  });

  it('is in the page only: without it the app takes every card from the card pages', async () => {
    const { edition, cards } = await publish(manyStories(70));
    const bare = {
      ...edition,
      bootstrap: { ...edition.bootstrap, front: { ...edition.bootstrap.front, cards: [], places: [] } },
    };
    expect(newestFound(bare)).toEqual(cards.toReversed());
  });
});

describe('what other sources have of the lead', () => {
  const publishLead = (related: unknown[]) =>
    publish(
      seedFolder().record('lead', {
        title: 'The quay is closed',
        originalUrl: 'https://harbour.example/quay',
        related,
      }),
    );

  it('is one headline of each, up to three, in the order of the coverage', async () => {
    const by = (source: string, n: number) => ({
      title: `${source} ${n}`,
      webUrl: `https://${source}.example/${n}`,
      provider: { name: source.toUpperCase() },
    });
    const { edition } = await publishLead([
      by('harbour', 1),
      by('b', 1),
      by('b', 2),
      by('c', 1),
      by('d', 1),
      by('e', 1),
    ]);
    expect(edition.bootstrap.front.also).toEqual(
      ['b', 'c', 'd'].map((source) => ({
        source: source.toUpperCase(),
        title: `${source} 1`,
        url: `https://${source}.example/1`,
        id: null,
      })),
    );
  });

  it('has no headline twice: many sources print the words of one agency', async () => {
    const by = (source: string, title: string) => ({ title, webUrl: `https://${source}.example/quay` });
    const { edition } = await publishLead([
      by('b', 'The quay is closed'),
      by('c', 'Ferries turn back'),
      by('d', 'Ferries Turn Back'),
      by('e', 'Harbour at a standstill'),
    ]);
    expect(edition.bootstrap.front.also.map(({ source }) => source)).toEqual(['c.example', 'e.example']);
  });

  it('leads somewhere, and is nothing where no other source covers it', async () => {
    const nowhere = await publishLead([{ title: 'Told somewhere', provider: { name: 'Tide Post' } }]);
    expect(nowhere.edition.bootstrap.front.also).toEqual([]);
    const alone = await publishLead([]);
    expect(alone.edition.bootstrap.front.also).toEqual([]);
  });

  it('names our own article where the folder holds it', async () => {
    const record = (name: string) => ({
      title: `The quay is closed, says ${name}`,
      story: 'quay',
      originalUrl: `https://${name}.example/quay`,
      provider: { name, domain: `${name}.example` },
      publishedDateTime: '2024-05-31',
    });
    const { edition } = await publish(
      seedFolder()
        .record('first', { ...record('first'), quality: 90 })
        .record('second', record('second')),
    );
    expect(edition.bootstrap.front.cards.map(({ id }) => id)).toEqual(['first']);
    expect(edition.bootstrap.front.also).toEqual([
      { source: 'second', title: 'The quay is closed, says second', url: 'https://second.example/quay', id: 'second' },
    ]);
  });
});

describe('the unit of groups', () => {
  const unitOf = async (...dates: string[]) => {
    const folder = dates.reduce(
      (all, date, i) => all.record(`r${i}`, { title: `T${i}`, story: 'none', publishedDateTime: date }),
      seedFolder(),
    );
    return (await publish(folder)).manifest.unit;
  };

  it('is the first of which half have four stories', async () => {
    expect(await unitOf('2024-05-01T08:00Z', '2024-05-01T09:00Z', '2024-05-01T10:00Z', '2024-05-01T23:00Z')).toBe(
      'day',
    );
    expect(await unitOf('2024-05-01', '2024-05-02', '2024-05-03', '2024-05-31')).toBe('month');
    expect(await unitOf('2024-01-01', '2024-02-01', '2024-05-03', '2023-05-31')).toBe('year');
  });

  it('follows the days of the paper’s own zone, and counts a story once', async () => {
    const folder = ['a', 'b', 'c', 'd'].reduce(
      (all, name) =>
        all.record(name, {
          title: `The quay is closed, says ${name}`,
          story: 'quay',
          originalUrl: `https://${name}.example/quay`,
          publishedDateTime: '2024-05-31T10:00:00Z',
        }),
      seedFolder(),
    );
    expect((await publish(folder)).manifest.unit).toBe('year');
    const { path } = await ['20:00', '21:00', '22:00', '23:00']
      .reduce(
        (all, time, i) =>
          all.record(`r${i}`, { title: `T${i}`, story: 'none', publishedDateTime: `2024-05-31T${time}:00Z` }),
        seedFolder(),
      )
      .create();
    const unitIn = async (timeZone: string) =>
      (await makeEdition(settingsFor(path, { timeZone }), null)).bootstrap.manifest.unit;
    expect(await unitIn('UTC')).toBe('day');
    // Two stories stand on the first of June there.
    expect(await unitIn('Europe/Berlin')).toBe('year');
  });
});
