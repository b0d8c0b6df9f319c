import { generateJsonFeed, generateRssFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { type Edition, makeEdition } from '../../../src/build/edition.ts';
import { feedFiles } from '../../../src/build/feeds/feedFiles.ts';
import { FeedItems } from '../../../src/build/feeds/feedItems.ts';
import { jsonFeedOf } from '../../../src/build/feeds/jsonFeed.ts';
import { rssOf } from '../../../src/build/feeds/rss.ts';
import { formerPages } from '../../../src/build/pages/leadTo.ts';
import { readSettings, type SettingsOptions } from '../../../src/build/settings.ts';
import { anArticle } from '../../support/anArticle.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import fc from '../../support/properties.ts';

const site = 'https://news.example.org/paper/';

type Fields = Record<string, unknown>;

/** The feeds of records, one a day, the first the oldest. */
async function feedsOf(records: readonly Fields[], siteUrl = site): Promise<Map<string, string>> {
  return filesOf(await editionOf(records, siteUrl), siteUrl);
}

async function editionOf(records: readonly Fields[], siteUrl = site, options: SettingsOptions = {}): Promise<Edition> {
  const folder = records.reduce<ReturnType<typeof seedFolder>>(
    (made, fields, i) =>
      made.record(`record-${i}`, {
        webUrl: `https://source.example/${i}`,
        publishedDateTime: new Date(Date.UTC(2024, 0, 1 + i, 9)).toISOString(),
        provider: { name: 'Coast Daily', domain: 'coast.example' },
        ...fields,
      }),
    seedFolder(),
  );
  const { path: seedsDir } = await folder.create();
  return makeEdition(readSettings({}, { seedsDir, siteUrl, ...options }), null);
}

async function filesOf(edition: Edition, siteUrl: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const [path, content] of feedFiles(edition, siteUrl)) files.set(path, content);
  return files;
}

const words = ['kelp', 'otter', 'glacier', 'tide', 'harbour', 'lighthouse', 'reef', 'current', 'dune', 'marsh'];
/** Titles that have nothing in common. */
const titleAt = (i: number) => `${words[i % 10] ?? ''} ${words[Math.floor(i / 10) % 10] ?? ''} number${i * 7919}`;
const plain = (count: number): Fields[] => Array.from({ length: count }, (_, i) => ({ title: titleAt(i) }));

const rss = (files: ReadonlyMap<string, string>, path: string) => parseRssFeed(files.get(path) ?? '');
const json = (files: ReadonlyMap<string, string>, path: string) => parseJsonFeed(files.get(path) ?? '');

