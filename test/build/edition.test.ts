import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Counts } from '../../src/build/articles/accounts.ts';
import { makeEdition } from '../../src/build/edition.ts';
import type { Settings } from '../../src/build/settings.ts';
import { noFront } from '../../src/core/format/bootstrap.ts';
import { publish, settingsFor, textOf } from '../support/publish.ts';
import { recordText, seedFolder } from '../support/seedFolder.ts';
import fc from '../support/properties.ts';

/** Every field of the format, each with a value of its own. */
const wholeRecord = {
  title: 'Harbour pilots train on a copy of the tide',
  lang: 'cy',
  excerpt: 'The model of the estuary runs in a shed beside the quay.',
  publishedDateTime: '2021-09-29T23:05:00+02:00',
  updatedDateTime: '2021-09-30',
  originalUrl: 'https://www.harbour.example/news/pilots',
  webUrl: 'https://harbour.example/pilots',
  ampWebUrl: 'https://harbour.example/amp/pilots',
  cdnAmpWebUrl: 'https://harbour-example.cdn.ampproject.org/c/s/harbour.example/amp/pilots',
  category: 'news',
  type: 'Course',
  quality: 62,
  heat: -1,
  published: false,
  provider: {
    name: 'Harbour Weekly',
    domain: 'www.Harbour.example',
    images: [{ url: 'https://harbour.example/logo.png', width: 64, height: 64, isCached: true }],
    authors: [{ name: 'Mina Okafor' }, 'Jo Lund'],
  },
  topics: ['Oceans', 'oceans', 'Shipping'],
  images: [
    {
      url: 'http://images.example/quay.jpg',
      width: 1200,
      height: 630,
      isCached: true,
      title: 'The quay',
      attribution: 'J. Lund',
    },
  ],
  related: [
    {
      title: 'Pilots go to school',
      excerpt: 'A second view.',
      webUrl: 'https://coast.example/pilots',
      publishedDateTime: '2021-09-30T08:00:00Z',
      provider: { name: 'Coast News', domain: 'coast.example' },
      topics: ['Ports'],
      images: [{ url: 'https://coast.example/p.jpg' }],
    },
  ],
  featuredContent: '<iframe width="560" src="https://www.youtube.com/embed/abcDEF12345?rel=0"></iframe>',
  length: 'PT9M3S',
  price: 'Free',
  levels: ['Beginner'],
  ratings: { count: 12, average: 4.5 },
  items: ['parts/mooring'],
  actions: [
    { title: 'Slides', url: 'https://harbour.example/slides.pdf', type: 'download', attribution: 'The pilots' },
  ],
  removed: false,
  deleted: false,
  story: 'none',
  secured: { blob: 'TOPSECRETBLOB' },
  isCached: true,
};

