import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkDocument } from '../../src/build/diagnostics/checkDocument.ts';
import { CheckDocumentSchema } from '../../src/build/diagnostics/checkDocumentSchema.ts';
import { parseRecord } from '../../src/build/records/parseRecord.ts';
import { splitFrontMatter } from '../../src/build/records/frontMatter.ts';
import { readTopicFile } from '../../src/build/topics/topicSource.ts';
import { readSettings } from '../../src/build/settings.ts';
import { settingFacts } from '../../src/build/settings/settingsSchema.ts';
import { recordFieldNames } from '../../src/core/record.ts';
import { publish } from '../support/publish.ts';
import { recordText, seedFolder } from '../support/seedFolder.ts';
import { schemaFiles } from './schemas.ts';

const root = resolve(import.meta.dirname, '../..');
const read = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(root, path), 'utf8')) as Record<string, unknown>;
const record = await read('schema/record.json');
const topics = await read('schema/topics.json');
const isRecord = new Ajv({ allowUnionTypes: true }).compile(record);

/** Whether an editor finds nothing wrong, and whether the build uses the record without a remark. */
function opinions(fields: Record<string, unknown>) {
  const text = recordText(fields);
  const { data } = splitFrontMatter('a.md', text);
  return { editor: isRecord(data), build: parseRecord('a.md', Buffer.from(text)).diagnostics.length === 0 };
}

describe('the schemas of the project', () => {
  it('are those that "npm run schemas" writes', async () => {
    for (const [path, text] of await schemaFiles()) expect(await readFile(path, 'utf8')).toBe(text);
  });
});

describe('the schema of the settings file', () => {
  it('describes every setting, and accepts what a run does', async () => {
    const settings = await read('schema/settings.json');
    const { $schema: _, ...fields } = settings['properties'] as Record<string, { description?: string }>;
    expect(Object.keys(fields)).toEqual([...settingFacts.keys()]);
    expect(Object.values(fields).filter(({ description = '' }) => description === '')).toEqual([]);
    const isSettings = new Ajv({ allowUnionTypes: true }).compile(settings);
    const given = { title: 'Tide', accent: '#A21', nav: [{ label: 'Sea', url: '/topics/sea' }], siteUrl: null };
    expect([isSettings({ $schema: './settings.json', ...given }), isSettings.errors]).toEqual([true, null]);
    expect(readSettings({}, given).title).toBe('Tide');
    for (const wrong of [{ titel: 'Tide' }, { stories: 'maybe' }, { accent: 'red' }, { nav: [{ label: 'Sea' }] }]) {
      expect([wrong, isSettings(wrong)]).toEqual([wrong, false]);
      expect(() => readSettings({}, wrong)).toThrow();
    }
  });
});

describe('the schema of records', () => {
  it('describes every field of the format', () => {
    const fields = record['properties'] as Record<string, { description?: string }>;
    expect(new Set(Object.keys(fields))).toEqual(recordFieldNames);
    expect(Object.values(fields).filter(({ description = '' }) => description === '')).toEqual([]);
    expect(fields['type']).toMatchObject({ examples: expect.arrayContaining(['video']) });
  });

  it('accepts the nothing behind the closing line, which is a document to a YAML editor', () => {
    expect(isRecord(null)).toBe(true);
  });

  it('accepts the records in seeds/', async () => {
    const files = (await readdir(join(root, 'seeds'), { recursive: true })).filter((file) => file.endsWith('.md'));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const { data } = splitFrontMatter(file, await readFile(join(root, 'seeds', file), 'utf8'));
      if (data !== null) expect([file, isRecord(data), isRecord.errors]).toEqual([file, true, null]);
    }
  });

  it.each([
    { title: 1984, topics: ['Sea', 7], levels: null, image: 'https://a.example/b.png', provider: 'Harbour Weekly' },
    { title: 'T', publishedDateTime: '2024-05-31', updatedDateTime: '2024-05-31 09:30 +02:00', length: 'PT9M3S' },
    { title: 'T', images: [{ url: 'a.png', width: 800 }, 'b.png'], provider: { name: 'N', authors: [{ name: 'A' }] } },
    { title: 'T', related: ['other', { title: 'R', topics: 'Sea' }], items: 'one', quality: -1, published: false },
    { title: 'T', ratings: { count: 3, average: 4.5 }, actions: [{ title: 'A', url: 'https://a.example' }], own: {} },
  ])('accepts %j as the build does', (fields) => {
    expect(opinions(fields)).toEqual({ editor: true, build: true });
  });

  it.each([
    { excerpt: 'no title' },
    { title: ' ' },
    { title: 'T', published: 'perhaps' },
    { title: 'T', publishedDateTime: '31.5.2024' },
    { title: 'T', publishedDateTime: 'May 31, 2024' },
    { title: 'T', length: 'PT' },
    { title: 'T', quality: '12' },
    { title: 'T', topics: { a: 1 } },
    { title: 'T', images: [{ width: 800 }] },
    { title: 'T', related: [{ excerpt: 'no title' }] },
  ])('marks %j, of which the build says something, too', (fields) => {
    expect(opinions(fields)).toEqual({ editor: false, build: false });
  });
});

describe('the schema of a table of topics', () => {
  const isTable = new Ajv({ allowUnionTypes: true }).compile(topics);

  it.each([
    [{ name: 'Sea', aliases: ['Oceans', 2024], parent: 'Nature', order: 1, hidden: false, description: 'Of the sea.' }],
    [{ name: 1984, aliases: null }],
    [{ aliases: ['no name'] }],
    [{ name: 'Sea', alias: 'Ocean' }],
    [{ name: 'Sea', order: 1.5 }],
    [{ name: 'Sea', hidden: 'yes' }],
    ['Sea'],
  ])('says of %j what the build says', async (entry) => {
    const { path } = await seedFolder()
      .file('topics.yml', stringify([entry]))
      .create();
    expect(isTable([entry])).toBe(readTopicFile(path, 'topics.yml').diagnostics.length === 0);
  });

  it('has words for every field, and takes a table without entries', () => {
    const { items } = topics as { items: { properties: Record<string, { description?: string }> } };
    expect(Object.values(items.properties).filter(({ description = '' }) => description === '')).toEqual([]);
    expect([isTable(null), isTable([])]).toEqual([true, true]);
  });
});

describe('the schema of checks', () => {
  const folder = seedFolder()
    .record('a', { title: 'Tide &amp; fog', related: [{ title: 'R' }], unknown: 1 })
    .record('b', { excerpt: 'no title' })
    .record('_drafts/c', { title: 'C' })
    .file('notes.txt', 'Plain.');

  it('describes all of a document, and nothing else', async () => {
    const isDocument = new Ajv().compile(await read('schema/check.json'));
    for (const one of [folder, seedFolder()]) {
      const document = checkDocument((await publish(one)).edition, 'failed');
      expect([isDocument(document), isDocument.errors]).toEqual([true, null]);
      expect(v.parse(CheckDocumentSchema, document)).toEqual(document);
    }
    expect(isDocument({ ...checkDocument((await publish(folder)).edition, 'failed'), format: 2 })).toBe(false);
  });
});
