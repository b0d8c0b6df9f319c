import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEDGER_PATH } from '../../src/build/articles/ledger.ts';
import { type Edition, makeEdition } from '../../src/build/edition.ts';
import type { Settings } from '../../src/build/settings.ts';
import { settingsFor, textOf } from '../support/publish.ts';
import { recordText, type SeedFolder, seedFolder } from '../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../support/tinySite.ts';

/** A site that is built again and again over its own output, in memory. */
async function aSite(folder: SeedFolder) {
  const { path } = await folder.create();
  const ledger = join(await tinyRoot(), 'ledger.json');
  await writeFile(ledger, '{"format":"broadsheet-ledger-1","articles":[],"gone":[],"stories":[]}');
  return {
    write: async (file: string, fields: Record<string, unknown>) => {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), recordText(fields));
    },
    remove: (file: string) => rm(join(path, file)),
    spoilLedger: (text: string) => writeFile(ledger, text),
    build: async (settings: Partial<Settings> = {}, now: number | null = null): Promise<Edition> => {
      const edition = await makeEdition(settingsFor(path, { ledger, ...settings }), now);
      await writeFile(ledger, edition.files.get(LEDGER_PATH) ?? '');
      return edition;
    },
  };
}

const idsOf = ({ ids }: Edition) => Object.fromEntries(ids);
const codesOf = ({ diagnostics }: Edition) => diagnostics.map(({ code }) => code);
const ledgerOf = ({ files }: Edition) => String(files.get(LEDGER_PATH));

/** Three reports of one event, folded by the word of the publisher. */
const report = (day: number, story: string) => ({
  title: `Report of day ${day}`,
  publishedDateTime: `2024-05-0${day}`,
  story,
});

describe('the address of an article', () => {
  it('stays when a newer file of its name comes, which is told by a warning with both', async () => {
    const site = await aSite(seedFolder().record('2023/weekly', { title: 'Old', publishedDateTime: '2023-01-01' }));
    expect(idsOf(await site.build())).toEqual({ '2023/weekly.md': 'weekly' });
    await site.write('2022/weekly.md', { title: 'New', publishedDateTime: '2024-01-01' });
    const edition = await site.build();
    expect(idsOf(edition)).toEqual({ '2022/weekly.md': 'weekly--2022', '2023/weekly.md': 'weekly' });
    expect(edition.diagnostics.find(({ severity }) => severity === 'warning')).toMatchObject({
      file: '2022/weekly.md',
      code: 'address-kept',
      message: 'wants the address "weekly", which belongs to "2023/weekly.md"; its own is "weekly--2022"',
    });
    const again = await site.build();
    expect([idsOf(again), codesOf(again)]).toEqual([idsOf(edition), ['name-shared']]);
  });

  it('is that of the newest where no ledger knows better', async () => {
    const site = await aSite(
      seedFolder()
        .record('a/tide', { title: 'A', publishedDateTime: '2024-01-02' })
        .record('b/tide', { title: 'B', publishedDateTime: '2024-01-01' })
        .record('c/tide', { title: 'C' }),
    );
    expect(idsOf(await site.build())).toEqual({
      'a/tide.md': 'tide',
      'b/tide.md': 'tide--b',
      'c/tide.md': 'tide--c',
    });
  });

  it.each([
    ['set aside', { title: '' }],
    ['removed', { title: 'A', removed: true }],
  ])('is kept for a record that is %s', async (_, fields) => {
    const site = await aSite(seedFolder().record('a/tide', { title: 'A' }));
    await site.build();
    await site.write('a/tide.md', fields);
    await site.write('b/tide.md', { title: 'B' });
    expect(idsOf(await site.build())).toEqual({ 'b/tide.md': 'tide--b' });
    await site.write('a/tide.md', { title: 'A' });
    expect(idsOf(await site.build())).toEqual({ 'a/tide.md': 'tide', 'b/tide.md': 'tide--b' });
  });

  it('stays when the file has another ending', async () => {
    const site = await aSite(seedFolder().record('a/story.md', { title: 'A' }));
    await site.build();
    await site.remove('a/story.md');
    await site.write('a/story.markdown', { title: 'A' });
    expect(idsOf(await site.build())).toEqual({ 'a/story.markdown': 'story' });
    await site.write('a/story.md', { title: 'B' });
    expect(idsOf(await site.build())).toEqual({ 'a/story.md': 'story--a', 'a/story.markdown': 'story' });
  });
});

