import { describe, expect, it } from 'vitest';
import { archivePages } from '../../../src/build/pages/archive.ts';
import { makeEdition } from '../../../src/build/edition.ts';
import { type KnownLink, writeLinks } from '../../../src/build/links/linkFile.ts';
import { listRecords } from '../../../src/build/records/listRecords.ts';
import { settingsFor } from '../../support/publish.ts';
import { type SeedFolder, seedFolder } from '../../support/seedFolder.ts';

const gone: KnownLink = {
  state: 'gone',
  answer: 404,
  movedTo: null,
  missingSince: '2026-11-28',
  lookedAt: '2026-11-29',
  nextLook: '2026-12-29',
};
const ok: KnownLink = { ...gone, state: 'ok', answer: 200, missingSince: null };

const linksText = (links: Record<string, KnownLink>) => writeLinks(new Map(Object.entries(links)));

const records = seedFolder()
  .record('kelp', {
    title: 'Kelp returns to the bay',
    publishedDateTime: '2021-09-29',
    originalUrl: 'https://coast.example/kelp',
    related: [
      { title: 'A forest under water', webUrl: 'https://other.example/forest', publishedDateTime: '2021-09-30' },
    ],
  })
  .record('tide', {
    title: 'Tide gauges learn',
    publishedDateTime: '2021-09-28',
    webUrl: 'https://coast.example/tide',
  });

async function editionOf(folder: SeedFolder) {
  const { path } = await folder.create();
  return makeEdition(settingsFor(path), null);
}

const COPY = 'https://web.archive.org/web/20210929000000/https://coast.example/kelp';

describe('what is known of the originals', () => {
  it('lets headlines and listed reports lead to the copy of the web archive where the original is gone', async () => {
    const links = { 'https://coast.example/kelp': gone, 'https://other.example/forest': gone };
    const edition = await editionOf(records.file('_links.json', linksText(links)));
    const [tide, kelp] = edition.articles;
    expect([tide?.url, kelp?.url]).toEqual(['https://coast.example/tide', COPY]);
    expect(kelp?.coverage[0]?.url).toBe('https://web.archive.org/web/20210930000000/https://other.example/forest');
    const pages: string[] = [];
    for await (const [, html] of archivePages(edition, '/', null, (page) => Promise.resolve(JSON.stringify(page))))
      pages.push(html);
    expect(pages.join()).toContain(COPY);
    expect([...edition.files.values()].join()).toContain(`"url":"${COPY}"`);
  });

  it('changes no byte where no original is gone', async () => {
    const plain = await editionOf(records);
    const links = { 'https://coast.example/kelp': ok, 'https://nobody.example/': gone };
    const known = await editionOf(records.file('_links.json', linksText(links)));
    expect(known.files).toEqual(plain.files);
    expect(known.diagnostics).toEqual([]);
    expect(known.counts).toEqual(plain.counts);
  });

  it('is told with the line of the address: by a run that asks all, by others what is gone', async () => {
    const links = new Map<string, KnownLink>([
      ['https://coast.example/kelp', gone],
      ['https://coast.example/tide', { ...ok, state: 'moved', movedTo: 'https://new.example/tide' }],
    ]);
    const { path } = await records.file('_links.json', writeLinks(links)).create();
    const told = await makeEdition(settingsFor(path), null);
    const asked = await makeEdition(settingsFor(path), null, { askLinks: () => Promise.resolve(links) });
    expect(asked.diagnostics).toMatchObject([
      {
        ...{ file: 'kelp.md', line: 4, column: 14, severity: 'warning', code: 'link-gone', field: 'originalUrl' },
        message: 'originalUrl: gone since 2026-11-28 (404): "https://coast.example/kelp"',
      },
      {
        ...{ file: 'tide.md', line: 4, column: 9, severity: 'info', code: 'link-moved', field: 'webUrl' },
        message: 'webUrl: "https://coast.example/tide" moved to https://new.example/tide',
      },
    ]);
    expect(told.diagnostics).toEqual(asked.diagnostics.slice(0, 1));
  });

  it('is told in words that are safe to print', async () => {
    const { path } = await records.create();
    const unsure = { ...gone, state: 'unsure' as const, answer: 'no\u001B[31m answer' };
    const askLinks = () => Promise.resolve(new Map([['https://coast.example/kelp', unsure]]));
    const { diagnostics } = await makeEdition(settingsFor(path), null, { askLinks });
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ['info', 'originalUrl: not known whether it is still there (no\\u001B[31m answer): "https://coast.example/kelp"'],
    ]);
  });

  it('is neither a record nor a stranger, in the folder of records alone', async () => {
    const text = linksText({ 'https://a.example/?a,title=b': gone });
    const { path } = await records.file('_links.json', text).file('deep/_links.json', text).create();
    expect(await listRecords(path)).toMatchObject({ otherFiles: 1, passedOver: [] });
  });

  it.each([
    ['no JSON', records.file('_links.json', '<<<<<<< HEAD\n{}')],
    ['of another version', records.file('_links.json', '{"format":"broadsheet-links-9","links":{}}')],
    ['a link', records.file('deep/links.json', linksText({})).link('_links.json', 'deep/links.json')],
  ])('is left aside with a warning where it is %s', async (_, folder) => {
    const { diagnostics, articles } = await editionOf(folder);
    expect(diagnostics).toMatchObject([
      { file: '_links.json', line: null, severity: 'warning', code: 'links-unusable' },
    ]);
    expect(articles[1]?.url).toBe('https://coast.example/kelp');
  });
});
