import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { broadsheet } from '../../src/build/newspaper.ts';
import { recordText } from '../support/seedFolder.ts';

const root = resolve(import.meta.dirname, '../..');
let folder = '';
let server: PreviewServer;

const records = [
  { title: 'Models write tide tables', publishedDateTime: '2024-03-01', companies: ['OpenAI', 'Mistral'] },
  { title: 'Models read charts', publishedDateTime: '2024-03-02', companies: ['Mistral'] },
  { title: 'Chess is solved', publishedDateTime: '2024-03-03', companies: 'OpenAI' },
  { title: 'Cranes go electric', publishedDateTime: '2024-03-04' },
];

/** A paper with a facet of the publisher's own. */
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facets-'));
  const seedsDir = await mkdtemp(join(folder, 'seeds-'));
  for (const [i, record] of records.entries())
    await writeFile(join(seedsDir, `r${i}.md`), recordText({ ...record, webUrl: `https://pier.example/${i}` }));
  const outDir = join(folder, 'site');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [broadsheet({ seedsDir, facets: { companies: 'Firms' }, cacheDir: join(folder, 'cache') })],
    build: { outDir },
  });
  server = await preview({ root, configFile: false, logLevel: 'silent', build: { outDir }, preview: { port: 0 } });
});

test.afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('a reader filters by a facet of the publisher, searches by it, and reads on from its pages', async ({ page }) => {
  const address = (path: string) => new URL(path, server.resolvedUrls?.local[0] ?? '').href;
  const titles = page.locator('[role="feed"] article :is(h2, h3)');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address('/'));
  await page
    .getByRole('group', { name: 'Firms' })
    .getByRole('checkbox', { name: /^OpenAI 2/ })
    .check();
  await expect(page).toHaveURL(/\/\?companies=openai$/);
  await expect(titles).toHaveText(['Chess is solved', 'Models write tide tables']);

  // The address alone leads there, and the worker of the search knows the operator.
  await page.goto(address('/?companies=mistral'));
  await expect(titles).toHaveText(['Models read charts', 'Models write tide tables']);
  await page.getByRole('searchbox').fill('models -companies:openai');
  await expect(titles).toHaveText(['Models read charts']);

  // The host has no file there: the page for unknown addresses shows it.
  await page.goto(address('/companies'));
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Mistral/ })
    .click();
  await expect(page).toHaveURL(/\/companies\/mistral\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Mistral' })).toBeVisible();
  await page
    .getByRole('link', { name: /Related to|Details of/ })
    .first()
    .click();
  const article = page.getByRole('dialog');
  await expect(article.getByRole('link', { name: 'Mistral' })).toHaveAttribute('href', '/companies/mistral/');
});
