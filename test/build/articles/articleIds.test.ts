import { describe, expect, it } from 'vitest';
import {
  assignIds,
  type Claimant,
  isId,
  nameOfFile,
  reportSharedNames,
} from '../../../src/build/articles/articleIds.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import fc from '../../support/properties.ts';

/** Files as claimants without a date; `[file, date]` gives one. */
const claimants = (files: readonly (string | [string, number])[]): Claimant[] =>
  files.map((file) =>
    typeof file === 'string' ? { file, publishedAt: null } : { file: file[0], publishedAt: file[1] },
  );
const idsOf = (...files: (string | [string, number])[]) => Object.fromEntries(assignIds(claimants(files)).ids);

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
        expect(assignIds(claimants(files)).ids.get('deep/zebra.md')).toBe('zebra');
      }),
    );
  });

  it('has the folder added where a newer record has the same name, or a later one by path', () => {
    expect(idsOf(['news/tide.md', 3], ['videos/sea/tide.md', 2], 'tide.md')).toEqual({
      'news/tide.md': 'tide',
      'videos/sea/tide.md': 'tide--videos-sea',
      'tide.md': 'tide--top',
    });
    expect(idsOf('tide.md', 'tide.txt', 'tide!.md', 'TIDE.md')).toEqual({
      'tide.txt': 'tide',
      'tide.md': 'tide--top',
      'tide!.md': 'tide--top-2',
      'TIDE.md': 'tide--top-3',
    });
  });

  it('is given to 100,000 files of one name in a time that grows with their number', () => {
    const signs = (i: number) => i.toString(2).replaceAll('0', '!').replaceAll('1', '?');
    const before = performance.now();
    const { ids } = assignIds(claimants(Array.from({ length: 100_000 }, (_, i) => `a/tide${signs(i)}.md`)));
    expect([new Set(ids.values()).size, ids.get('a/tide!.md')]).toEqual([100_000, 'tide--a-99999']);
    expect(performance.now() - before).toBeLessThan(15_000);
  });

  it('is that of the folder for an index file', () => {
    expect(idsOf('storm/index.md', 'sea/tide/index.txt', 'index.md')).toEqual({
      'storm/index.md': 'storm',
      'sea/tide/index.txt': 'tide',
      'index.md': 'index',
    });
  });

  it('keeps the letters of every script, one spelling for composed and decomposed ones', () => {
    expect(nameOfFile('Über-Öl.md')).toBe('über-öl');
    expect(nameOfFile('U\u0308ber-O\u0308l.md')).toBe('über-öl');
    expect(nameOfFile('潮位 予報.md')).toBe('潮位-予報');
    expect(nameOfFile('हिन्दी.md')).toBe('हिन्दी');
  });

  it('exists where the name has no letter', () => {
    expect(idsOf('!!!.md', '😀.md')).toEqual({ '😀.md': 'article', '!!!.md': 'article--top' });
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
          const ids = [...assignIds(claimants(files)).ids.values()];
          expect(new Set(ids).size).toBe(files.length);
          for (const id of ids) expect(id).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u);
          expect(ids.filter((id) => !isId(id))).toEqual([]);
        },
      ),
    );
  });
});

describe('two files of one name', () => {
  it('are two articles, and the one that is not its name is told its address', async () => {
    const { article, diagnostics, edition } = await publish(
      seedFolder().record('a/tide', { title: 'Ebb' }).record('b/tide', { title: 'Flood' }),
    );
    expect([article('tide')?.title, article('tide--a')?.title]).toEqual(['Flood', 'Ebb']);
    expect(edition.ids).toEqual(
      new Map([
        ['a/tide.md', 'tide--a'],
        ['b/tide.md', 'tide'],
      ]),
    );
    expect(diagnostics).toMatchObject([
      {
        file: 'a/tide.md',
        severity: 'warning',
        code: 'name-shared',
        message: 'has the name of "b/tide.md"; the addresses are "tide--a" and "tide"',
      },
    ]);
  });

  it('are not reported where every name is its own', () => {
    expect(reportSharedNames(assignIds(claimants(['a/index.md', 'b/index.md', 'c.md'])).ids)).toEqual([]);
  });
});

