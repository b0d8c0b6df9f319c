import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/build/settings.ts';
import { makeEdition } from '../../../src/build/edition.ts';
import { feedFiles } from '../../../src/build/feeds/feedFiles.ts';
import { parseColumns } from '../../../src/core/format/columns.ts';
import { parseManifest } from '../../../src/core/format/manifest.ts';
import { parseShard } from '../../../src/core/format/shard.ts';
import { columnOf, labelsIn } from '../../support/columnsOf.ts';
import { settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const facets = { companies: 'Companies', region: { label: 'Regions', field: 'geo.region' } };

/** The edition of records with facets of the publisher's own. */
async function editionOf(records: readonly Record<string, unknown>[], given: object = facets) {
  const folder = records.reduce<ReturnType<typeof seedFolder>>(
    (seeds, fields, i) =>
      seeds.record(`r${i}`, { title: `Record ${i}`, publishedDateTime: `2024-01-0${i + 1}`, ...fields }),
    seedFolder(),
  );
  const { path } = await folder.create();
  const edition = await makeEdition(
    { ...settingsFor(path), facets: readSettings({}, { facets: given }).facets, siteUrl: 'https://paper.example' },
    null,
  );
  const { manifest } = edition.bootstrap;
  const columns = () => parseColumns(Buffer.from(edition.files.get(manifest.files.columns) ?? ''));
  return { edition, manifest, columns };
}

const labelsOf = (columns: ReturnType<typeof parseColumns>, key: string) =>
  Array.from({ length: columns.count }, (_, ordinal) => labelsIn(columns, key, ordinal).map(({ label }) => label));

describe('facets of the publisher’s own', () => {
  it('are groups with the labels of records: of lists, texts, mappings, other spellings of the field, and folders', async () => {
    const { manifest, columns, edition } = await editionOf([
      { companies: ['OpenAI', 'Mistral', 'openai'] },
      { Companies: ['OpenAI', 'Deep&amp;Mind'] },
      { companies: [{ name: 'Mistral' }, 1984], geo: { region: 'Baltic; North Sea' } },
      { companies: null },
    ]);
    expect(labelsOf(columns(), 'companies')).toEqual([
      ['OpenAI', 'Mistral'],
      ['OpenAI', 'Deep&Mind'],
      ['Mistral', '1984'],
      [],
    ]);
    expect(labelsOf(columns(), 'region')).toEqual([[], [], ['Baltic', 'North Sea'], []]);
    expect(manifest.ownFacets).toEqual([
      { key: 'companies', label: 'Companies' },
      { key: 'region', label: 'Regions' },
    ]);
    expect(manifest.facets['companies']).toEqual({
      total: 4,
      values: [
        { key: 'mistral', label: 'Mistral', count: 2 },
        { key: 'openai', label: 'OpenAI', count: 2 },
        { key: '1984', label: '1984', count: 1 },
        { key: 'deep&mind', label: 'Deep&Mind', count: 1 },
      ],
    });
    expect(edition.counts.unknownFields).toEqual([]);
    expect(edition.diagnostics.map(({ code }) => code)).toEqual(['repaired']);
  });

  it('stand in the articles, and in the manifest that is read again', async () => {
    const { edition, manifest } = await editionOf([{ companies: ['OpenAI'] }, {}]);
    expect(edition.articles.map((article) => article.facets)).toEqual([{ companies: ['OpenAI'] }, undefined]);
    const [shard = ''] = [...edition.files].flatMap(([path, content]) =>
      path.startsWith('data/articles/') ? [Buffer.from(content).toString()] : [],
    );
    expect(parseShard(JSON.parse(shard)).articles['r0']?.facets).toEqual({ companies: ['OpenAI'] });
    expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
  });

  it('may be fields of the format, which keep their place', async () => {
    const { columns, edition } = await editionOf([{ levels: ['Beginner'], tags: ['Kelp'], author: 'Mina Okafor' }], {
      levels: 'Levels',
      tags: 'Tags',
      writers: { label: 'Writers', field: 'author' },
    });
    expect(labelsOf(columns(), 'levels')).toEqual([['Beginner']]);
    expect(labelsOf(columns(), 'tags')).toEqual([['Kelp']]);
    expect(labelsOf(columns(), 'writers')).toEqual([['Mina Okafor']]);
    expect(edition.articles[0]).toMatchObject({ levels: ['Beginner'], topics: ['Kelp'], authors: ['Mina Okafor'] });
  });

  it('leave out what is no label, and say where it stands', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `Firm ${i}`);
    const { edition, columns } = await editionOf([
      { companies: ['OpenAI', { url: 'x' }, ['nested'], 'a'.repeat(301)] },
      { companies: many, geo: { region: 'Baltic' } },
    ]);
    expect(labelsOf(columns(), 'companies').map((labels) => labels.length)).toEqual([1, 50]);
    expect(edition.diagnostics.map(({ code, field, file }) => [code, field, file])).toEqual([
      ['value-dropped', 'companies.1', 'r0.md'],
      ['value-dropped', 'companies.2', 'r0.md'],
      ['value-dropped', 'companies.3', 'r0.md'],
      ['list-long', 'companies', 'r1.md'],
    ]);
    expect(edition.diagnostics.every(({ line }) => line !== null)).toBe(true);
  });

  it('have feeds where enough articles have a label, and stand in the list of feeds', async () => {
    const { edition } = await editionOf(
      [1, 2, 3]
        .map(() => ({ companies: ['OpenAI'], geo: { region: 'Baltic' } }))
        .concat({ companies: ['OpenAI'], geo: { region: 'Arctic' } }),
    );
    const files = new Map<string, string>();
    for await (const [path, content] of feedFiles(edition, 'https://paper.example/')) files.set(path, content);
    expect([...files.keys()].filter((path) => /^(?:companies|region)/.test(path))).toEqual([
      'companies/openai/feed.xml',
      'companies/openai/feed.json',
      'region/baltic/feed.xml',
      'region/baltic/feed.json',
    ]);
    expect(files.get('companies/openai/feed.xml')).toContain('<link>https://paper.example/companies/openai/</link>');
    expect(files.get('feeds.opml')).toMatch(/Companies[\s\S]*OpenAI[\s\S]*Regions[\s\S]*Baltic/);
  });

  it('change no byte of an edition without any', async () => {
    const records = [{ companies: ['OpenAI'], topics: ['Kelp'] }];
    const { manifest, columns } = await editionOf(records, {});
    expect(JSON.stringify(manifest)).not.toMatch(/ownFacets|companies/);
    expect(columns().groups.map(({ key }) => key)).toEqual(['topics', 'providers', 'kinds']);
    expect(() => columnOf(columns(), 'companies')).toThrow();
  });

  it('keep the addresses of their pages from former addresses of articles', async () => {
    const record = { companies: ['OpenAI'], aliases: ['/companies/openai/', '/old/openai/'] };
    const { edition } = await editionOf([record], { companies: 'Companies' });
    expect([...edition.formerAddresses.keys()]).toEqual(['old/openai/index.html']);
    expect(edition.diagnostics.map(({ code }) => code)).toEqual(['address-former']);
  });
});

