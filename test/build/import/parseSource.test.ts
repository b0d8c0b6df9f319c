import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../../src/build/import/feedItem.ts';
import { decodeFeed } from '../../../src/build/import/feedText.ts';
import { feedRecord, recordNameOf } from '../../../src/build/import/feedRecord.ts';
import { parseFeeds, writeFeeds, type KnownFeed } from '../../../src/build/import/feedsFile.ts';
import { MOST_ENTRIES, parseSource } from '../../../src/build/import/parseSource.ts';
import { plainWords } from '../../../src/build/import/plainWords.ts';
import { splitFrontMatter } from '../../../src/build/records/frontMatter.ts';
import { readRecordResult } from '../../../src/build/records/recordResult.ts';
import { someText } from '../../support/arbitraries.ts';
import { rssOf } from '../../support/importing.ts';
import { tooSteep } from '../../support/steepness.ts';
import fc from '../../support/properties.ts';

const AT = 'https://coast.example/feeds/all.xml';

async function feedIn(text: string) {
  const source = await parseSource(text, AT);
  if (source.kind !== 'feed') throw new Error(JSON.stringify(source));
  return source.feed;
}

const kelp = {
  title: 'Kelp & tides',
  excerpt: 'Divers counted.',
  url: 'https://coast.example/kelp',
  publishedAt: Date.UTC(2024, 4, 31, 9, 30),
  authors: ['A. Diver'],
  topics: ['Oceans'],
};

