import { expect, it } from 'vitest';
import { openResultCache } from '../../../src/build/results/resultCache.ts';
import { fullReport, refusalOf } from '../../../src/build/diagnostics/summary.ts';
import { makeEdition } from '../../../src/build/edition.ts';
import { PACKAGE_ROOT } from '../../../src/build/packageRoot.ts';
import { readSettings } from '../../../src/build/settings.ts';
import { publish, readBack, settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

it('reads fields under names of the publisher, into mappings, and says where they are wrong', async () => {
  const fields = { publishedDateTime: ['dato'], webUrl: ['kilde.lenke'] };
  const { article, diagnostics } = await publish(
    seedFolder()
      .record('a', { title: 'A', dato: '2024-01-02', kilde: { lenke: 'https://a.example/b' } })
      .record('b', { title: 'B', dato: '2031-01-02' }),
    { fields },
    Date.UTC(2024, 5),
  );
  expect(article('a')).toMatchObject({ publishedAt: Date.UTC(2024, 0, 2), url: 'https://a.example/b' });
  expect(diagnostics).toMatchObject([{ code: 'date-future', file: 'b.md', line: 3, column: 7 }]);
});

it('gives records what their folders say, the nearest first, where they say nothing themselves', async () => {
  const { article, manifest } = await publish(
    seedFolder()
      .file('reviews/_defaults.yml', 'kind: review\ntags: [Books]\n')
      .file('reviews/new/_defaults.yml', 'kind: first look\n')
      .record('reviews/a', { title: 'A' })
      .record('reviews/b', { title: 'B', topics: ['Film'], source: 'The Quay' })
      .record('reviews/new/c', { title: 'C' })
      .record('d', { title: 'D' }),
    { defaults: { '': { source: 'The Pier' }, 'reviews/': { kind: 'essay' } } },
  );
  const said = ['a', 'b', 'c', 'd'].map((id) => article(id)).map((one) => [one?.kind, one?.provider.name, one?.topics]);
  expect(said).toEqual([
    ['review', 'The Pier', ['Books']],
    ['review', 'The Quay', ['Film']],
    ['first-look', 'The Pier', ['Books']],
    ['article', 'The Pier', []],
  ]);
  expect(manifest.articles).toBe(4);
});

it('reads the files that the settings choose, and names the others', async () => {
  const { cards, edition } = await publish(
    seedFolder()
      .record('posts/a', { title: 'A' })
      .record('posts/old/b', { title: 'B' })
      .record('notes/c', { title: 'C' })
      .record('d', { title: 'D' }),
    { include: ['posts/**', 'notes/*.md'], exclude: ['**/old/**'] },
  );
  expect(cards.map(({ title }) => title).sort()).toEqual(['A', 'C']);
  expect(edition.passedOver).toEqual([
    { file: 'd.md', reason: 'the settings leave it out' },
    { file: 'posts/old/b.md', reason: 'the settings leave it out' },
  ]);
});

it('reads records anew when the settings say another way', async () => {
  const { path } = await seedFolder().record('a', { title: 'A', dato: '2024-01-02' }).create();
  const { path: cacheDir } = await seedFolder().create();
  const dateWith = async (settings: Parameters<typeof settingsFor>[1]) => {
    const cache = openResultCache(cacheDir, PACKAGE_ROOT, Date.now() + 1e6);
    return readBack(await makeEdition(settingsFor(path, settings), null, { cache })).article('a')?.publishedAt;
  };
  expect(await dateWith({})).toBeNull();
  expect(await dateWith({ fields: { publishedDateTime: ['dato'] } })).toBe(Date.UTC(2024, 0, 2));
  expect(await dateWith({ defaults: { '': { date: '2023-01-02' } } })).toBe(Date.UTC(2023, 0, 2));
  expect(await dateWith({})).toBeNull();
});

it('refuses fields that the format does not have', () => {
  expect(() => readSettings({}, { fields: { datum: ['dato'] } })).toThrow('a field of the format');
  expect(() => readSettings({}, { include: 'posts' })).toThrow('broadsheet({ include })');
});

it('says what a folder holds of which nothing is read as a record', async () => {
  const folder = seedFolder().file('README.md', 'Text.').file('a.PNG', 'x').file('b.png', 'x').file('c.rst', '---\n');
  const { diagnostics } = await publish(folder.file('d', 'x').file('topics.yml', '- name: AI'));
  expect(diagnostics.map(({ severity, message }) => `${severity} ${message}`)).toContain(
    'error none of its files is a record: 2 .png, 1 .md passed over, 1 .rst passed over, 1 without an ending',
  );
});

it('says what a folder holds of which nothing is a record', async () => {
  const folder = seedFolder()
    .file('a.md', 'Text.')
    .file('b.md', '# Text')
    .file('c.txt', 'x')
    .file('d.json', '[{"title": 1}]');
  const { edition } = await publish(folder);
  expect(fullReport(edition)).toContain(
    'none of its files is a record: 2 .md without front matter, 1 .txt without front matter, 1 .json without a title',
  );
  expect(refusalOf(edition, settingsFor(edition.folder, { onInvalid: 'skip' }))).toContain(
    'Nothing was built: 1 error',
  );
});
