import { describe, expect, it } from 'vitest';
import { deduplicate } from '../../../src/build/articles/deduplicate.ts';
import type { Draft } from '../../../src/build/records/draft.ts';
import { readRecordResult } from '../../../src/build/records/recordResult.ts';
import { publish } from '../../support/publish.ts';
import { recordText, seedFolder } from '../../support/seedFolder.ts';

const page = 'https://www.a.example/news/tide';

describe('the same article in two files', () => {
  it.each([
    ['tracking parameters', `${page}?utm_source=feed&fbclid=1`],
    ['an AMP page', `${page}/amp`],
    ['a trailing slash', `${page}/`],
    ['no www.', 'https://a.example/news/tide'],
    ['http:', 'http://www.a.example/news/tide'],
    ['a fragment', `${page}#more`],
    ['an AMP cache', 'https://a-example.cdn.ampproject.org/c/s/www.a.example/news/tide'],
  ])('is one, though one address has %s', async (_, address) => {
    const { cards, article, diagnostics, edition } = await publish(
      seedFolder()
        .record('deep/one', { title: 'Tide', excerpt: 'The longer of the two excerpts.', originalUrl: page })
        .record('two', { title: 'Tide', excerpt: 'Short.', webUrl: address }),
    );
    expect(cards.map(({ id }) => id)).toEqual(['one']);
    expect(article('two')).toEqual(article('one'));
    expect(article('two')?.id).toBe('one');
    expect(diagnostics).toMatchObject([
      {
        file: 'two.md',
        severity: 'warning',
        code: 'duplicate',
        message: 'the same article as "deep/one.md"; the two are shown as one',
      },
    ]);
    expect(edition.counts).toMatchObject({ read: 2, shown: 1, merged: 1 });
  });

  it.each([
    ['one.example', 'https://one.example/harbour-fire'],
    ['one.example', 'https://news.one.example/harbour-fire'],
    ['münchen-heute.example', 'https://www.xn--mnchen-heute-dlb.example/harbour-fire'],
  ])('is shown as the source of its address tells it: %s, %s', async (domain, originalUrl) => {
    const { cards, diagnostics } = await publish(
      seedFolder()
        .record('harbour', { title: 'Harbour fire out after two days', originalUrl, provider: { name: 'One', domain } })
        .record('budget', {
          title: 'Parliament passes the budget',
          originalUrl: 'https://two.example/budget',
          provider: { name: 'Two', domain: 'two.example' },
        })
        .record('coin', {
          title: 'Buy our coin',
          excerpt: 'A longer excerpt than either of the two others have, so that this record is taken for the fullest.',
          originalUrl,
          webUrl: 'https://two.example/budget',
          images: ['https://three.example/coin.jpg'],
          provider: { name: 'Three', domain: 'three.example' },
        }),
    );
    expect(cards.map(({ title }) => title).toSorted()).toEqual([
      'Harbour fire out after two days',
      'Parliament passes the budget',
    ]);
    expect(diagnostics).toMatchObject([{ file: 'coin.md', code: 'duplicate' }]);
  });

  it('is one where the address is in another form: an entity, a redirector', async () => {
    const { edition } = await publish(
      seedFolder()
        .record('a', { title: 'Tide', webUrl: 'https://a.example/e?id=1&page=2' })
        .record('b', { title: 'Tide', webUrl: 'https://a.example/e?id=1&amp;page=2' })
        .record('c', {
          title: 'Tide',
          webUrl: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fe%3Fid%3D1%26page%3D2',
        }),
    );
    expect(edition.counts).toMatchObject({ shown: 1, merged: 2, repaired: 2 });
  });

  it.each([
    ['?ref=feed', '?cmp=rss', 'Tide turns', 'Tide turns - The Example Times'],
    ['#comments', '', 'Tide turns', 'TIDE TURNS!'],
    ['?ref=a#top', '?ref=b', 'Tide', 'Tide'],
  ])('is one at %j and %j where the headlines agree', async (first, second, title, other) => {
    const { edition } = await publish(
      seedFolder()
        .record('a', { title, webUrl: `${page}${first}` })
        .record('b', { title: other, webUrl: `${page}${second}` }),
    );
    expect(edition.counts).toMatchObject({ shown: 1, merged: 1 });
  });

  it.each([
    ['the published one', { published: false, excerpt: 'Much longer than the other one.' }, { excerpt: 'Short.' }],
    ['the one with a picture', { excerpt: 'Much longer than the other one.' }, { images: ['https://a.example/a.jpg'] }],
    ['the one with the longer excerpt', { excerpt: 'Short.' }, { excerpt: 'Longer than that.' }],
  ])('is shown as %s says it', async (_, lesser, fuller) => {
    const { cards } = await publish(
      seedFolder()
        .record('a', { title: 'Lesser', webUrl: page, ...lesser })
        .record('b', { title: 'Fuller', webUrl: page, ...fuller }),
    );
    expect(cards.map(({ title }) => title)).toEqual(['Fuller']);
  });

  it('is shown as the first file says it where both are as full', async () => {
    const { cards } = await publish(
      seedFolder().record('b', { title: 'Second', webUrl: page }).record('a', { title: 'First', webUrl: page }),
    );
    expect(cards.map(({ title }) => title)).toEqual(['First']);
  });

  it('has the coverage of all its files, each once', async () => {
    const other = (title: string, webUrl: string) => ({ title, webUrl });
    const { article } = await publish(
      seedFolder()
        .record('a', {
          title: 'A',
          webUrl: page,
          excerpt: 'Longer excerpt.',
          related: [other('B', 'https://b.example/b'), other('C', 'https://c.example/c')],
        })
        .record('z', {
          title: 'Z',
          webUrl: page,
          related: [other('C again', 'https://c.example/c?utm_source=x'), other('D', 'https://d.example/d'), 'named'],
        })
        .record('named', { title: 'Named' }),
    );
    expect(article('z')?.coverage.map(({ title }) => title)).toEqual(['B', 'C', 'D', 'Named']);
  });

  it('held back is no duplicate of one that is shown, where such are excluded', async () => {
    const { article, diagnostics, edition } = await publish(
      seedFolder()
        .record('a', { title: 'A', webUrl: page })
        .record('b', { title: 'B', webUrl: page, published: false }),
      { unpublished: 'exclude' },
    );
    expect([article('a')?.title, article('b'), diagnostics]).toEqual(['A', null, []]);
    expect(edition.counts).toMatchObject({ shown: 1, merged: 0, heldBack: 1 });
  });
});

