import { describe, expect, it } from 'vitest';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

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

  it('is one when a third has the addresses of both', async () => {
    const { cards, diagnostics } = await publish(
      seedFolder()
        .record('a', { title: 'A', webUrl: 'https://a.example/x' })
        .record('b', { title: 'B', webUrl: 'https://b.example/y' })
        .record('c', {
          title: 'C',
          originalUrl: 'https://a.example/x',
          webUrl: 'https://b.example/y',
          excerpt: 'Fullest.',
        }),
    );
    expect(cards.map(({ id }) => id)).toEqual(['c']);
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual(['a.md duplicate', 'b.md duplicate']);
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
});
