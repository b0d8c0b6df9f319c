import { describe, expect, it } from 'vitest';
import { writeBootstrap } from '../../src/core/format/bootstrap.ts';
import { publish } from '../support/publish.ts';
import { seedFolder } from '../support/seedFolder.ts';

/** Bytes that one record adds to the first screen at most, however it is made: twenty topics and five addresses of the longest kind. */
const MOST_OF_A_RECORD = 40_000;
/** Characters of the values below; a record has 5 MB at most. */
const LONG = 400_000;

const long = (beginning: string) => beginning + 'n'.repeat(LONG);
const many = (count: number, element: (i: number) => unknown) => Array.from({ length: count }, (_, i) => element(i));

/** The bytes of what the page carries of a folder with one such record. */
async function bytesWith(fields: Record<string, unknown>): Promise<number> {
  const folder = seedFolder()
    .record('good', { title: 'Kelp returns to the bay', publishedDateTime: '2024-05-31' })
    .record('bad', { title: 'Tide', publishedDateTime: '2025-01-01', ...fields });
  const { edition } = await publish(folder);
  expect(edition.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(edition.counts.shown).toBe(2);
  return Buffer.byteLength(writeBootstrap(edition.bootstrap));
}

describe('what reaches the first screen', () => {
  it.each<[string, Record<string, unknown>]>([
    ['the name of a source', { provider: long('Harbour ') }],
    ['a domain', { provider: { domain: long('a.').concat('.example') } }],
    ['a host', { originalUrl: `https://${long('a')}.example/` }],
    ['a topic', { topics: [long('Oceans ')] }],
    ['topics in one text', { topics: many(50_000, (i) => `topic ${i}`).join(', ') }],
    ['topics', { topics: many(50_000, (i) => `topic ${i}`) }],
    ['a kind', { type: long('video ') }],
    ['a title', { title: long('Tide ') }],
    ['a title of one letter that others spell with three', { title: '\u0390'.repeat(LONG) }],
    ['an excerpt', { excerpt: long('Tide ') }],
    ['an address', { originalUrl: long('https://a.example/') }],
    ['an address in another alphabet', { originalUrl: `https://a.example/${'潮'.repeat(LONG / 4)}` }],
    ['the address of a picture', { images: [long('https://a.example/')] }],
    ['the caption of a picture', { images: [{ url: 'https://a.example/kelp.jpg', title: long('Kelp ') }] }],
    ['pictures', { images: many(5_000, (i) => `https://a.example/${'p'.repeat(90)}${i}.jpg`) }],
    ['a duration', { length: `PT${'9'.repeat(LONG)}S` }],
    ['an author', { provider: { name: 'Harbour News', authors: [long('A. ')] } }],
    ['coverage', { related: many(2_000, (i) => ({ title: `Tide ${i}`, webUrl: `https://b.example/${i}` })) }],
  ])('is small, however long a record makes %s', async (_, fields) => {
    expect(await bytesWith(fields)).toBeLessThan((await bytesWith({})) + MOST_OF_A_RECORD);
  });

  it('is small where a record of 4.8 MB makes everything long', async () => {
    const bytes = await bytesWith({
      title: long('Tide '),
      excerpt: long('Tide '),
      originalUrl: long('https://a.example/'),
      type: long('video '),
      topics: [long('Oceans '), ...many(1_000, (i) => `${i} ${'t'.repeat(290)}`)],
      provider: { name: long('Harbour '), domain: long('a'), authors: [long('A. ')] },
      images: [long('https://a.example/'), ...many(90, (i) => `https://a.example/${i}/${'p'.repeat(8_000)}`)],
    });
    expect(bytes).toBeLessThan((await bytesWith({})) + MOST_OF_A_RECORD);
  });
});
