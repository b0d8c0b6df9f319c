import { describe, expect, it } from 'vitest';
import { wholeEdition } from '../../../src/build/machines/wholeEdition.ts';
import { parseShard } from '../../../src/core/format/shard.ts';
import { editionOf, type Made, machineFilesOf } from './machineFilesOf.ts';

const records: Made[] = [
  [{ title: 'Kelp forest returns to the coast', secured: 'U2FsdGVkX1+secret' }],
  [{ title: 'Kelp forest\u2028returns\u0085again' }, 'Text.'],
  [{ title: 'A "tide" gauge' }],
];

describe('the whole edition as lines of JSON', () => {
  it('has every article as its data file has it, the oldest first, and nothing that is secured', async () => {
    const edition = await editionOf(records);
    const [file, ...more] = [...wholeEdition(edition)];
    expect(more).toEqual([]);
    const text = Buffer.from(file?.[1] ?? '').toString();
    expect(text).not.toContain('secret');
    const lines = text.split(/[\n\r\u0085\u2028\u2029]/);
    expect(lines.pop()).toBe('');
    const read = lines.map((line): unknown => JSON.parse(line));
    const shards = [...edition.files].filter(([path]) => path.startsWith('data/articles/'));
    const data = shards.map(([, content]) => parseShard(JSON.parse(Buffer.from(content).toString())).articles);
    const held: Record<string, unknown> = Object.assign({}, ...data);
    expect(read).toEqual(edition.articles.map(({ id }) => held[id]));
    expect(read).toHaveLength(3);
  });

  it('goes on in another file where one is full', async () => {
    const edition = await editionOf(records);
    const whole = [...wholeEdition(edition)].map(([, content]) => Buffer.from(content).toString()).join('');
    const parts = [...wholeEdition(edition, whole.length * 0.8)];
    expect(parts.map(([path]) => path)).toEqual(['edition.ndjson', 'edition-2.ndjson']);
    expect(parts.map(([, content]) => Buffer.from(content).toString()).join('')).toBe(whole);
  });

  it('is there only where the publisher asks for it, and llms.txt names it', async () => {
    expect((await machineFilesOf(records)).has('edition.ndjson')).toBe(false);
    const files = await machineFilesOf(records, { ndjson: 'on' });
    expect(files.has('edition.ndjson')).toBe(true);
    expect(files.get('llms.txt')).toContain('edition.ndjson');
  });
});
