import { describe, expect, it } from 'vitest';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

/** The article of one record with these lines of front matter after its title, and what was said of it. */
async function shownFrom(yaml: string) {
  const { article, diagnostics, text } = await publish(seedFolder().file('a.md', `---\ntitle: A\n${yaml}\n---\n`));
  const found = article('a');
  if (found === null) throw new Error(`not shown: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return { article: found, diagnostics, text };
}

describe('an address that is no web page', () => {
  it.each([
    ['the headline', 'originalUrl: "javascript:alert(1)"', 'originalUrl', 3, 14, 'javascript:alert(1)'],
    ['the headline, in disguise', 'webUrl: "  JaVa\\tScript:alert(1)"', 'webUrl', 3, 9, '  JaVa\\tScript:alert(1)'],
    ['an AMP page', 'ampWebUrl: data:text/html,x', 'ampWebUrl', 3, 12, 'data:text/html,x'],
    ['an AMP copy', 'cdnAmpWebUrl: vbscript:x', 'cdnAmpWebUrl', 3, 15, 'vbscript:x'],
    ['a picture', 'images:\n  - url: data:image/svg+xml,x', 'images.0.url', 4, 10, 'data:image/svg+xml,x'],
    [
      'a logo',
      'provider:\n  domain: a.example\n  images:\n    - url: javascript:x',
      'provider.images.0.url',
      6,
      12,
      'javascript:x',
    ],
    ['an action', 'actions:\n  - title: Get\n    url: javascript:x', 'actions.0.url', 5, 10, 'javascript:x'],
    ['coverage', 'related:\n  - title: B\n    webUrl: javascript:x', 'related.0.webUrl', 5, 13, 'javascript:x'],
    [
      'a picture of coverage',
      'related:\n  - title: B\n    webUrl: https://b.example/b\n    images:\n      - url: "data:,x"',
      'related.0.images.0.url',
      7,
      14,
      'data:,x',
    ],
  ])('is dropped from %s, and its place told', async (_, yaml, field, line, column, received) => {
    const { article, diagnostics, text } = await shownFrom(yaml);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        file: 'a.md',
        line,
        column,
        field,
        code: 'address-unsafe',
        severity: 'warning',
        message: `${field}: not an http: or https: address, received "${received}"; left out`,
      }),
    );
    expect(text).not.toMatch(/script:|data:[it,]/i);
    expect([
      article.url,
      article.ampUrl,
      article.ampCacheUrl,
      article.images,
      article.actions,
      article.provider.imageUrl,
    ]).toEqual([null, null, null, [], [], null]);
  });

  it('leaves the other address to the headline', async () => {
    const { article } = await shownFrom('originalUrl: javascript:x\nwebUrl: https://a.example/a');
    expect(article.url).toBe('https://a.example/a');
  });

  it.each(['http://127.0.0.1/x', 'https://user:word@a.example/', 'ftp://a.example/x', 'http://localhost/x'])(
    'may look like one: %s',
    async (address) => {
      const { article, diagnostics } = await shownFrom(`webUrl: ${address}`);
      expect(article.url).toBeNull();
      expect(diagnostics).toMatchObject([{ code: 'address-unsafe', field: 'webUrl' }]);
    },
  );
});

describe('an address', () => {
  it('that is relative is completed with the domain, and that is told', async () => {
    const { article, diagnostics } = await shownFrom(
      'webUrl: /news/tide\nimages: ["//img.example/a.jpg", "pic.png"]\nprovider: { domain: a.example }',
    );
    expect(article.url).toBe('https://a.example/news/tide');
    expect(article.images.map(({ url }) => url)).toEqual(['https://img.example/a.jpg', 'https://a.example/pic.png']);
    expect(diagnostics.map(({ code, field }) => [code, field])).toEqual([
      ['repaired', 'webUrl'],
      ['repaired', 'images.0.url'],
      ['repaired', 'images.1.url'],
    ]);
  });

  it('that is relative without a domain is dropped', async () => {
    const { article, diagnostics } = await shownFrom('webUrl: /news/tide');
    expect(article.url).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: 'address-relative', line: 3, column: 9, field: 'webUrl', severity: 'warning' },
    ]);
  });

  it('of a picture is upgraded to https:, that of a page is not', async () => {
    const { article, diagnostics } = await shownFrom(
      'webUrl: http://a.example/x\nimages: [{ url: "http://a.example/a.jpg" }, { url: "https://a.example/a.jpg" }]',
    );
    expect(article.url).toBe('http://a.example/x');
    expect(article.images.map(({ url }) => url)).toEqual(['https://a.example/a.jpg']);
    expect(diagnostics).toMatchObject([
      {
        code: 'repaired',
        field: 'images.0.url',
        message: 'images.0.url: http: upgraded, "http://a.example/a.jpg" → "https://a.example/a.jpg"',
      },
    ]);
  });
});

describe('an address that readers follow', () => {
  it('is the one behind a redirector, and that is told', async () => {
    const { article, diagnostics } = await shownFrom(
      'webUrl: "https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.b.example%2Ftide%3Fid%3D1%26utm_source%3Dx"',
    );
    expect([article.url, article.provider.key]).toEqual(['https://www.b.example/tide?id=1', 'b.example']);
    expect(diagnostics).toMatchObject([{ code: 'repaired', field: 'webUrl' }]);
    expect(diagnostics[0]?.message).toMatch(/redirector unwrapped/);
  });

  it('has no tracking parameters, in listed coverage and bodies as well', async () => {
    const { article } = await publish(
      seedFolder().record(
        'a',
        {
          title: 'A',
          originalUrl: 'https://a.example/x?utm_source=y&ref=z',
          ampWebUrl: 'https://a.example/x/amp?utm_source=y',
          related: [{ title: 'B', webUrl: 'https://b.example/x?fbclid=1' }],
        },
        '[link](https://c.example/x?utm_source=y&id=1)',
      ),
    );
    expect(article('a')).toMatchObject({
      url: 'https://a.example/x?ref=z',
      ampUrl: 'https://a.example/x/amp?utm_source=y',
      coverage: [{ url: 'https://b.example/x' }],
    });
    expect(article('a')?.body).toContain('href="https://c.example/x?id=1"');
  });

  it('has its entities decoded in every field, and that is told', async () => {
    const { article, diagnostics } = await shownFrom(
      [
        'originalUrl: "https://a.example/e?id=1&amp;page=2"',
        'webUrl: "https://a.example/w?id=1&#038;page=2"',
        'ampWebUrl: "https://a.example/amp?id=1&amp;page=2"',
        'images: ["https://a.example/i?w=1&amp;sig=2"]',
        'related: [{ title: B, webUrl: "https://b.example/e?id=1&amp;amp;page=2" }]',
        'provider: { domain: a.example, images: ["https://a.example/l?w=1&amp;sig=2"] }',
      ].join('\n'),
    );
    expect([
      article.url,
      article.ampUrl,
      article.images[0]?.url,
      article.coverage[0]?.url,
      article.provider.imageUrl,
    ]).toEqual([
      'https://a.example/e?id=1&page=2',
      'https://a.example/amp?id=1&page=2',
      'https://a.example/i?w=1&sig=2',
      'https://b.example/e?id=1&page=2',
      'https://a.example/l?w=1&sig=2',
    ]);
    expect(diagnostics.map(({ code, field }) => `${code} ${field}`).toSorted()).toEqual([
      'repaired ampWebUrl',
      'repaired images.0.url',
      'repaired originalUrl',
      'repaired provider.images.0.url',
      'repaired related.0.webUrl',
      'repaired webUrl',
    ]);
  });
});

describe('markup in plain text', () => {
  it('is shown as the text it is', async () => {
    const { article } = await publish(
      seedFolder().record('a', {
        title: 'Why <script>alert(1)</script> stays text',
        excerpt: 'An <b>excerpt</b> with <script>alert(2)</script>.',
        topics: ['"><img src=x onerror=alert(3)>'],
        provider: { name: '<i>Name</i>', domain: 'a.example' },
      }),
    );
    expect(article('a')).toMatchObject({
      title: 'Why <script>alert(1)</script> stays text',
      excerpt: 'An <b>excerpt</b> with <script>alert(2)</script>.',
      topics: ['"><img src=x onerror=alert(3)>'],
      provider: { name: '<i>Name</i>' },
    });
  });
});

describe('text', () => {
  it('is repaired in every field that is shown', async () => {
    const { article, diagnostics } = await publish(
      seedFolder().record('a', {
        title: 'Tom &amp;amp; Jerry',
        excerpt: 'A â€“ B\\nC.',
        topics: ['R&amp;D', 'R&D'],
        provider: { name: 'Caf\u00C3\u00A9', domain: 'a.example', authors: ['J&ouml;rg'] },
        images: [{ url: 'https://a.example/a.jpg', title: 'A&nbsp;B' }],
        price: '5&nbsp;€',
        levels: ['A&amp;B'],
      }),
    );
    expect(article('a')).toMatchObject({
      title: 'Tom & Jerry',
      excerpt: 'A – B C.',
      topics: ['R&D'],
      provider: { name: 'Café' },
      authors: ['Jörg'],
      images: [{ title: 'A B' }],
      price: '5 €',
      levels: ['A&B'],
    });
    expect(diagnostics.map(({ field }) => field).toSorted()).toEqual([
      'excerpt',
      'images.0.title',
      'levels.0',
      'price',
      'provider.authors.0',
      'provider.name',
      'title',
      'topics.0',
    ]);
    expect(new Set(diagnostics.map(({ code, severity }) => `${code} ${severity}`))).toEqual(new Set(['repaired info']));
  });

  it.each([
    ['It ends.', 'It ends.'],
    ['Does it?', 'Does it?'],
    ['“It ends.”', '“It ends.”'],
    ['Cut in the mid', 'Cut in the mid …'],
    ['Cut …', 'Cut …'],
    ['Cut...', 'Cut...'],
    ['終わり。', '終わり。'],
  ])('of an excerpt that was cut ends with an ellipsis: %s', async (excerpt, shown) => {
    const { article } = await publish(seedFolder().record('a', { title: 'A', excerpt }));
    expect(article('a')?.excerpt).toBe(shown);
  });

  it('that is very long is cut at a word, and the card holds less of it still', async () => {
    const { article, cards } = await publish(
      seedFolder().record('a', {
        title: 'word '.repeat(2000),
        excerpt: 'longer '.repeat(2000),
        topics: Array.from({ length: 500 }, (_, i) => `T${i}`),
      }),
    );
    expect(article('a')?.title).toMatch(/^(word )+…$/);
    expect([
      article('a')?.title.length ?? 0,
      article('a')?.excerpt?.length ?? 0,
      article('a')?.topics.length ?? 0,
    ]).toEqual([expect.toSatisfy((n) => n <= 300), expect.toSatisfy((n) => n <= 1200), 50]);
    expect(cards[0]?.excerpt?.length).toBeLessThanOrEqual(320);
  });
});

describe('the source of an article', () => {
  it.each([
    ['its domain without www.', 'provider: { name: N, domain: WWW.A.example }', 'a.example', 'N'],
    [
      'the host of a domain given as an address',
      'provider: { name: N, domain: "https://a.example/news?x" }',
      'a.example',
      'N',
    ],
    ['the host of its page where no domain is given', 'webUrl: https://www.b.example/x', 'b.example', 'b.example'],
    [
      "the original's host before the finder's",
      'originalUrl: https://o.example/x\nwebUrl: https://w.example/x',
      'o.example',
      'o.example',
    ],
    ['its name where there is neither', 'provider: Night  Desk', 'night-desk', 'Night Desk'],
    ['unknown where nothing is given', 'excerpt: E.', 'unknown-source', 'Unknown source'],
  ])('is %s', async (_, yaml, key, name) => {
    const { article } = await shownFrom(yaml);
    expect(article.provider).toMatchObject({ key, name });
  });
});

describe('the date of an article', () => {
  it.each([
    ['9999-01-01', null, 'date-range'],
    ['2021-09-29T23:05:00-05:00', Date.UTC(2021, 8, 30, 4, 5), null],
    ['2021-09-29', Date.UTC(2021, 8, 29), null],
  ])('%s is %s', async (date, at, code) => {
    const { article, diagnostics } = await shownFrom(`publishedDateTime: ${date}`);
    expect(article.publishedAt).toBe(at);
    expect(diagnostics.map((found) => found.code)).toEqual(code === null ? [] : [code]);
  });
});
