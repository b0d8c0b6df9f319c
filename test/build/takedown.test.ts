import { join } from 'node:path';
import { rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { renderTakenDownPage } from '../../src/app/prerender.tsx';
import { takenDownPaths } from '../../src/build/articles/takenDown.ts';
import { paperShape } from '../../src/core/format/paper.ts';
import { recordText, seedFolder } from '../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../support/tinySite.ts';

const title = 'Quixotic harbourmaster accused';
const fields = {
  title,
  excerpt: 'Allegations against zephyrine officials.',
  topics: ['Vorpal affairs'],
  webUrl: 'https://jabberwock.example/quixotic-harbourmaster',
  publishedDateTime: '2024-01-01T09:00:00Z',
  story: 'inquiry',
  provider: { name: 'Jabberwock Post', domain: 'jabberwock.example' },
};
const told = /quixotic|zephyrine|vorpal|jabberwock/i;

/** Another report of the same story, which comes later and lists the first. */
const copy = {
  title: 'Harbour office under inquiry after report',
  webUrl: 'https://coast.example/inquiry',
  publishedDateTime: '2024-01-01T12:00:00Z',
  provider: { name: 'Coast Daily', domain: 'coast.example' },
  related: ['quixotic-harbourmaster'],
  story: 'inquiry',
};

describe('an article that is taken down', () => {
  it('occurs in no file of the next build, not even as the name of its story, and its page says so', async () => {
    const root = await tinyRoot();
    const { path: seedsDir } = await seedFolder()
      .record('quixotic-harbourmaster', fields, 'The zephyrine minutes.')
      .record('inquiry', copy)
      .record('otter', { title: 'Otter seen', webUrl: 'https://coast.example/otter' })
      .create();
    const outDir = join(root, 'out');
    const build = () => buildInto(root, outDir, { seedsDir, siteUrl: 'https://news.example.org', ndjson: 'on' });
    await build();
    const before = await contentOf(outDir);
    const holding = [...before].filter(([path, text]) => told.test(path + text)).map(([path]) => path);
    expect(holding).toEqual(
      expect.arrayContaining([
        'feed.xml',
        'feed.json',
        'data/ledger.json',
        'articles/quixotic-harbourmaster/index.md',
        'articles/inquiry/index.md',
        'sitemap/1.xml',
        'news-sitemap.xml',
        'llms.txt',
        'edition.ndjson',
      ]),
    );
    const record = join(seedsDir, 'quixotic-harbourmaster.md');
    await writeFile(record, recordText({ ...fields, removed: true }));
    await build();
    const after = [...(await contentOf(outDir))];
    const still = after.filter(([path, text]) => told.test(path + text)).map(([path]) => path);
    // The ledger keeps the address, so that no other article is ever found there. The list of files names the page.
    const place = 'articles/quixotic-harbourmaster/';
    expect(still.sort()).toEqual(['.broadsheet/files.json', `${place}gone`, `${place}index.html`, 'data/ledger.json']);
    const page = after.find(([path]) => path === `${place}index.html`)?.[1] ?? '';
    expect(page).toBe('<!doctype html>\n<h1>Taken down</h1>');
    const ledger = after.find(([path]) => path === 'data/ledger.json')?.[1] ?? '';
    expect(ledger.match(/[^"]*(?:quixotic|zephyrine|vorpal|jabberwock)[^"]*/gi)).toEqual(['quixotic-harbourmaster.md']);
    expect(after.find(([path]) => path === 'feed.xml')?.[1]).toContain('Harbour office under inquiry');
  });
});

describe('the page of what was taken down', () => {
  it('is that of published articles, but for those whose address another one has now', () => {
    const ids = new Map([...'abc'].map((file) => [`${file}.md`, file]));
    const removed = ['a', 'b', 'new'].map((file) => ({ file: `${file}.md` }));
    expect(takenDownPaths(removed, ids, new Map([['articles/a/index.html', 'c']]))).toEqual(['articles/b/index.html']);
  });

  it('says nothing but that, in the language of the paper', () => {
    const paper = { title: 'Tide & Co' } as const;
    const html = renderTakenDownPage(paperShape(paper, 'paper'), '/news/');
    expect(html).toContain('<h1>Taken down</h1>');
    expect(html).toContain('<a href="/news/" dir="auto">Tide &amp; Co</a>');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain('<script');
  });
});

/** Files of two editions in one output: the first with the article, the second without it. */
async function keptBy(change: (record: string, seedsDir: string) => Promise<void>) {
  const root = await tinyRoot();
  const { path: seedsDir } = await seedFolder()
    .record('quixotic-harbourmaster', fields, 'The zephyrine minutes.')
    .record('otter', { title: 'Otter seen', webUrl: 'https://coast.example/otter' })
    .create();
  const outDir = join(root, 'out');
  const options = { seedsDir, siteUrl: 'https://news.example.org', keep: '7 days', compress: 'on' } as const;
  const build = () => buildInto(root, outDir, options);
  await build();
  const before = await contentOf(outDir);
  await writeFile(join(seedsDir, 'seal.md'), recordText({ title: 'Seal seen', webUrl: 'https://coast.example/seal' }));
  await build();
  const between = await contentOf(outDir);
  await change(join(seedsDir, 'quixotic-harbourmaster.md'), seedsDir);
  await build();
  return { before, between, after: await contentOf(outDir) };
}

describe('an output that keeps files of earlier editions', () => {
  it('has every file that their pages ask for', async () => {
    const { before, between, after } = await keptBy(async (_, seedsDir) =>
      writeFile(join(seedsDir, 'whale.md'), recordText({ title: 'Whale seen' })),
    );
    for (const edition of [before, between]) {
      const named = [...edition].filter(([path]) => /^(?:assets|data)\/.*-[\w-]{8}\.|^data\/search\//.test(path));
      expect(named.length).toBeGreaterThan(10);
      expect(named.filter(([path, text]) => after.get(path) !== text)).toEqual([]);
    }
    expect(after.get('index.html')).not.toBe(before.get('index.html'));
  });

  it.each([
    ['is taken down', (record: string) => writeFile(record, recordText({ ...fields, removed: true }))],
    ['is a draft again', (record: string) => writeFile(record, recordText({ ...fields, draft: true }))],
    ['is deleted', (record: string) => rm(record)],
  ])('has no word of an article that %s, in whatever edition it was', async (_, change) => {
    const { between, after } = await keptBy(change);
    const holding = (files: ReadonlyMap<string, string>) =>
      [...files].filter(([path, text]) => told.test(path + text)).map(([path]) => path);
    expect(holding(between).length).toBeGreaterThan(10);
    const said =
      /^data\/ledger\.json$|^\.broadsheet\/files\.json$|^articles\/quixotic-harbourmaster\/(?:gone|index\.html)/;
    expect(holding(after).filter((path) => !said.test(path))).toEqual([]);
    // In compressed copies no word can be seen.
    const written = new Set([...after.keys()].map((path) => path.replace(/\.(?:br|gz)$/, '')));
    expect([...written].filter((path) => !after.has(path))).toEqual([]);
    expect([...after.keys()].filter((path) => path.startsWith('data/names-'))).toHaveLength(1);
  });
});
