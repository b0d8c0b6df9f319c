import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { broadsheet } from '../../src/build/newspaper.ts';

const root = resolve(import.meta.dirname, '../..');
const title = 'The Harbour and Estuary Gazette of Record '.repeat(7).trim();
let folder = '';
let server: PreviewServer;

/** A paper with a very long title, and with a tag of the publisher's. */
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-'));
  const about = join(folder, 'about.md');
  await writeFile(about, '# Imprint\n\nPublished by the **harbour desk**.\n');
  const options = {
    title,
    tagline: 'News of the harbour',
    about,
    nav: [{ label: 'All topics', url: '/topics' }],
    head: ['<script>document.documentElement.dataset.counted = "yes"</script>'],
    seedsDir: join(root, 'test/browser/seeds/small'),
    cacheDir: join(folder, 'cache'),
  };
  const outDir = join(folder, 'site');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [broadsheet(options)],
    build: { outDir },
  });
  server = await preview({ root, configFile: false, logLevel: 'silent', build: { outDir }, preview: { port: 0 } });
});

test.afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function openPaper(page: Page): Promise<string[]> {
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted/i.test(message.text())) blocked.push(message.text());
  });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await expect(page.getByRole('button', { name: 'Keys' })).toBeAttached();
  return blocked;
}

for (const width of [320, 1440])
  test(`a long title leaves the page its width and its news, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const blocked = await openPaper(page);
    const name = page.getByRole('banner').getByRole('link', { name: title });
    await expect(name).toBeVisible();
    expect((await name.boundingBox())?.height).toBeLessThan(120);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expect(page.locator('html')).toHaveAttribute('data-counted', 'yes');
    expect(blocked).toEqual([]);
  });

test('a long title leaves the date its room', async ({ page }) => {
  for (const width of [960, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await openPaper(page);
    const parts = page.getByRole('banner').locator('.dateline > *');
    await expect(parts).not.toHaveCount(0);
    const lines = await parts.evaluateAll((found) =>
      found.map((part) => [part.clientHeight <= 20, part.scrollWidth <= part.clientWidth]),
    );
    expect(lines.flat()).not.toContain(false);
  }
});

test('the links of the bar stand at the foot of a phone, with the page about the paper', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openPaper(page);
  const foot = page.getByRole('navigation', { name: 'The paper' });
  await expect(page.getByRole('navigation', { name: 'More' })).toBeHidden();
  await expect(foot.getByRole('link', { name: 'All topics' })).toBeVisible();
  await foot.getByRole('link', { name: 'Imprint' }).click();
  await expect(page.getByRole('heading', { name: 'Imprint', level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Published by the harbour desk.');
  await expect(page).toHaveTitle(`Imprint · ${title}`);
});