describe('the fields of a record', () => {
  it('are each carried into the shard, or dropped on purpose', async () => {
    const { article, edition } = await publish(
      seedFolder().record('pilots', wholeRecord, 'How it is *done*.').record('parts/mooring', { title: 'Mooring' }),
    );
    expect(article('pilots')).toEqual({
      id: 'pilots',
      storyId: 'pilots',
      title: 'Harbour pilots train on a copy of the tide',
      lang: 'cy',
      excerpt: 'The model of the estuary runs in a shed beside the quay.',
      publishedAt: Date.UTC(2021, 8, 29, 21, 5),
      updatedAt: Date.UTC(2021, 8, 30),
      url: 'https://www.harbour.example/news/pilots',
      ampUrl: 'https://harbour.example/amp/pilots',
      ampCacheUrl: 'https://harbour-example.cdn.ampproject.org/c/s/harbour.example/amp/pilots',
      kind: 'course',
      category: 'news',
      provider: {
        key: 'harbour.example',
        name: 'Harbour Weekly',
        domain: 'harbour.example',
        imageUrl: 'https://harbour.example/logo.png',
      },
      authors: ['Mina Okafor', 'Jo Lund'],
      topics: ['Oceans', 'Shipping'],
      images: [
        { url: 'https://images.example/quay.jpg', width: 1200, height: 630, title: 'The quay', attribution: 'J. Lund' },
      ],
      quality: 62,
      heat: -1,
      published: false,
      player: { host: 'youtube', videoId: 'abcDEF12345' },
      sound: null,
      duration: 'PT9M3S',
      price: 'Free',
      levels: ['Beginner'],
      rating: { count: 12, average: 4.5 },
      actions: [{ title: 'Slides', url: 'https://harbour.example/slides.pdf', attribution: 'The pilots' }],
      parts: [{ title: 'Mooring', id: 'mooring' }],
      body: '<p>How it is <em>done</em>.</p>',
      coverage: [
        {
          id: null,
          title: 'Pilots go to school',
          excerpt: 'A second view.',
          url: 'https://coast.example/pilots',
          publishedAt: Date.UTC(2021, 8, 30, 8),
          provider: { key: 'coast.example', name: 'Coast News', domain: 'coast.example', imageUrl: null },
          image: { url: 'https://coast.example/p.jpg', width: null, height: null, title: null, attribution: null },
          topics: ['Ports'],
          reason: null,
        },
      ],
      similar: [],
    });
    expect(edition.counts.unknownFields).toMatchObject([{ count: 1 }]);
  });

  it('that are secured never leave the build', async () => {
    const { text, article } = await publish(
      seedFolder().record('pilots', wholeRecord).record('plain', { title: 'Plain', secured: 'TOPSECRETTEXT' }),
    );
    expect(article('plain')?.title).toBe('Plain');
    expect(text).not.toMatch(/TOPSECRET|secured/);
  });

  it('that are absent become null, an empty list, or the plainest value', async () => {
    const { article } = await publish(seedFolder().record('bare', { title: 'Bare' }));
    expect(article('bare')).toEqual({
      id: 'bare',
      storyId: 'bare',
      title: 'Bare',
      excerpt: null,
      publishedAt: null,
      updatedAt: null,
      url: null,
      ampUrl: null,
      ampCacheUrl: null,
      kind: 'article',
      category: null,
      provider: { key: 'unknown-source', name: 'Unknown source', domain: null, imageUrl: null },
      authors: [],
      topics: [],
      images: [],
      quality: null,
      heat: null,
      published: true,
      player: null,
      sound: null,
      duration: null,
      price: null,
      levels: [],
      rating: null,
      actions: [],
      parts: [],
      body: null,
      coverage: [],
      similar: [],
    });
  });
});

describe('what is shown', () => {
  const mixed = seedFolder()
    .record('kept', { title: 'Kept', published: true })
    .record('silent', { title: 'Silent' })
    .record('held', { title: 'Held back', published: false })
    .record('removed', { title: 'Taken back', removed: true })
    .record('deleted', { title: 'Thrown away', deleted: true, published: false });

  it('includes records held back upstream, marked as such', async () => {
    const { cards, edition } = await publish(mixed);
    expect(cards.map(({ id, published }) => [id, published])).toEqual([
      ['silent', true],
      ['kept', true],
      ['held', false],
    ]);
    expect(edition.counts).toMatchObject({ read: 5, shown: 3, removed: 2, heldBack: 0 });
  });

  it('excludes them where the settings say so', async () => {
    const { cards, edition, text } = await publish(mixed, { unpublished: 'exclude' });
    expect(cards.map(({ id }) => id)).toEqual(['silent', 'kept']);
    expect(edition.counts).toMatchObject({ read: 5, shown: 2, removed: 2, heldBack: 1 });
    expect(text).not.toContain('Held back');
  });

  it('is never a record that was removed or deleted', async () => {
    const { article, text } = await publish(mixed);
    expect([article('removed'), article('deleted')]).toEqual([null, null]);
    expect(text).not.toMatch(/Taken back|Thrown away/);
  });
});