describe('the feed of the whole paper', () => {
  it('has the newest fifty stories, each with what a reader needs, for two parsers', async () => {
    const records = plain(60);
    records[59] = {
      ...records[59],
      excerpt: 'Fish & <chips>.',
      topics: ['Oceans'],
      authors: ['Ada'],
      images: [{ url: 'https://pictures.example/a.jpg', width: 1200, height: 800, attribution: 'Bo' }],
    };
    const files = await feedsOf(records);
    const feed = rss(files, 'feed.xml');
    expect(feed).toMatchObject({ title: 'Broadsheet', link: site });
    expect(feed.items).toHaveLength(50);
    expect(feed.items?.[0]).toMatchObject({
      title: titleAt(59),
      link: 'https://source.example/59',
      guid: { value: 'record-59', isPermaLink: false },
      description: '<p>Fish &amp; &lt;chips>.</p>',
      pubDate: 'Thu, 29 Feb 2024 09:00:00 GMT',
      categories: [{ name: 'Oceans' }],
      media: { contents: [{ url: 'https://pictures.example/a.jpg', width: 1200, height: 800 }] },
    });
    expect(feed.items?.[0]?.dc?.creators).toContain('Coast Daily');
    const other = await new Parser().parseString(files.get('feed.xml') ?? '');
    expect(other.items.map(({ title, link, guid }) => [title, link, guid])).toEqual(
      feed.items?.map(({ title, link, guid }) => [title, link, guid?.value]),
    );
    const asJson = json(files, 'feed.json');
    expect(asJson.items?.map(({ id, url, title }) => [title, url, id])).toEqual(
      feed.items?.map(({ title, link, guid }) => [title, link, guid?.value]),
    );
    expect(asJson.items?.[0]).toMatchObject({ image: 'https://pictures.example/a.jpg', tags: ['Oceans'] });
    expect(asJson).toMatchObject({ feed_url: `${site}feed.json`, home_page_url: site });
  });

  it('has no space around addresses, ids and titles, whatever stands in them', async () => {
    const address = 'https://source.example/?a=1&b=2';
    const related = ['b', 'c'].map((name) => ({
      title: 'Tide & wind',
      webUrl: `https://${name}.example/?a=1&b=2`,
      provider: { name, domain: `${name}.example` },
    }));
    const files = await feedsOf([{ title: 'Fish & chips', webUrl: address, related }]);
    for (const xml of [files.get('feed.xml'), files.get('stories/record-0/feed.xml')])
      for (const element of ['title', 'link', 'guid', 'description'])
        expect(xml).not.toMatch(new RegExp(`<${element}[^>]*>\\s|\\s</${element}>`));
    const { items } = await new Parser().parseString(files.get('feed.xml') ?? '');
    expect(items[0]).toMatchObject({ title: 'Fish & chips', link: address });
  });

  it('is a feed of no stories where the paper has none', async () => {
    const files = await feedsOf([]);
    expect(JSON.parse(files.get('feed.json') ?? '')).toMatchObject({ title: 'Broadsheet', items: [] });
    expect(rss(files, 'feed.xml').title).toBe('Broadsheet');
  });

  it('leads to an article here where it has no address of its own', async () => {
    const files = await feedsOf([{ title: 'Letter', webUrl: undefined }]);
    expect(rss(files, 'feed.xml').items?.[0]?.link).toBe(`${site}articles/record-0/`);
  });

  it('goes on to every older story, page by page, each of which stays what it is once it is full', async () => {
    const records = plain(270);
    const files = await feedsOf(records);
    const seen: string[] = [];
    const paths: string[] = [];
    for (let address: string | undefined = `${site}feed.xml`; address !== undefined;) {
      const path = address.slice(site.length);
      const feed = rss(files, path);
      paths.push(path);
      seen.push(...(feed.items ?? []).map(({ guid }) => guid?.value ?? ''));
      address = feed.atom?.links?.find(({ rel }) => rel === 'prev-archive')?.href;
      expect(files.get(path)?.includes('<fh:archive/>')).toBe(path !== 'feed.xml');
    }
    expect(paths).toEqual(['feed.xml', 'feed/3-70.xml', 'feed/2.xml', 'feed/1.xml']);
    expect(new Set(seen)).toEqual(new Set(records.map((_, i) => `record-${i}`)));
    const asJson: string[] = [];
    for (let address: string | undefined = `${site}feed.json`; address !== undefined;) {
      const feed = json(files, address.slice(site.length));
      asJson.push(...(feed.items ?? []).map(({ id }) => id ?? ''));
      address = feed.next_url;
    }
    expect(asJson).toEqual(seen);
    const later = await feedsOf([...records, ...plain(300).slice(270)]);
    for (const path of ['feed/1.xml', 'feed/2.json']) expect(later.get(path)).toBe(files.get(path));
    expect(later.has('feed/3-70.xml')).toBe(false);
  }, 60_000);

  it('keeps its ids where the site moves and in the next build', async () => {
    const idsAt = async (siteUrl: string) =>
      rss(await feedsOf(plain(5), siteUrl), 'feed.xml').items?.map(({ guid }) => guid?.value);
    expect(await idsAt('https://elsewhere.example/')).toEqual(await idsAt(site));
  });
});