describe('a feed', () => {
  it('is read as Atom, with the page that it leads to', async () => {
    const feed = await feedIn(`<?xml version="1.0"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="pt_br"><title type="html">Coast &amp;amp; Sea</title>
        <link rel="self" href="${AT}"/><link href="https://coast.example/"/>
        <entry><id>tag:coast.example,2024:1</id><title>Kelp &amp;amp; tides</title><published>2024-05-31T11:30:00+02:00</published>
          <updated>2024-06-01T09:30:00Z</updated><link rel="enclosure" type="image/png" href="a.png"/>
          <link rel="alternate" href="/kelp?utm_source=feed"/><author><name>A. Diver</name><email>a@coast.example</email></author>
          <category term="oceans" label="Oceans"/><category term="http://schemas.example/kind#post"/>
          <summary type="html">&lt;p&gt;Divers counted.&lt;/p&gt;</summary></entry></feed>`);
    expect(feed).toMatchObject({ title: 'Coast & Sea', site: 'https://coast.example/', lang: 'pt-BR' });
    expect(feed.items).toMatchObject([
      { ...kelp, key: 'tag:coast.example,2024:1', updatedAt: Date.UTC(2024, 5, 1, 9, 30) },
    ]);
    expect(feed.items[0]?.images).toEqual([{ url: 'https://coast.example/a.png', width: null, height: null }]);
  });

  it('is read as RDF', async () => {
    const feed =
      await feedIn(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${AT}"><title>Coast</title><link>https://coast.example/</link></channel>
        <item rdf:about="https://coast.example/kelp"><title>Kelp &amp; tides</title><link>https://coast.example/kelp</link>
        <description>Divers counted.</description><dc:date>2024-05-31T09:30:00Z</dc:date><dc:creator>A. Diver</dc:creator>
        <dc:subject>Oceans</dc:subject></item></rdf:RDF>`);
    expect(feed.items).toMatchObject([kelp]);
  });

  it('is read as JSON', async () => {
    const item = { id: '1', url: kelp.url, title: kelp.title, content_html: '<p>Divers <i>counted</i>.</p>' };
    const more = { date_published: '2024-05-31T09:30:00Z', authors: [{ name: 'A. Diver' }], tags: ['Oceans'] };
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Coast',
      language: 'de',
      items: [{ ...item, ...more }],
    };
    expect(await feedIn(JSON.stringify(feed))).toMatchObject({ lang: 'de', items: [kelp] });
  });

  it('gives an entry without a title its first words, and leaves out one without either', async () => {
    const feed = await feedIn(
      rssOf([
        { guid: '1', title: '', more: '<description>A toot about kelp.</description>' },
        { guid: '2', title: '' },
      ]),
    );
    expect(feed.items).toMatchObject([{ title: 'A toot about kelp.', excerpt: null, url: null }]);
    expect(feed.unusable).toBe(1);
  });

  it('gives addresses of the public web alone, and no others', async () => {
    for (const link of ['javascript:alert(1)', 'http://192.168.0.1/', 'file:///etc/passwd', 'tag:a,2024:1', '#top', ''])
      expect((await feedIn(rssOf([{ guid: '1', title: 'A', link }]))).items[0]?.url).toBe(null);
    const more =
      '<media:content url="data:image/png;base64,AAAA" medium="image"/><enclosure url="http://localhost/a.mp3" type="audio/mpeg"/>';
    expect((await feedIn(rssOf([{ guid: '1', title: 'A', more }]))).items[0]).toMatchObject({
      images: [],
      sound: null,
    });
  });

  it('leaves out a date that can not be read, or that nothing can have', async () => {
    for (const date of ['yesterday', '05/06/2024', '99999999999999999', '-1', 'Fri, 31 May 3024 09:30:00 GMT']) {
      const text = rssOf([{ guid: '1', title: 'A' }]).replace(/<pubDate>[^<]*/, `<pubDate>${date}`);
      expect((await feedIn(text)).items[0]?.publishedAt).toBe(null);
    }
  });

  it.each([
    ['a bomb', Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')],
    ['a file', '<!ENTITY a30 SYSTEM "file:///etc/hosts">'],
  ])('expands no entities of its own: %s', async (_, entities) => {
    const head = `<!DOCTYPE rss [<!ENTITY a0 "bang">${entities}]>`;
    const text = rssOf([{ guid: '1', title: 'Kelp &a30;' }]).replace('<rss', `${head}<rss`);
    expect(JSON.stringify(await parseSource(text, AT))).not.toMatch(/bangbang|localhost/);
  });

  it('has so many entries at most', async () => {
    const entries = Array.from({ length: MOST_ENTRIES + 5 }, (_, i) => ({ guid: String(i), title: 'A' }));
    expect((await feedIn(rssOf(entries))).items).toHaveLength(MOST_ENTRIES);
  });

  it('is read in time that grows no worse than its length, whatever it holds', async () => {
    const { parseFeed } = await import('feedsmith');
    const attempt = (text: string) => {
      try {
        parseFeed(text, { maxItems: MOST_ENTRIES });
      } catch {
        // It is damaged.
      }
    };
    const filled = (piece: string) => (length: number) =>
      rssOf([]).replace('<description>', () => piece.repeat(length / piece.length) + '<description>');
    const texts = [
      '<item>',
      '<item><title>',
      '<!--',
      '<![CDATA[',
      '&amp;',
      '<a b="',
      'version ',
      'version=  ',
      '<item><title>a</title></item>',
      '<x xmlns:a="b">',
      '<!DOCTYPE a [',
      ' <rss',
    ];
    expect(
      tooSteep(
        attempt,
        texts.map((name) => ({ name, text: filled(name) })),
        100_000,
      ),
    ).toEqual([]);
    const words = ['<p>', '<b>', '</p>', '<img src="a">', '<!--', '&amp', '&', '<a b="', '<script>', 'a '];
    const plain = (piece: string) => (length: number) => piece.repeat(length / piece.length);
    expect(
      tooSteep(
        plainWords,
        words.map((name) => ({ name, text: plain(name) })),
        40_000,
      ),
    ).toEqual([]);
  });
});

describe('the text of a feed', () => {
  const text = 'Küste — 海';
  const xml = (charset: string) => `<?xml version="1.0" encoding="${charset}"?>`;

  it('is read in the charset that it is written in, whatever it says', () => {
    const utf8 = Buffer.from(text);
    for (const type of ['', 'text/xml; charset=iso-8859-1', 'text/xml; charset=nonsense', 'text/xml; charset="utf-8"'])
      expect(decodeFeed(utf8, type)).toBe(text);
    const latin = Buffer.from('Küste', 'latin1');
    for (const type of ['', 'text/xml; charset=utf-8', 'text/xml; charset=iso-8859-1'])
      expect(decodeFeed(latin, type)).toBe('Küste');
    expect(decodeFeed(Buffer.from(`${xml('windows-1251')}\xcf\xf0\xe8`, 'latin1'), '')).toBe(
      `${xml('windows-1251')}При`,
    );
    expect(decodeFeed(Buffer.from(`\uFEFF${text}`, 'utf16le'), '')).toBe(text);
    expect(decodeFeed(Buffer.from(text, 'utf16le'), 'text/xml; charset=utf-16')).toBe(text);
    expect(decodeFeed(Buffer.from('\x1b$B3$\x1b(B', 'latin1'), 'text/xml; charset=iso-2022-jp')).toBe('海');
  });
});

describe('the record of an entry', () => {
  const hostile = fc.oneof(
    someText,
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '---',
      '--- #x',
      'a: b',
      '"',
      "'",
      '- a',
      '*x',
      '&x y',
      '!!js/function',
      'null',
      '1.10',
      '{a',
      '[',
      '%a',
      '@',
      'a #b',
      'x\n---\ny',
      '\u2028',
      '\u0085',
      '\u0000',
      '\ud800',
      '`',
      '|',
      '>',
      '?',
      ': ',
      'yes',
      '=',
      '<<',
      '2024-01-01',
      '{{ x }}',
      '<% x %>',
    ),
  );

  it('comes back out of YAML as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (title, topic, name) => {
        const items = [{ id: '1', title: `A ${title}`, summary: topic, tags: [topic], authors: [{ name }] }];
        const feed = await feedIn(
          JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: `B ${name}`, items }),
        );
        const [item] = feed.items;
        if (item === undefined) throw new Error('no item');
        const { draft, diagnostics } = readRecordResult('a.md', Buffer.from(feedRecord(item, feed)));
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(diagnostics.filter(({ code }) => code.startsWith('yaml'))).toEqual([]);
        const { data } = splitFrontMatter('a.md', feedRecord(item, feed));
        expect([data?.['title'], data?.['excerpt'] ?? null]).toEqual([item.title, item.excerpt]);
        expect(data?.['topics'] ?? []).toEqual(item.topics);
        expect(draft?.article.body).toBe(null);
      }),
    );
  });

  const item: FeedItem = {
    ...{ key: '1', title: 'A', excerpt: null, publishedAt: null, updatedAt: null, url: null, source: null, lang: null },
    ...{ authors: [], topics: [], images: [], sound: null },
  };

  it.each([
    ['Kelp returns!', '2024-05-31-kelp-returns.md'],
    ['../../etc/passwd', '2024-05-31-etc-passwd.md'],
    ['Küste & 海', '2024-05-31-küste-海.md'],
    ['❤️', expect.stringMatching(/^2024-05-31-[\da-f]{8}\.md$/)],
    ['word '.repeat(40), `2024-05-31-${Array(12).fill('word').join('-')}.md`],
    ['海'.repeat(400), `2024-05-31-${'海'.repeat(60)}.md`],
  ])('has a name that is safe: %s', (title, name) => {
    expect(recordNameOf({ ...item, title, publishedAt: kelp.publishedAt })).toEqual(name);
  });

  it('has a name of its own where there is no date', () => {
    expect(recordNameOf({ ...item, title: 'README' })).toBe('undated-readme.md');
  });
});

describe('the file of feeds', () => {
  const feed: KnownFeed = {
    ...{ state: 'resting', answer: 429, since: '2026-11-29', movedTo: null, restUntil: Date.UTC(2026, 10, 30) },
    ...{ etag: '"a"', lastModified: null, written: new Map([['2024-a.md', 'abc']]) },
    items: new Map([
      ['__proto__', '2024-a.md'],
      ['b', 'deep/2024-b.md'],
    ]),
  };

  it('comes back as it was written, in any order', () => {
    const feeds = new Map([
      ['https://b.example/', feed],
      ['https://a.example/', { ...feed, state: 'ok' as const, restUntil: null }],
    ]);
    expect(parseFeeds(writeFeeds(feeds))).toEqual(feeds);
    expect(writeFeeds(new Map([...feeds].reverse()))).toBe(writeFeeds(feeds));
  });

  it.each(['../a.md', '/a.md', 'a/../b.md', 'C:\\a.md', 'a.ts', ''])(
    'is refused where it names %s as a record',
    (file) => {
      const text = writeFeeds(new Map([['https://a.example/', { ...feed, items: new Map([['1', file]]) }]]));
      expect(() => parseFeeds(text)).toThrow('1 is not the path of a record');
    },
  );
});
