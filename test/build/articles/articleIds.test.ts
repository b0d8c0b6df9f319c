import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignIds, nameOf, reportSharedNames } from '../../../src/build/articles/articleIds.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const idsOf = (...files: string[]) => Object.fromEntries(assignIds(files.toSorted()));

describe('the id of an article', () => {
  it('is the name of its file, whatever its folder and ending', () => {
    expect(idsOf('tide.md', 'deep/er/Storm Surge.TXT', '2021-09-29_a.b.md')).toEqual({
      'tide.md': 'tide',
      'deep/er/Storm Surge.TXT': 'storm-surge',
      '2021-09-29_a.b.md': '2021-09-29-a-b',
    });
  });

  it('stays when records of other names come and go', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-y]{1,4}$/), { maxLength: 8 });
    fc.assert(
      fc.property(names, fc.stringMatching(/^[a-z]{0,2}$/), (others, folder) => {
        const files = [
          'deep/zebra.md',
          ...others.map((name) => `${folder === '' ? '' : `${folder}/`}${name}.md`),
        ].sort();
        expect(assignIds(files).get('deep/zebra.md')).toBe('zebra');
      }),
    );
  });

  it('has the folder added where a record before it has the same name', () => {
    expect(idsOf('news/tide.md', 'videos/sea/tide.md', 'tide.md')).toEqual({
      'news/tide.md': 'tide',
      'videos/sea/tide.md': 'tide--videos-sea',
      'tide.md': 'tide--top',
    });
    expect(idsOf('tide.md', 'tide.txt', 'tide!.md', 'TIDE.md')).toEqual({
      'TIDE.md': 'tide',
      'tide!.md': 'tide--top',
      'tide.md': 'tide--top-2',
      'tide.txt': 'tide--top-3',
    });
  });

  it('is that of the folder for an index file', () => {
    expect(idsOf('storm/index.md', 'sea/tide/index.txt', 'index.md')).toEqual({
      'storm/index.md': 'storm',
      'sea/tide/index.txt': 'tide',
      'index.md': 'index',
    });
  });

  it('keeps the letters of every script, one spelling for composed and decomposed ones', () => {
    expect(nameOf('Über-Öl.md')).toBe('über-öl');
    expect(nameOf('U\u0308ber-O\u0308l.md')).toBe('über-öl');
    expect(nameOf('潮位 予報.md')).toBe('潮位-予報');
    expect(nameOf('हिन्दी.md')).toBe('हिन्दी');
  });

  it('exists where the name has no letter', () => {
    expect(idsOf('!!!.md', '😀.md')).toEqual({ '!!!.md': 'article', '😀.md': 'article--top' });
  });

  it('is unique and safe in an address, whatever the names', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => !text.includes('/'));
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.md`),
          { maxLength: 12 },
        ),
        (files) => {
          const ids = [...assignIds(files.toSorted()).values()];
          expect(new Set(ids).size).toBe(files.length);
          for (const id of ids) expect(id).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
        },
      ),
    );
  });
});

describe('two files of one name', () => {
  it('are two articles, and the second is told its address', async () => {
    const { article, diagnostics, edition } = await publish(
      seedFolder().record('a/tide', { title: 'Ebb' }).record('b/tide', { title: 'Flood' }),
    );
    expect([article('tide')?.title, article('tide--b')?.title]).toEqual(['Ebb', 'Flood']);
    expect(edition.ids).toEqual(
      new Map([
        ['a/tide.md', 'tide'],
        ['b/tide.md', 'tide--b'],
      ]),
    );
    expect(diagnostics).toMatchObject([
      {
        file: 'b/tide.md',
        severity: 'info',
        code: 'name-shared',
        message: 'has the name of "a/tide.md"; the addresses are "tide--b" and "tide"',
      },
    ]);
  });

  it('are not reported where every name is its own', () => {
    expect(reportSharedNames(assignIds(['a/index.md', 'b/index.md', 'c.md']))).toEqual([]);
  });
});