describe('a topic and a source', () => {
  const records = plain(7).map((fields, i) => ({
    ...fields,
    topics: [i < 3 ? 'Deep Sea' : 'Space', ...(i === 0 ? ['Rare'] : [])],
    provider: i < 4 ? { name: 'Coast Daily', domain: 'coast.example' } : { name: `S${i}`, domain: `s${i}.example` },
  }));

  it('have feeds from three articles on, and are in the list for feed readers', async () => {
    const files = await feedsOf(records);
    expect([...files.keys()].filter((path) => path.endsWith('.xml'))).toEqual([
      'feed.xml',
      'topics/space/feed.xml',
      'topics/deep-sea/feed.xml',
      'sources/coast.example/feed.xml',
    ]);
    const topic = rss(files, 'topics/deep-sea/feed.xml');
    expect(topic).toMatchObject({ title: 'Deep Sea · Broadsheet', link: `${site}topics/deep-sea/` });
    expect(topic.items?.map(({ guid }) => guid?.value)).toEqual(['record-2', 'record-1', 'record-0']);
    expect(json(files, 'sources/coast.example/feed.json').items).toHaveLength(4);
    const [whole, ...groups] = parseOpml(files.get('feeds.opml') ?? '').body?.outlines ?? [];
    expect(whole).toMatchObject({ xmlUrl: `${site}feed.xml`, htmlUrl: site });
    expect(groups.map(({ text, outlines }) => [text, outlines?.map(({ xmlUrl }) => xmlUrl)])).toEqual([
      ['Topics', [`${site}topics/space/feed.xml`, `${site}topics/deep-sea/feed.xml`]],
      ['Sources', [`${site}sources/coast.example/feed.xml`]],
    ]);
  });

  it('keep their addresses under another name: pages and feeds of a topic that is part of another one now', async () => {
    const options = {
      topics: [
        { name: 'Deep Sea', aliases: ['Abyss', 'ö'.repeat(150)] },
        { name: 'Rare', aliases: ['Scarce'] },
      ],
    };
    const edition = await editionOf(records, site, options);
    const files = await filesOf(edition, site);
    const feedPaths = [...files.keys()].filter((path) => /^topics\/(?!deep-sea|space)/.test(path));
    expect(feedPaths).toEqual(['topics/abyss/feed.xml', 'topics/abyss/feed.json']);
    for (const path of feedPaths) expect(files.get(path)).toBe(files.get(path.replace('abyss', 'deep-sea')));
    const pages = [...formerPages(edition, '/paper/', site)];
    expect(pages.map(([path]) => path)).toEqual(['topics/abyss/index.html']);
    expect(pages[0]?.[1]).toContain('<a href="/paper/topics/deep-sea/">Deep Sea</a>');
    const [, topics] = parseOpml(files.get('feeds.opml') ?? '').body?.outlines ?? [];
    expect(topics?.outlines).toHaveLength(2);
  });

  it('have none where the publisher wants none, or where the address is not known', async () => {
    const { path: seedsDir } = await seedFolder().record('a', { title: 'A' }).create();
    for (const settings of [{ siteUrl: site, feeds: 'off' as const }, {}]) {
      const edition = await makeEdition(readSettings({}, { seedsDir, ...settings }), null);
      expect([...(await filesOf(edition, site)).keys()]).toEqual([]);
    }
  });
});

describe('a story', () => {
  const title = 'Kelp forest returns to Tasmanian coast after decade of replanting';
  const names = ['coast', 'harbour', 'island', 'reef'];
  const report = (name: string, fields: Fields = {}) => ({
    title,
    excerpt: 'Divers have counted giant kelp along forty kilometres of the Tasmanian coast, more than since 1999.',
    webUrl: `https://${name}.example/kelp`,
    provider: { name, domain: `${name}.example` },
    publishedDateTime: '2024-01-02T09:00:00Z',
    ...fields,
  });
  const listed = names.slice(1).map((name) => report(name));

  it('is one entry with links to its other sources, and has a feed of every report', async () => {
    const files = await feedsOf([report('coast', { related: listed })]);
    const [entry, ...more] = rss(files, 'feed.xml').items ?? [];
    expect(more).toEqual([]);
    for (const name of names.slice(1)) expect(entry?.description).toContain(`<a href="https://${name}.example/kelp">`);
    const feed = rss(files, 'stories/record-0/feed.xml');
    expect(feed).toMatchObject({ title: `${title} · Broadsheet`, link: `${site}stories/record-0/` });
    expect(feed.items?.map(({ link }) => link).sort()).toEqual(names.map((name) => `https://${name}.example/kelp`));
    expect(new Set(feed.items?.map(({ guid }) => guid?.value)).size).toBe(4);
  });

  it('keeps its id and its address under another lead', async () => {
    const first = [report('coast'), report('harbour'), report('island')];
    const before = await editionOf(first);
    const led = await editionOf([...first, report('reef', { quality: 200, heat: 200, related: listed })]);
    const idsIn = async (edition: Edition) =>
      rss(await filesOf(edition, site), 'feed.xml').items?.map(({ guid }) => guid?.value);
    expect(before.counts.stories).toBe(1);
    expect(await idsIn(led)).toEqual(await idsIn(before));
    const paths = [...(await filesOf(led, site)).keys()].filter((path) => path.startsWith('stories/'));
    expect(paths).toEqual(['stories/record-0/feed.xml', 'stories/record-0/feed.json']);
  });
});

