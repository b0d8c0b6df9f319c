import { expect, it } from 'vitest';
import { archivePages } from '../../../src/build/pages/archive.ts';
import type { Page } from '../../../src/build/pages/renderPage.ts';
import { renderArchivePage } from '../../../src/app/prerender.tsx';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const tide = (fields: Record<string, unknown>) => seedFolder().record('tide', { title: 'Maré', ...fields }, 'Mar.');

it('names the language of a record that is not in that of the paper', async () => {
  const { article, cards, diagnostics } = await publish(tide({ lang: 'pt-br' }));
  expect(article('tide')?.lang).toBe('pt-BR');
  expect(cards[0]?.lang).toBe('pt-BR');
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['de', 'de'],
  ['ar', 'ar-u-nu-arab'],
])('is silent where "%s" is the language of the paper: %s', async (lang, language) => {
  const [named, silent] = await Promise.all([publish(tide({ lang }), { language }), publish(tide({}), { language })]);
  expect([...named.edition.files]).toEqual([...silent.edition.files]);
});

it('compares with the language of the paper, and not with English', async () => {
  expect((await publish(tide({ lang: 'en' }), { language: 'de' })).article('tide')?.lang).toBe('en');
  expect((await publish(tide({ lang: 'de-AT' }), { language: 'de' })).article('tide')?.lang).toBe('de-AT');
});

it.each([
  ['pt_PT', 'pt-PT'],
  [' FR ', 'fr'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['no', 'no'],
])('understands the other spelling %j, under the other name as well', async (written, lang) => {
  expect((await publish(tide({ lang: written }))).article('tide')?.lang).toBe(lang);
  expect((await publish(tide({ language: written }))).article('tide')?.lang).toBe(lang);
});

it.each([['Portuguese'], ['p'], ['de<b>'], [12], ['x-private'], ['en' + '-abcdefgh'.repeat(5)]])(
  'leaves out %j with its place',
  async (lang) => {
    const { article, diagnostics } = await publish(tide({ lang }));
    expect(article('tide')).toMatchObject({ title: 'Maré', lang: undefined });
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'value-dropped',
        severity: 'warning',
        file: 'tide.md',
        field: 'lang',
        line: 3,
        message: expect.stringContaining('expected the tag of a language such as de or pt-BR'),
      }),
    );
  },
);

it('takes a language of another kind for no tag: a post may be about one', async () => {
  const { article, diagnostics, edition } = await publish(tide({ language: 'TypeScript' }));
  expect(article('tide')?.lang).toBeUndefined();
  expect(diagnostics.filter(({ field }) => field === 'language')).toEqual([]);
  expect(edition.counts.unknownFields).toMatchObject([{ name: 'language' }]);
});

async function archive(page: Page): Promise<string> {
  if (page[0] !== 'renderArchivePage') throw new Error('No page of the archive');
  const [, stories, number, pages, manifest, base] = page;
  return renderArchivePage(stories, number, pages, manifest, base);
}

it('is on the headline in the archive', async () => {
  const { edition } = await publish(tide({ lang: 'pt' }).record('plain', { title: 'Plain' }));
  const pages: string[] = [];
  for await (const [, html] of archivePages(edition, '/', null, archive)) pages.push(html);
  expect(pages[0]?.match(/<h2[^>]*>/g)?.sort()).toEqual(['<h2 dir="auto">', '<h2 lang="pt" dir="auto">']);
});
