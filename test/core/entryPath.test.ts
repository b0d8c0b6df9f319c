import { expect, it } from 'vitest';
import { entryPath, filteredPath, parseEntryPath } from '../../src/core/entryPath.ts';
import { labelKey } from '../../src/core/label.ts';
import { parseFilters } from '../../src/core/filters.ts';
import fc from '../support/properties.ts';

const pathOf = (address: string) => new URL(address, 'https://paper.example').pathname;

it('is readable where the key is', () => {
  expect(entryPath('topics', 'ai-in-healthcare')).toBe('/topics/ai-in-healthcare/');
  expect(entryPath('sources', 'harbour.example')).toBe('/sources/harbour.example/');
});

it('leads to one folder, whose name is the key', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }).map(labelKey), (key) => {
      fc.pre(key !== '' && key !== '.' && key !== '..');
      const [, directory, name, end, ...more] = pathOf(entryPath('topics', key)).split('/');
      expect([directory, decodeURIComponent(name ?? ''), end, more]).toEqual(['topics', key, '', []]);
      expect(parseEntryPath(pathOf(entryPath('topics', key)))).toEqual({ directory: 'topics', key });
    }),
  );
});

it.each([
  ['/topics/oceans', { directory: 'topics', key: 'oceans' }],
  ['/sources/harbour.example/', { directory: 'sources', key: 'harbour.example' }],
  ['/topics/100%-wool/', { directory: 'topics', key: '100%-wool' }],
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

it('leads to the articles where a folder cannot have the name', () => {
  for (const key of ['.', '..']) expect(entryPath('topics', key)).toBe(`/?topic=${key}`);
});

it('has the articles as a list beside it', () => {
  expect(parseFilters(new URL(filteredPath('sources', 'a&b.example'), 'https://paper.example').search).choices).toEqual(
    { providers: ['a&b.example'] },
  );
});