describe('a draft', () => {
  it('is in no output file: not its words, its name, its topics or its source', async () => {
    const { text, manifest, edition } = await publish(
      seedFolder()
        .record('shown', {
          title: 'Shown',
          topics: ['Sea'],
          items: ['zebrafile', '_drafts/xylofile'],
          related: ['zebrafile', 'xylofile'],
        })
        .record('zebrafile', {
          title: 'Quokka one',
          excerpt: 'Quokka two',
          draft: true,
          topics: ['Quokkas'],
          webUrl: 'https://quokka.example/a',
        })
        .record('_drafts/xylofile', { title: 'Quokka three' }, 'Quokka four'),
    );
    expect(manifest.articles).toBe(1);
    expect(text.toLowerCase()).not.toMatch(/quokka|zebrafile|xylofile/);
    expect(edition.counts).toMatchObject({ read: 3, shown: 1, heldBack: 2 });
    expect(edition.diagnostics).toEqual([]);
  });

  it('does not stop the build, whatever is wrong with it', async () => {
    const { edition } = await publish(
      seedFolder().record('a', { draft: 'yes', quality: 'high' }).file('_drafts/b.md', '---\ntitle: ['),
    );
    expect(edition.diagnostics).toEqual([]);
    expect(edition.heldBack.map(({ file }) => file)).toEqual(['_drafts/b.md', 'a.md']);
  });
});

describe('a record with a date in the future', () => {
  const folder = seedFolder()
    .record('old', { title: 'Old', publishedDateTime: '2020-01-01' })
    .record('new', { title: 'New', publishedDateTime: '2021-01-01' })
    .record('early', { title: 'Wombat', publishedDateTime: '2031-05-01', topics: ['Wombats'], heat: 900 });
  const [before, after] = [Date.UTC(2030, 0, 1), Date.UTC(2031, 4, 1)];

  it('is held back until then', async () => {
    const held = await publish(folder, {}, before);
    expect(held.cards.map(({ id }) => id)).toEqual(['old', 'new']);
    expect(held.manifest.newestAt).toBe(Date.UTC(2021, 0, 1));
    expect(held.text).not.toMatch(/wombat|early/i);
    expect(held.edition.counts).toMatchObject({ read: 3, shown: 2, heldBack: 1 });
    expect(held.diagnostics).toMatchObject([
      {
        file: 'early.md',
        line: 3,
        column: 20,
        severity: 'warning',
        code: 'date-future',
        message: 'publishedDateTime: in the future, "2031-05-01T00:00:00.000Z"; held back until then',
      },
    ]);
    const shown = await publish(folder, {}, after);
    expect(shown.cards.map(({ id }) => id)).toEqual(['old', 'new', 'early']);
    expect(shown.manifest.newestAt).toBe(after);
    expect(shown.diagnostics).toEqual([]);
  });

  it('is shown where the settings say so, but does not lead and does not date the paper', async () => {
    const { cards, manifest, edition, diagnostics } = await publish(folder, { future: 'show' }, before);
    expect(cards.map(({ id, publishedAt }) => [id, publishedAt])).toEqual([
      ['early', null],
      ['old', Date.UTC(2020, 0, 1)],
      ['new', Date.UTC(2021, 0, 1)],
    ]);
    expect(manifest.newestAt).toBe(Date.UTC(2021, 0, 1));
    expect(edition.bootstrap.front.cards[0]?.id).toBe('new');
    expect(diagnostics).toMatchObject([
      { code: 'date-future', message: expect.stringContaining('as if it had no date') },
    ]);
  });
});

describe('the order of articles', () => {
  it('is from the oldest, undated ones before all, equal dates by id so that the newest-first feed reads a, b, c', async () => {
    const { cards, columns, manifest } = await publish(
      seedFolder()
        .record('new', { title: 'New', publishedDateTime: '2022-05-01' })
        .record('b', { title: 'B', publishedDateTime: '2021-01-01T12:00:00Z' })
        .record('c', { title: 'C', publishedDateTime: '2021-01-01T12:00:00Z' })
        .record('a', { title: 'A', publishedDateTime: '2021-01-01T13:00:00+01:00' })
        .record('undated-2', { title: 'Undated' })
        .record('undated-1', { title: 'Undated, too' })
        .record('old', { title: 'Old', publishedDateTime: '1969-07-20' }),
    );
    expect(cards.map(({ id }) => id)).toEqual(['undated-2', 'undated-1', 'old', 'c', 'b', 'a', 'new']);
    expect(manifest.newestAt).toBe(Date.UTC(2022, 4, 1));
    expect(manifest.timeline.undated).toBe(2);
    expect([...columns.days].toSorted((a, b) => a - b)).toEqual([...columns.days]);
  });

  it('has a null date as the newest where no article is dated', async () => {
    const { manifest } = await publish(seedFolder().record('a', { title: 'A' }));
    expect(manifest).toMatchObject({ articles: 1, newestAt: null, timeline: { counts: [], undated: 1 } });
  });
});