it('names a facet of which no article has a label', async () => {
  const { edition } = await editionOf([{ companies: ['OpenAI'] }, { place: 'Oslo' }]);
  expect(edition.diagnostics.map(({ code, file, message }) => [code, file, message])).toEqual([
    [
      'setting-facet',
      'facets.region',
      'no article has a label in its field "geo.region", so readers do not see this facet',
    ],
  ]);
  expect((await editionOf([])).edition.diagnostics.map(({ code }) => code)).not.toContain('setting-facet');
});

describe('names of facets', () => {
  const problem = (given: unknown) => {
    try {
      return readSettings({}, { facets: given }).facets;
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };

  it.each(['topic', 'topics', 'source', 'articles', 'data', 'q', 'before', 'constructor', 'utm_source'])(
    'are refused where the site needs them: %s',
    (name) => {
      expect(problem({ [name]: 'A' })).toBe(
        `broadsheet({ facets.${name} }): expected a name that the site does not use itself, received "${name}".`,
      );
    },
  );

  it.each(['__proto__', 'feed.xml', 'a/b', 'Ä', '', '9', 'a b', '..', 'A', 'a'.repeat(41)])(
    'are refused where they are no part of an address: %j',
    (name) => {
      const given: unknown = JSON.parse(`{${JSON.stringify(name)}: "A"}`);
      expect(problem(given)).toContain('expected a name of small letters, digits, hyphens and underscores');
    },
  );

  it('are at most twenty, each with a label', () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`a${i}`, 'A']));
    expect(problem(many)).toContain('expected at most 20 labels by field');
    expect(problem({ a: ' ' })).toContain('broadsheet({ facets.a }): expected a text that is not blank');
    expect(problem({ a: { label: 'A', feld: 'b' } })).toContain('there is no such field. Did you mean field?');
    expect(problem({ a: { field: 'b' } })).toContain('facets.a.label');
    expect(problem(['a'])).toContain('expected at most 20 labels');
    expect(problem({ a: 'A', b: { label: 'B', field: 'c.d' } })).toEqual([
      { key: 'a', label: 'A', field: 'a' },
      { key: 'b', label: 'B', field: 'c.d' },
    ]);
  });
});
