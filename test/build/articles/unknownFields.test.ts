import { expect, it } from 'vitest';
import { checkDocument } from '../../../src/build/diagnostics/checkDocument.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

/** A folder of 100 records; `odd` is the front matter of the first ones. */
function folderWith(...odd: string[]) {
  let folder = seedFolder();
  for (let i = 0; i < 100; i++)
    folder = folder.file(`r${i + 10}.md`, `---\ntitle: Record ${i}\n${odd[i] ?? ''}\n---\n`);
  return folder;
}

it.each([
  ['titel: A', 'titel: no field of the format; it looks like "title"', 3, 8],
  ['Topic: A', 'Topic: no field of the format; it looks like "topics"', 3, 8],
  ['published-date-time: A', 'published-date-time: no field of the format; it looks like "publishedDateTime"', 3, 22],
  [
    'images: [{url: "https://a.example/1", widht: 5}]',
    'images.0.widht: no field of the format; it looks like "images.width"',
    3,
    46,
  ],
  ['provider: {nane: A}', 'provider.nane: no field of the format; it looks like "provider.name"', 3, 18],
  [
    'related: [{title: B, exerpt: C}]',
    'related.0.exerpt: no field of the format; it looks like "related.excerpt"',
    3,
    30,
  ],
])('a misspelt field is named with its place: %j', async (yaml, message, line, column) => {
  const { diagnostics } = await publish(folderWith(yaml));
  const found = diagnostics.filter(({ code }) => code === 'field-misspelt');
  expect(found).toMatchObject([{ file: 'r10.md', line, column, severity: 'warning', message }]);
});

it('a field that looks like none, or that many records have, is counted alone', async () => {
  const { edition, diagnostics } = await publish(
    folderWith('head: A\nlayout: B\nquality: 1', 'head: A', 'head: A\nurl: C'),
  );
  expect(diagnostics.map(({ code }) => code)).not.toContain('field-misspelt');
  expect(checkDocument(edition, 'passed').unknownFields).toEqual([
    { name: 'head', count: 3 },
    { name: 'layout', count: 1 },
    { name: 'url', count: 1 },
  ]);
});

it('a field of several elements of a list counts once for a record', async () => {
  const { edition } = await publish(
    folderWith('images: [{url: a, foo: 1}, {url: b, foo: 2}]', 'images: {url: c, foo: 3}\nprovider: {id: 4}'),
  );
  expect(edition.counts.unknownFields).toEqual([
    { name: 'images.foo', count: 2 },
    { name: 'provider.id', count: 1 },
  ]);
});