describe('an id that is known', () => {
  const known = (ids: Record<string, string>, gone: Record<string, string> = {}) => ({
    ids: new Map(Object.entries(ids)),
    gone: new Map(Object.entries(gone)),
  });

  it('stays with its file, and a new file of the name gets another, with a warning that has both', () => {
    const { ids, diagnostics } = assignIds(
      claimants([
        ['2022/weekly.md', 9],
        ['2023/weekly.md', 1],
      ]),
      known({ '2023/weekly.md': 'weekly' }),
    );
    expect(Object.fromEntries(ids)).toEqual({ '2022/weekly.md': 'weekly--2022', '2023/weekly.md': 'weekly' });
    expect(diagnostics).toMatchObject([
      {
        file: '2022/weekly.md',
        code: 'address-kept',
        severity: 'warning',
        message: 'wants the address "weekly", which belongs to "2023/weekly.md"; its own is "weekly--2022"',
      },
    ]);
  });

  it('stays where the file is in the folder but claims none', () => {
    const { ids, known: next } = assignIds(
      claimants(['b/tide.md']),
      known({ 'a/tide.md': 'tide' }),
      new Set(['a/tide.md', 'b/tide.md']),
    );
    expect(ids.get('b/tide.md')).toBe('tide--b');
    expect(next.ids).toEqual(
      new Map([
        ['a/tide.md', 'tide'],
        ['b/tide.md', 'tide--b'],
      ]),
    );
  });

  it('goes along with a file that is moved', () => {
    const { ids, known: next, diagnostics } = assignIds(claimants(['archive/tide.md']), known({ 'tide.md': 'tide' }));
    expect(ids.get('archive/tide.md')).toBe('tide');
    expect([[...next.gone], diagnostics]).toEqual([[], []]);
  });

  it('waits for a file that left, and is given to no other', () => {
    const { known: away } = assignIds(claimants(['x.md']), known({ 'a/tide.md': 'tide', 'x.md': 'x' }));
    expect(away.gone).toEqual(new Map([['a/tide.md', 'tide']]));
    const { ids, known: later } = assignIds(claimants(['b/tide.md', 'x.md']), away);
    expect(ids.get('b/tide.md')).toBe('tide--b');
    const { ids: back, known: after } = assignIds(claimants(['a/tide.md', 'b/tide.md', 'x.md']), later);
    expect(Object.fromEntries(back)).toEqual({ 'a/tide.md': 'tide', 'b/tide.md': 'tide--b', 'x.md': 'x' });
    expect(after.gone.size).toBe(0);
  });

  it('is forgotten when a thousand others have left since', () => {
    const gone = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`g${i}.md`, `g${i}`]));
    const { known: next } = assignIds([], known({ 'last.md': 'last' }, gone));
    expect([next.gone.size, next.gone.has('g0.md'), next.gone.has('last.md')]).toEqual([1000, false, true]);
  });

  it('is unique, whatever comes, goes and returns', () => {
    const file = fc
      .tuple(fc.constantFrom('', 'a/', 'b/'), fc.constantFrom('tide', 'Tide', 'tide--a', 'storm'))
      .map(([folder, name]) => `${folder}${name}.md`);
    const rounds = fc.array(fc.uniqueArray(file, { maxLength: 6 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(rounds, (folders) => {
        let before = known({});
        for (const files of folders) {
          const { ids, known: next } = assignIds(claimants(files), before);
          for (const one of files) if (before.ids.has(one)) expect(ids.get(one)).toBe(before.ids.get(one));
          const all = [...next.ids.values(), ...next.gone.values()];
          expect(new Set(all).size).toBe(all.length);
          expect(assignIds(claimants(files), next).known).toEqual(next);
          before = next;
        }
      }),
    );
  });
});
