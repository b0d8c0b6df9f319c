import { expect, it } from 'vitest';
import { keyOfFolder } from '../../src/core/folderName.ts';
import { entryFile, pageFile } from '../../src/core/pagePaths.ts';
import { entryPath, filteredPath, parseEntryPath } from '../../src/core/entryPath.ts';
import { labelKey } from '../../src/core/label.ts';
import { parseFilters } from '../../src/core/filters.ts';
import fc from '../support/properties.ts';

const pathOf = (address: string) => new URL(address, 'https://paper.example').pathname;

it('is readable where the key is', () => {
  expect(entryPath('topics', 'ai-in-healthcare')).toBe('/topics/ai-in-healthcare/');
  expect(entryPath('sources', 'harbour.example')).toBe('/sources/harbour.example/');
});

it('leads to one folder, whose name stands for the key', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }).map(labelKey), (key) => {
      fc.pre(key !== '');
      const [, directory, name, end, ...more] = pathOf(entryPath('topics', key)).split('/');
      expect([directory, keyOfFolder(decodeURIComponent(name ?? '')), end, more]).toEqual(['topics', key, '', []]);
      expect(parseEntryPath(pathOf(entryPath('topics', key)))).toEqual({ directory: 'topics', key });
    }),
  );
});

it.each([
  ['/topics/oceans', { directory: 'topics', key: 'oceans' }],
  ['/sources/harbour.example/', { directory: 'sources', key: 'harbour.example' }],
  ['/topics/100%-wool/', { directory: 'topics', key: '100%-wool' }],
  ['/topics/ai%2Fml/', { directory: 'topics', key: 'ai/ml' }],
  ['/topics/a~b/', { directory: 'topics', key: 'a~b' }],
  ['/topics/', null],
  ['/topics/a/b', null],
  ['/kinds/video/', null],
])('is read back from %s', (path, entry) => {
  expect(parseEntryPath(path)).toEqual(entry);
});

it('is that of a facet of the publisher’s own where they have it', () => {
  expect(entryPath('companies', 'openai')).toBe('/companies/openai/');
  expect(parseEntryPath('/companies/openai', ['companies'])).toEqual({ directory: 'companies', key: 'openai' });
  expect(parseEntryPath('/companies/openai')).toBeNull();
  expect(filteredPath('companies', 'openai')).toBe('/?companies=openai');
});

it.each([
  ['ai/ml', '/topics/ai~2fml/'],
  ['c#', '/topics/c~23/'],
  ['.net', '/topics/~2enet/'],
  ['..', '/topics/~2e~2e/'],
  ['con', '/topics/~63on/'],
  ['index.html', '/topics/~69ndex.html/'],
  ['index.md', '/topics/~69ndex.md/'],
])('is that of a folder which every host can have, for the key %s', (key, address) => {
  expect(entryPath('topics', key)).toBe(address);
  expect(parseEntryPath(address)).toEqual({ directory: 'topics', key });
  expect(entryFile('topics', key)).toBe(`${address.slice(1)}index.html`);
});

it.each(['λόγος', 'ο-κόσμος-σήμερα', 'yapay-zekâ-ve-kadın', 'straße', 'σ'])(
  'is readable in languages whose letters have unusual capitals: %s',
  (key) => {
    expect(decodeURIComponent(entryPath('topics', key))).toBe(`/topics/${key}/`);
    expect(pageFile('articles', key)).toBe(`articles/${key}/index.html`);
  },
);

it.each(['x'.repeat(240), 'v1.2.3', '2026-11-30', '日本語の記事'])('has a folder for an article called %s', (id) => {
  expect(pageFile('articles', id)).toBe(`articles/${id}/index.html`);
});

it('has the articles as a list beside it', () => {
  expect(parseFilters(new URL(filteredPath('sources', 'a&b.example'), 'https://paper.example').search).choices).toEqual(
    { providers: ['a&b.example'] },
  );
});
