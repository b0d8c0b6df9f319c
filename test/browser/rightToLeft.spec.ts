import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { broadsheet } from '../../src/build/newspaper.ts';
import { sidewaysScroll } from './layoutOfPage.ts';
import { type MadeRecord, writeMadeRecords } from './madeRecords.ts';

const root = resolve(import.meta.dirname, '../..');
let folder = '';
let server: PreviewServer;

/** News in Arabic, of sources whose names are not. Another reports the first story. */
const records = ['عبّارات الميناء تنتظر آخر الركاب', 'هل تنجح الحافلات في الجبال؟', 'مكتبة تفتح أبوابها ليلًا'].map(
  (title, i): MadeRecord => ({
    title,
    excerpt: 'قال القائمون على المشروع إن النتائج الأولى مشجعة.',
    at: `2026-03-1${9 - i}T09:30:00Z`,
    topics: ['النقل', 'Open Source'],
    source: i === 2 ? 'Estuary News' : 'Harbour Post',
    others: i === 0 ? [{ source: 'Tide Weekly', title: 'العبّارات تنتظر' }] : undefined,
  }),
);

const first = records[0]?.title ?? '';

/** Pages, and the heading that each begins with. */
const pages = [
  ['', first],
  ['?topic=open-source', 'Open Source'],
  ['articles/made-1', first],
  ['topics/open-source/', 'Open Source'],
  ['settings/', 'الإعدادات'],
] as const;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arabic-'));
  const seedsDir = writeMadeRecords(join(folder, 'records'), records);
  const outDir = join(folder, 'site');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [broadsheet({ seedsDir, language: 'ar', cacheDir: join(folder, 'cache') })],
    build: { outDir },
  });
  server = await preview({ root, configFile: false, logLevel: 'silent', build: { outDir }, preview: { port: 0 } });
});

test.afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('an Arabic paper is laid out and steered from right to left', async ({ page }) => {
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [path, heading] of pages) {
      await page.goto(addressOf(path));
      const start = page.getByRole('heading', { name: heading, exact: true }).first();
      await expect(start).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      expect(await sidewaysScroll(page), `${path} at ${width} pixels`).toBeLessThanOrEqual(0);
      expect(await insetOf(start), `${heading} at ${width} pixels`).toBeLessThan(width / 3);
    }
  }

  await page.goto(addressOf(''));
  const sources = page.locator('main article b').filter({ hasText: 'Harbour Post' });
  expect(await isBeforeItsEnd(sources.first()), 'the arrow follows the name').toBe(true);

  await page.locator('main a[data-panel]').first().click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { level: 2 }).first()).toHaveText(first);
  expect((await sheet.boundingBox())?.x, 'the sheet stands at the left').toBe(0);
  await page.keyboard.press('ArrowLeft');
  await expect(sheet.getByRole('heading', { level: 2 }).first()).toHaveText(records[1]?.title ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(sheet.getByRole('heading', { level: 2 }).first()).toHaveText(first);
});

function addressOf(path: string): string {
  return new URL(path, server.resolvedUrls?.local[0]).href;
}

/** Pixels from the right edge of the page to the text of an element. */
function insetOf(element: Locator): Promise<number> {
  return element.evaluate((heading) => {
    const range = document.createRange();
    range.selectNodeContents(heading);
    return document.documentElement.clientWidth - range.getBoundingClientRect().right;
  });
}

/** Whether there is room of the element at the left of its name, where the arrow is. */
function isBeforeItsEnd(element: Locator): Promise<boolean> {
  return element.evaluate((source) => {
    const name = source.firstElementChild?.getBoundingClientRect();
    return name !== undefined && name.left > source.getBoundingClientRect().left + 4;
  });
}
