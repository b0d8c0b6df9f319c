import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildInto, contentOf, tinyRoot } from '../support/tinySite.ts';
import { MANIFEST_PATH } from '../../src/core/format/manifest.ts';
import type { Published } from '../support/publish.ts';
import { publish } from '../support/publish.ts';
import { recordText, seedFolder } from '../support/seedFolder.ts';

const NOW = Date.UTC(2024, 5, 1);

/** Words that stand nowhere else, in the name, the title, the topics, the source, the excerpt and the body of a record. */
const words = (name: string) => ['id', 'head', 'tag', 'house', 'lead', 'text'].map((part) => `${part}q${name}z`);

function planted(name: string, fields: Record<string, unknown>): [string, string] {
  const [id = '', title, topic, provider, excerpt, text] = words(name);
  return [
    `${id}.md`,
    recordText({ title, topics: [topic], provider, excerpt, date: '2024-01-02', ...fields }, `${text}\n`),
  ];
}

const hidden: [string, string][] = [
  planted('draft', { draft: true }),
  planted('status', { status: 'draft' }),
  planted('both', { draft: false, isDraft: 'yes' }),
  planted('private', { private: true }),
  planted('publish', { publish: false }),
  planted('visibility', { visibility: 'private' }),
  planted('members', { visibility: 'members' }),
  planted('listed', { status: ['draft', 'sea'] }),
  planted('wordpress', { status: 'private' }),
  planted('unpublished', { published: false }),
  planted('password', { password: 'kelp' }),
  planted('headless', { headless: true }),
  planted('unrendered', { _build: { render: 'never', list: 'never' } }),
  planted('expired', { expiryDate: '2024-05-31' }),
  planted('expires', { expires: '2024-05-31T10:00:00+02:00' }),
  planted('future', { date: '2031-01-01' }),
  planted('embargo', { publishDate: '2031-01-01' }),
  planted('template', { created: '{{date}}' }),
  ...[planted('folder', {})].map(([name, text]): [string, string] => [`deep/_drafts/${name}`, text]),
];

const unlisted = planted('unlisted', { unlisted: true });

const folderOf = (files: readonly [string, string][]) =>
  files.reduce(
    (folder, [name, text]) => folder.file(name, text),
    seedFolder()
      .record('shown', { title: 'Shown', date: '2024-01-03', expiryDate: '2024-06-02' }, 'Text.')
      .record('names', { title: 'Names', date: '2024-01-03', related: hidden.map(([name]) => name) }, 'Text.'),
  );

const filesWith = ({ edition }: Published, word: string) =>
  [...edition.files].filter(([path, content]) => `${path}\n${Buffer.from(content).toString()}`.includes(word));

it('keeps what is held back out of every file', async () => {
  const published = await publish(folderOf(hidden), {}, NOW);
  for (const word of [
    'draft',
    'status',
    'both',
    'private',
    'publish',
    'visibility',
    'members',
    'listed',
    'wordpress',
    'unpublished',
    'password',
    'headless',
    'unrendered',
    'expired',
    'expires',
    'future',
    'embargo',
    'template',
    'folder',
  ].flatMap(words))
    expect([word, filesWith(published, word).map(([path]) => path)]).toEqual([word, []]);
  expect(published.edition.counts).toMatchObject({ shown: 2, heldBack: hidden.length, setAside: 0 });
});

it('shows an unlisted article at its own address alone', async () => {
  const published = await publish(folderOf([unlisted]), {}, NOW);
  const [id = '', title] = words('unlisted');
  expect(published.article(id)).toMatchObject({ title, body: `<p>${words('unlisted')[5] ?? ''}</p>` });
  for (const word of words('unlisted')) {
    const found = filesWith(published, word).map(([path]) => path);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^data\/articles\//);
  }
  expect(published.manifest.articles).toBe(2);
  expect(published.edition.heldBack).toEqual([
    { file: unlisted[0], reason: 'it says unlisted: only its own address shows it' },
  ]);
});

it('gives an unlisted article a page that search engines do not list, and nothing else names it', async () => {
  const root = await tinyRoot();
  const { path: seedsDir } = await folderOf([unlisted]).create();
  const outDir = join(root, 'out');
  await buildInto(root, outDir, { seedsDir, siteUrl: 'https://news.example.org', ndjson: 'on' });
  const files = await contentOf(outDir);
  const [id = '', title = ''] = words('unlisted');
  const page = files.get(`articles/${id}/index.html`) ?? '';
  expect(page).toContain(`<title>${title} `);
  expect(page).toContain('<meta name="robots" content="noindex" />');
  const naming = [...files].filter(([path, text]) => `${path}\n${text}`.includes(id)).map(([path]) => path);
  expect(naming).toEqual([
    '.broadsheet/files.json',
    `articles/${id}/index.html`,
    expect.stringMatching(/^data\/articles\//),
  ]);
});

it('gives an unlisted article no address that another one has', async () => {
  const [, text] = unlisted;
  const { article, edition } = await publish(folderOf([['a/shown.md', text]]), {}, NOW);
  expect(article('shown')?.title).toBe('Shown');
  expect(edition.files.has(MANIFEST_PATH)).toBe(true);
  expect(article('shown--a')?.title).toBe(words('unlisted')[1]);
});

it('never shows a record whose end nobody can read', async () => {
  const { edition } = await publish(folderOf([planted('end', { expiryDate: 'soon' })]), {}, NOW);
  expect(edition.diagnostics).toContainEqual(
    expect.objectContaining({ code: 'field-invalid', field: 'expiryDate', severity: 'error', line: 8 }),
  );
  expect(edition.counts).toMatchObject({ shown: 2, setAside: 1 });
});
