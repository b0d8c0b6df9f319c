import { describe, expect, it } from 'vitest';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const own = {
  title: 'The tide turns',
  originalUrl: 'https://a.example/tide',
  provider: { name: 'A', domain: 'a.example' },
  excerpt: 'E.',
  topics: ['Oceans'],
  publishedDateTime: '2021-09-29',
};

describe('listed coverage', () => {
  it('keeps its order and details, and leads to our own article where the folder has it', async () => {
    const { article, cards } = await publish(
      seedFolder()
        .record('lead', {
          title: 'Lead',
          webUrl: 'https://l.example/lead',
          related: [
            { title: 'Elsewhere', webUrl: 'https://b.example/b', provider: { name: 'B', domain: 'b.example' } },
            {
              title: 'Tide, as listed',
              webUrl: 'http://www.a.example/tide/?utm_medium=x',
              provider: { name: 'A', domain: 'a.example' },
            },
          ],
        })
        .record('deep/tide', own),
    );
    expect(article('lead')?.coverage.map(({ id, title, url }) => [id, title, url])).toEqual([
      [null, 'Elsewhere', 'https://b.example/b'],
      ['tide', 'Tide, as listed', 'http://www.a.example/tide/'],
    ]);
    expect(cards.find(({ id }) => id === 'lead')?.otherSources).toBe(2);
  });

  it('leads to the article that a duplicate was merged into', async () => {
    const { article } = await publish(
      seedFolder()
        .record('lead', { title: 'Lead', related: ['copy', { title: 'T', webUrl: 'https://a.example/copy' }] })
        .record('tide', { ...own, originalUrl: 'https://a.example/copy' })
        .record('copy', { title: 'Copy', webUrl: 'https://a.example/copy' }),
    );
    expect(article('lead')?.coverage.map(({ id }) => id)).toEqual(['tide']);
  });

  it('leads to the article with this address of its own, else to one that names it, else by headline', async () => {
    const { article } = await publish(
      seedFolder()
        .record('lead', {
          title: 'Lead',
          related: [
            { title: 'Copy', webUrl: 'https://a.example/copy' },
            { title: 'Found', webUrl: 'https://finder.example/1' },
            { title: 'Ferry is back', webUrl: 'https://a.example/live#2' },
            { title: 'Anything', webUrl: 'https://a.example/live#1' },
          ],
        })
        .record('tide', { ...own, webUrl: 'https://a.example/copy' })
        .record('copy', { title: 'Copy', webUrl: 'https://a.example/copy' })
        .record('found', { title: 'F', originalUrl: 'https://b.example/f', webUrl: 'https://finder.example/1' })
        .record('live-1', { title: 'Ferry leaves late', webUrl: 'https://a.example/live#1' })
        .record('live-2', { title: 'Ferry is back', webUrl: 'https://a.example/live#2' }),
    );
    expect(article('lead')?.coverage.map(({ id }) => id)).toEqual(['copy', 'found', 'live-2', 'live-1']);
  });

  it('may name records, whatever the folder, ending or case', async () => {
    for (const name of ['deep/tide', 'deep/tide.md', 'tide', 'Deep/Tide', 'elsewhere/tide']) {
      const { article, diagnostics } = await publish(
        seedFolder()
          .record('lead', { title: 'Lead', related: [name] })
          .record('deep/tide', own),
      );
      expect(article('lead')?.coverage).toMatchObject([
        {
          id: 'tide',
          title: 'The tide turns',
          excerpt: 'E.',
          url: 'https://a.example/tide',
          publishedAt: Date.UTC(2021, 8, 29),
          provider: { key: 'a.example' },
          topics: ['Oceans'],
        },
      ]);
      expect(diagnostics).toEqual([]);
    }
  });

  it('chooses by folder between records of one name', async () => {
    const { article } = await publish(
      seedFolder()
        .record('lead', { title: 'Lead', related: ['b/tide'] })
        .record('a/tide', { title: 'A' })
        .record('b/tide', { title: 'B' }),
    );
    expect(article('lead')?.coverage.map(({ title }) => title)).toEqual(['B']);
  });

  it('has each article once, however often it is listed', async () => {
    const { article } = await publish(
      seedFolder()
        .record('lead', {
          title: 'Lead',
          related: [
            { title: 'T', webUrl: 'https://a.example/tide' },
            { title: 'T', webUrl: 'https://a.example/tide?utm_source=1' },
            'tide',
            'deep/tide',
          ],
        })
        .record('deep/tide', own),
    );
    expect(article('lead')?.coverage).toHaveLength(1);
  });

  it('is never the article itself: by address', async () => {
    const { article, diagnostics } = await publish(
      seedFolder().file(
        'a.md',
        '---\ntitle: A\nwebUrl: https://a.example/a\nrelated:\n  - title: A\n    webUrl: https://a.example/a/amp\n---\n',
      ),
    );
    expect(article('a')?.coverage).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        file: 'a.md',
        line: 5,
        column: 5,
        field: 'related.0',
        severity: 'warning',
        code: 'related-self',
        message: 'related.0: the record lists itself, received "https://a.example/a/amp"; left out',
      },
    ]);
  });

  it('is never the article itself: by name', async () => {
    const { article, diagnostics } = await publish(
      seedFolder()
        .record('deep/a', { title: 'A', related: ['deep/a', 'b'] })
        .record('b', { title: 'B' }),
    );
    expect(article('a')?.coverage.map(({ id }) => id)).toEqual(['b']);
    expect(diagnostics).toMatchObject([{ file: 'deep/a.md', field: 'related', code: 'related-self' }]);
  });

  it('without an address is shown without a link, and told', async () => {
    const { article, diagnostics } = await publish(
      seedFolder().file('a.md', '---\ntitle: A\nrelated:\n  - title: B\n---\n'),
    );
    expect(article('a')?.coverage).toMatchObject([{ id: null, title: 'B', url: null }]);
    expect(diagnostics).toMatchObject([{ code: 'related-empty', line: 4, column: 5, field: 'related.0' }]);
  });

  it('that names no record is told', async () => {
    const { article, diagnostics } = await publish(seedFolder().record('a', { title: 'A', related: ['gone'] }));
    expect(article('a')?.coverage).toEqual([]);
    expect(diagnostics).toMatchObject([{ file: 'a.md', code: 'part-missing', field: 'related', severity: 'warning' }]);
  });
});