describe('a folder', () => {
  it('that is empty gives an empty edition and a warning', async () => {
    const { manifest, cards, diagnostics, edition } = await publish(
      seedFolder().file('.keep', '').file('topics.yml', '- name: AI'),
    );
    expect([manifest.articles, manifest.newestAt, cards]).toEqual([0, null, []]);
    expect(edition.bootstrap.front).toEqual(noFront);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'folder-empty' }]);
  });

  it('that is missing is an error that names it', async () => {
    const seedsDir = join(tmpdir(), 'no-such-folder-of-records');
    const { diagnostics, counts } = await makeEdition(settingsFor(seedsDir), null);
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'folder-missing', file: seedsDir }]);
    expect(counts.read).toBe(0);
  });

  it('of nothing but bad records reports every one of them', async () => {
    const { diagnostics, edition } = await publish(
      seedFolder()
        .file('a.md', 'title: no fence')
        .record('b', { excerpt: 'no title' })
        .file('deep/c.txt', '')
        .record('d', { title: 'D', published: 'maybe' }),
    );
    expect(diagnostics.map(({ file, code }) => [file, code])).toEqual([
      ['a.md', 'front-matter-missing'],
      ['b.md', 'title-missing'],
      ['d.md', 'field-invalid'],
      ['deep/c.txt', 'file-empty'],
    ]);
    expect(edition.counts).toMatchObject({ read: 4, shown: 0, setAside: 4 });
  });
});

const fates = [
  'plain',
  'removed',
  'held',
  'bad',
  'copy',
  'copyHeld',
  'draft',
  'future',
  'text',
  'readme',
  'page',
  'picture',
] as const;
type Fate = (typeof fates)[number];

/** Where the files of the other fates lie: `<fate>-<i>.md`. */
const pathOf: Partial<Record<Fate, (i: number) => string>> = {
  draft: (i) => (i % 2 === 0 ? `_drafts/${i}.md` : `draft-${i}.md`),
  readme: (i) => `${i}/README.md`,
  page: (i) => `page-${i}.rst`,
  picture: (i) => `picture-${i}.png`,
};

const recordOf: Record<Fate, (i: number) => string> = {
  plain: (i) => recordText({ title: `Article ${i}`, originalUrl: `https://a.example/${i}` }),
  removed: (i) => recordText({ title: `Removed ${i}`, removed: true, originalUrl: 'https://a.example/copy' }),
  held: (i) => recordText({ title: `Held ${i}`, published: false }),
  bad: (i) => `---\ntitle: [${i}\n---\n`,
  copy: (i) => recordText({ title: `Copy ${i}`, originalUrl: `https://a.example/copy?utm_source=${i}` }),
  copyHeld: (i) => recordText({ title: `Copy ${i}`, published: false, webUrl: 'https://a.example/copy' }),
  draft: (i) => recordText({ title: `Draft ${i}`, draft: true }),
  future: (i) => recordText({ title: `Future ${i}`, publishedDateTime: '2031-01-01' }),
  text: (i) => `Plain text ${i}`,
  readme: (i) => recordText({ title: `Read me ${i}` }),
  page: (i) => recordText({ title: `Page ${i}` }),
  picture: (i) => `picture ${i}`,
};