describe('two articles', () => {
  it.each([
    ['a parameter that matters', { webUrl: 'https://a.example/show?id=1' }, { webUrl: 'https://a.example/show?id=2' }],
    ['another path', { webUrl: 'https://a.example/tide' }, { webUrl: 'https://a.example/tides' }],
    ['another kind', { webUrl: page, type: 'video' }, { webUrl: page, type: 'article' }],
    ['the front page alone in common', { webUrl: 'https://a.example/' }, { webUrl: 'https://www.a.example' }],
    ['no address', {}, {}],
    ['an address that was dropped', { webUrl: 'javascript:x' }, { webUrl: 'javascript:x' }],
  ])('stay two: %s', async (_, one, two) => {
    const { cards, diagnostics } = await publish(
      seedFolder()
        .record('a', { title: 'Same title', ...one })
        .record('b', { title: 'Same title', ...two }),
    );
    expect(cards).toHaveLength(2);
    expect(diagnostics.filter(({ code }) => code === 'duplicate')).toEqual([]);
  });

  it.each([
    ['a route in the fragment', '/video/#/news/flood', '/video/#/arts/choir'],
    ['a route after #!', '/app#!topic/apples', '/app#!/topic/paint'],
    ['a route at the top', '/#!/apples', '/#!/paint'],
  ])('stay two, whatever their headlines, with %s', async (_, one, two) => {
    const { edition, diagnostics } = await publish(
      seedFolder()
        .record('a', { title: 'Same title', webUrl: `https://a.example${one}` })
        .record('b', { title: 'Same title', webUrl: `https://a.example${two}` }),
    );
    expect([edition.counts.shown, diagnostics]).toEqual([2, []]);
  });

  it.each([
    [
      'a parameter that may choose the page',
      '?ref=12',
      '?ref=13',
      'Player of the day: Anna',
      'Player of the day: Bert',
    ],
    ['a fragment', '#block-1', '#block-2', 'Ferry leaves late', 'Ferry is back'],
    ['one number', '?ref=1', '?ref=2', 'Minutes, part 1', 'Minutes, part 2'],
    ['headlines of strangers', '', '', 'Flood reaches the old town', 'Choir sings on every bridge'],
  ])('stay two, with a warning, that differ in %s', async (_, one, two, title, other) => {
    const { edition, diagnostics } = await publish(
      seedFolder()
        .record('a', { title, webUrl: `${page}${one}` })
        .record('b', { title: other, webUrl: `${page}${two}` }),
    );
    expect(edition.counts).toMatchObject({ shown: 2, merged: 0 });
    expect(diagnostics).toMatchObject([
      {
        file: 'b.md',
        code: 'address-shared',
        severity: 'warning',
        message: `leads to the same page as "a.md", with another headline or date: "${page}${two}"; both are shown`,
      },
    ]);
  });

  it('stay two that are issues of a column with one address', async () => {
    const issue = (day: number, excerpt: string) => ({
      title: 'Weather this week',
      excerpt,
      webUrl: page,
      publishedDateTime: `2024-05-${day}`,
    });
    const { edition } = await publish(
      seedFolder()
        .record('a', issue(10, 'Rain on Monday, storms at sea, and snow on hills.'))
        .record('b', issue(17, 'Sunshine until Friday brings heat into every valley.'))
        .record('c', issue(11, 'Rain on Monday, storms at sea.')),
    );
    expect(edition.counts).toMatchObject({ shown: 2, merged: 1 });
  });

  it('are not joined by a third that names the addresses of both', async () => {
    const { cards, diagnostics } = await publish(
      seedFolder()
        .record('flood', { title: 'Flood reaches the old town', webUrl: 'https://a.example/flood' })
        .record('choir', { title: 'Choir sings on every bridge', webUrl: 'https://b.example/choir' })
        .record('thief', {
          title: 'Ten recipes with winter apples',
          originalUrl: 'https://a.example/flood',
          webUrl: 'https://b.example/choir',
          excerpt: 'The fullest of all.',
        }),
    );
    expect(cards.map(({ id }) => id).toSorted()).toEqual(['choir', 'flood', 'thief']);
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual(['flood.md address-shared']);
  });

  it('are found quickly among thousands with one address', { timeout: 90_000 }, async () => {
    const drafts = Array.from({ length: 10_000 }, (_, i) => draft(`f${i}`, `Word${i} thing${i} place${i}`));
    const start = performance.now();
    const { drafts: kept, diagnostics } = deduplicate([...drafts, draft('z', 'Word9999 thing9999 place9999')]);
    expect(performance.now() - start).toBeLessThan(5000);
    expect([kept.length, diagnostics.length]).toEqual([10_000, 10_000]);
  });
});

function draft(name: string, title: string): Draft {
  const text = recordText({ title, webUrl: page, excerpt: `${title} in an excerpt` });
  const { draft: made } = readRecordResult(`${name}.md`, new TextEncoder().encode(text));
  if (made === null) throw new Error('the record is broken');
  return made;
}