describe('a story of many sources', () => {
  it('says in the language of the paper which it is, who reports, and how many more there are', async () => {
    const reports = Array.from({ length: 13 }, (_, i) => ({
      title: titleAt(i),
      story: 'kelp',
      provider: { name: `Source ${i}`, domain: `source${i}.example` },
    }));
    const files = await filesOf(await editionOf(reports, site, { language: 'de' }), site);
    const content = json(files, 'feed.json').items?.[0]?.content_html;
    expect(content).toContain('>2 weitere Quellen</a>');
    expect(content).toContain('<p>Auch berichtet von</p><ul>');
    expect(json(files, 'feed.json').language).toBe('de');
    expect(rss(files, 'feed.xml').language).toBe('de');
  });
});

describe('whatever a record holds', () => {
  const items = new FeedItems(site, { alsoReportedBy: 'Also', sayMore: (count) => `${count} more` });
  const nasty = fc.oneof(
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"\'&amp;&',
      ']]>',
      '<![CDATA[',
      '\u2028\u2029',
      '\0\u0001\u000b\u001f\u007f\ufffe\uffff',
      '\ud800',
      '\u202eabc\u202c',
      'שלום',
      '</channel>',
      'x'.repeat(10_000),
    ),
    fc.string({ unit: 'binary', minLength: 1 }),
  );
  const text = fc.array(nasty, { minLength: 1, maxLength: 4 }).map((parts) => `a${parts.join('')}b`);
  /** As a parser of XML may give it: space is not kept, and what XML can't hold is gone. */
  const norm = (value: string | undefined) =>
    (value ?? '').replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\s\u0085]/gu, '');

  it('every format is valid and gives it back', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (title, excerpt, topic, name) => {
        const article = anArticle({
          id: 'a',
          title,
          excerpt,
          topics: [topic],
          provider: { key: 'k', name, domain: null, imageUrl: null },
          images: [
            {
              url: `https://a.example/?${encodeURIComponent('"<&')}&x="`,
              width: 900,
              height: 600,
              title: null,
              attribution: name,
            },
          ],
        });
        const item = items.article({ ...article, id: `a-${title.length}` });
        const feed = { path: 'feed', title: 'T', description: 'D', home: site, items: [item] };
        const xml = rssOf(feed, { site, language: 'en' }, generateRssFeed);
        expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
        const [first] = parseRssFeed(xml).items ?? [];
        const [second] = (await new Parser().parseString(xml)).items;
        const [third] = parseJsonFeed(jsonFeedOf(feed, { site, language: 'en' }, generateJsonFeed)).items ?? [];
        for (const read of [first?.title, second?.title, third?.title]) expect(norm(read)).toBe(norm(item.title));
        for (const read of [first?.description, second?.content, third?.content_html])
          expect(norm(read)).toBe(norm(item.content));
        expect(item.content).not.toMatch(/<(?!\/?p>)/);
        expect(norm(first?.categories?.[0]?.name)).toBe(norm(item.topics[0]));
        expect(first?.media?.contents?.[0]?.url).toBe(item.picture?.url);
      }),
      { numRuns: 150 },
    );
  });
});