describe('a collection', () => {
  it('has its parts in their order, those the folder lacks by a title made of their name, and told', async () => {
    const { article, diagnostics } = await publish(
      seedFolder()
        .record('set', { title: 'Set', type: 'collection', items: ['parts/second', 'parts/how-to-begin', 'first'] })
        .record('parts/second', { title: 'Part 2' })
        .record('first', { title: 'Part 1' }),
    );
    expect(article('set')).toMatchObject({
      kind: 'collection',
      url: null,
      parts: [
        { title: 'Part 2', id: 'second' },
        { title: 'How to begin', id: null },
        { title: 'Part 1', id: 'first' },
      ],
    });
    expect(diagnostics).toMatchObject([
      {
        file: 'set.md',
        field: 'items.1',
        code: 'part-missing',
        message: 'items.1: no record of this name is in the folder, received "parts/how-to-begin"',
      },
    ]);
  });

  it('leaves out parts that the folder holds but does not show, and is not told to lack them', async () => {
    const { article, diagnostics } = await publish(
      seedFolder()
        .record('set', { title: 'Set', items: ['held', 'removed'] })
        .record('held', { title: 'Held', published: false })
        .record('removed', { title: 'R', removed: true }),
      { unpublished: 'exclude' },
    );
    expect(article('set')?.parts).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  it('never shows another record of the name in place of one that is held back', async () => {
    const { article } = await publish(
      seedFolder()
        .record('set', { title: 'Set', items: ['a/tide', 'b/tide', 'tide'], related: ['a/tide'] })
        .record('a/tide', { title: 'Held', draft: true })
        .record('b/tide', { title: 'Shown' }),
    );
    expect(article('set')?.parts).toEqual([
      { title: 'Shown', id: 'tide' },
      { title: 'Shown', id: 'tide' },
    ]);
    expect(article('set')?.coverage).toEqual([]);
  });
});