async function countsOf(fates: readonly Fate[], settings: Partial<Settings>): Promise<Counts> {
  const path = await mkdtemp(join(tmpdir(), 'seeds-'));
  try {
    for (const [i, fate] of fates.entries()) {
      const file = join(path, pathOf[fate]?.(i) ?? `${fate}-${i}.md`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, recordOf[fate](i));
    }
    const { counts, heldBack, passedOver } = await makeEdition(settingsFor(path, settings), Date.UTC(2024, 0));
    expect([heldBack.length, passedOver.length]).toEqual([counts.heldBack, counts.passedOver]);
    return counts;
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

describe('the counts', () => {
  it('add up: every record read is shown, merged, set aside, removed, held back or passed over', async () => {
    const mixes = fc.array(fc.constantFrom(...fates), { maxLength: 10 });
    const settings = fc.record({
      unpublished: fc.constantFrom('include', 'exclude'),
      future: fc.constantFrom('hold', 'show'),
    });
    await fc.assert(
      fc.asyncProperty(mixes, settings, async (mix, { unpublished, future }) => {
        const counts = await countsOf(mix, { unpublished, future });
        const number = (...wanted: Fate[]) => mix.filter((fate) => wanted.includes(fate)).length;
        const excluded = unpublished === 'exclude';
        const copies = excluded ? number('copy') : number('copy', 'copyHeld');
        expect(counts).toMatchObject({
          read: mix.length - number('picture'),
          shown:
            number('plain') +
            (excluded ? 0 : number('held')) +
            (future === 'show' ? number('future') : 0) +
            Math.min(copies, 1),
          merged: Math.max(copies - 1, 0),
          setAside: number('bad'),
          removed: number('removed'),
          heldBack:
            number('draft') + (excluded ? number('held', 'copyHeld') : 0) + (future === 'hold' ? number('future') : 0),
          passedOver: number('text', 'readme', 'page'),
          otherFiles: number('picture'),
        });
        const { shown, merged, setAside, removed, heldBack, passedOver } = counts;
        expect(shown + merged + setAside + removed + heldBack + passedOver).toBe(counts.read);
      }),
      { numRuns: 40 },
    );
  });

  it('tell how many records were repaired, not how many repairs there were', async () => {
    const { edition } = await publish(
      seedFolder().record('a', { title: 'Tom &amp; Jerry', excerpt: 'x &amp; y.' }).record('b', { title: 'B' }),
    );
    expect(edition.counts.repaired).toBe(1);
  });
});

describe('two builds', () => {
  const records: [string, string][] = Array.from({ length: 70 }, (_, i) => [
    `${i % 3 === 0 ? 'deep/' : ''}record-${i}.md`,
    recordText({
      title: `Tide number ${i} of the ${['harbour', 'estuary', 'coast'][i % 3] ?? ''}`,
      excerpt: `What the gauge read on day ${i}.`,
      topics: [`Topic ${i % 5}`, 'Oceans'],
      story: 'none',
      ...(i % 7 === 0 ? {} : { publishedDateTime: `2021-0${(i % 9) + 1}-11` }),
      originalUrl: `https://a.example/${i % 65}`,
      provider: { name: i % 2 === 0 ? 'Coast News' : 'Coast news', domain: 'coast.example' },
    }),
  ]);
  const folderOf = (list: readonly [string, string][]) =>
    list.reduce((folder, [path, text]) => folder.file(path, text), seedFolder());

  it('of the same records are the same bytes, whatever the folder, the order on disk and the day', async () => {
    const first = await publish(folderOf(records), {}, Date.UTC(2022, 0, 1));
    const second = await publish(folderOf(records.toReversed()), {}, Date.UTC(2030, 0, 1));
    expect([...second.edition.files.keys()]).toEqual([...first.edition.files.keys()]);
    expect(second.text).toBe(first.text);
    expect(second.edition.bootstrap).toEqual(first.edition.bootstrap);
  });

  it('give files that hold no path of the machine and no time of the build', async () => {
    const { path } = await folderOf(records).create();
    const text = textOf((await makeEdition(settingsFor(path), Date.now())).files);
    const today = new Date();
    for (const unwanted of [
      path,
      tmpdir(),
      process.cwd(),
      today.toISOString().slice(0, 10),
      String(today.getTime()).slice(0, 6),
    ]) {
      expect(text).not.toContain(unwanted);
    }
  });

  it('that differ by one new record have the same older card pages', async () => {
    const before = await publish(folderOf(records));
    const after = await publish(
      folderOf(records).record('newest', { title: 'Newest', publishedDateTime: '2023-01-01', story: 'none' }),
    );
    const pages = ({ edition }: typeof before) =>
      [...edition.files.keys()].filter((path) => path.startsWith('data/leads/'));
    const last = pages(before).length - 1;
    expect(last).toBeGreaterThan(0);
    expect(pages(after).slice(0, last)).toEqual(pages(before).slice(0, last));
    expect(pages(after)[last]).not.toBe(pages(before)[last]);
    expect(after.manifest.edition).not.toBe(before.manifest.edition);
  });
});