describe('the ledger', () => {
  const shelf = () =>
    seedFolder()
      .record('a/tide', { title: 'A', publishedDateTime: '2024-01-01' })
      .record('b/tide', { title: 'B' })
      .record('one', report(1, 'harbour'))
      .record('two', report(2, 'harbour'));

  it('of a build leads to the same bytes in the next', async () => {
    const site = await aSite(shelf());
    const first = await site.build();
    const second = await site.build();
    expect(textOf(second.files)).toBe(textOf(first.files));
  });

  it('is written before the manifest and holds paths and ids alone', async () => {
    const edition = await (await aSite(shelf())).build();
    expect([...edition.files.keys()].slice(-2)).toEqual([LEDGER_PATH, 'data/manifest.json']);
    expect(ledgerOf(edition)).toBe(
      '{"format":"broadsheet-ledger-1","articles":["a/tide.md",["b/tide.md","tide--b"],"one.md","two.md"],' +
        '"gone":[],"stories":[["one","one","two"]]}',
    );
  });

  it('holds no draft and nothing that is held back, also where it was shown before', async () => {
    const site = await aSite(
      seedFolder().record('a', { title: 'A' }).record('b', { title: 'B' }).record('c', { title: 'C' }),
    );
    await site.build();
    await site.write('a.md', { title: 'A', draft: true });
    await site.write('b.md', { title: 'B', publishedDateTime: '2030-01-01' });
    const edition = await site.build({}, Date.UTC(2025, 0));
    expect(ledgerOf(edition)).toBe('{"format":"broadsheet-ledger-1","articles":["c.md"],"gone":[],"stories":[]}');
  });

  it.each(['', '{"format":"other"}', '{"format":"broadsheet-ledger-1","articles":[["/etc/a.md","/a"],7]}'])(
    'that is none does not stop a build: %j',
    async (text) => {
      const site = await aSite(shelf());
      await site.spoilLedger(text);
      const edition = await site.build();
      expect(codesOf(edition).filter((code) => code.startsWith('ledger'))).toEqual(['ledger-unusable']);
      expect(edition.counts.shown).toBe(4);
    },
  );
});

describe('the id of a story', () => {
  it('stays as it grows, gets another lead and comes apart', async () => {
    const site = await aSite(seedFolder().record('two', report(2, 'harbour')).record('three', report(3, 'harbour')));
    const storiesIn = ({ articles }: Edition) => Object.fromEntries(articles.map(({ id, storyId }) => [id, storyId]));
    expect(storiesIn(await site.build())).toEqual({ two: 'two', three: 'two' });
    await site.write('one.md', { ...report(1, 'harbour'), heat: 500 });
    expect(storiesIn(await site.build())).toEqual({ one: 'two', two: 'two', three: 'two' });
    await site.write('two.md', report(2, 'none'));
    expect(storiesIn(await site.build())).toEqual({ one: 'two', two: 'two-2', three: 'two' });
    await site.write('two.md', report(2, 'harbour'));
    expect(storiesIn(await site.build())).toEqual({ one: 'two', two: 'two', three: 'two' });
  });
});

describe('a site that is built', () => {
  const old = { title: 'Old', publishedDateTime: '2023-01-01' };
  const articlesIn = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as { articles: unknown[] };

  it('reads the ledger of its own output, or of where the settings say', async () => {
    const [root, { path: seedsDir }] = [await tinyRoot(), await seedFolder().record('2023/weekly', old).create()];
    const [outDir, saved] = [join(root, 'out'), join(root, 'saved.json')];
    await buildInto(root, outDir, { seedsDir });
    await cp(join(outDir, LEDGER_PATH), saved);
    await mkdir(join(seedsDir, '2024'));
    await writeFile(join(seedsDir, '2024/weekly.md'), recordText({ ...old, publishedDateTime: '2024-01-01' }));
    const kept = ['2023/weekly.md', ['2024/weekly.md', 'weekly--2024']];
    await buildInto(root, outDir, { seedsDir });
    expect((await articlesIn(join(outDir, LEDGER_PATH))).articles).toEqual(kept);

    await rm(outDir, { recursive: true });
    await buildInto(root, outDir, { seedsDir, ledger: saved });
    expect((await articlesIn(join(outDir, LEDGER_PATH))).articles).toEqual(kept);

    await rm(outDir, { recursive: true });
    await buildInto(root, outDir, { seedsDir });
    expect((await articlesIn(join(outDir, LEDGER_PATH))).articles).toEqual([
      ['2023/weekly.md', 'weekly--2023'],
      '2024/weekly.md',
    ]);
  });

  it('has nothing of what is held back in any file', async () => {
    const [root, { path: seedsDir }] = [
      await tinyRoot(),
      await seedFolder()
        .record('shown', { ...old, items: ['quokka'], related: ['quokka', 'deep/wombat'] })
        .record('quokka', { title: 'Quokka', draft: true, topics: ['Quokkas'] })
        .record('deep/_drafts/quokka-too', { title: 'Quokka too' })
        .record('deep/wombat', { title: 'Wombat', publishedDateTime: '2034-01-01' })
        .create(),
    ];
    const outDir = join(root, 'out');
    await buildInto(root, outDir, { seedsDir, sourceDate: Date.UTC(2033, 0) });
    for (const [path, text] of await contentOf(outDir)) expect(`${path} ${text}`).not.toMatch(/quokka|wombat/i);
    await buildInto(root, outDir, { seedsDir, sourceDate: Date.UTC(2034, 0) });
    expect([...(await contentOf(outDir)).values()].join('')).toMatch(/wombat/i);
  });
});
