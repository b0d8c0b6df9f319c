import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSite, editionFolder, editionFolders } from './editions.ts';
import { startHost } from './host.ts';
import { expect, openFeed, reader, test } from './reader.ts';
import type { Page } from '@playwright/test';

const line = (page: Page) => page.getByRole('alert').filter({ hasText: 'This page could not start.' });
const script = /\/assets\/index-.*\.js/;

for (const path of ['/', '/?q=kelp', '/articles/comet-visible-before-breakfast', '/topics', '/nowhere']) {
  for (const how of ['404', 'blocked', 'throws'] as const) {
    test(`shows the front page and says why, where its script fails (${how}) at ${path}`, async ({ page }) => {
      await page.route(script, (route) =>
        how === 'blocked'
          ? route.abort('blockedbyclient')
          : how === '404'
            ? route.fulfill({ status: 404 })
            : route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("Too old a browser")' }),
      );
      await page.goto(path);
      await expect(line(page)).toBeVisible();
      await expect(line(page)).toContainText(/is missing or damaged\. You see the page as it was published/);
      await expect(reader(page).cards.first()).toBeVisible();
      await page.unrouteAll();
      await line(page).getByRole('link', { name: 'Try again' }).click();
      await expect(line(page)).toBeHidden();
      await expect(page.locator('main')).toContainText(/\w{3,}/);
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
    });
  }
}

test('shows the front page after a while where its script never comes', async ({ page }) => {
  await page.route(script, () => new Promise(() => {}));
  await page.goto('/articles/comet-visible-before-breakfast', { waitUntil: 'commit' });
  await expect(page.getByRole('main')).toBeHidden();
  await expect(reader(page).cards.first()).toBeVisible({ timeout: 15_000 });
});

test('says nothing where all is well, or where a picture fails', async ({ page }) => {
  await openFeed(page);
  await page.waitForLoadState('networkidle');
  await expect(line(page)).toBeHidden();
});

test('opened from the disk, says that it needs a web server', async ({ page }) => {
  await page.goto(pathToFileURL(join(editionFolder('workbench'), 'index.html')).href);
  await expect(line(page)).toContainText('It needs a web server.');
  await expect(reader(page).cards.first()).toBeVisible();
});

for (const path of ['/index.html', '/404.html', '/index.html?topic=oceans']) {
  test(`${path} is the front page`, async ({ page }) => {
    await openFeed(page, path);
    await expect(page).toHaveURL(path.replace(/\/\w+\.html/, '/'));
    await expect(line(page)).toBeHidden();
  });
}

test('below a path: without its slash, outside of it, and where it is built for another one', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-paper-'));
  await buildSite(editionFolders.workbench, folder, '/día/');
  // As browsers ask for it.
  const base = '/d%C3%ADa';
  const host = await startHost(folder, 'page', '/día/');
  for (const path of [base, `${base}/`, '/día/', `${base}/index.html`, '/other', '/']) {
    await openFeed(page, host.address + path);
    expect(new URL(page.url()).pathname, path).toBe(`${base}/`);
    await expect(line(page)).toBeHidden();
  }
  await page.goto(`${host.address}${base}/archive/`);
  await expect(page).toHaveURL(`${host.address}${base}/archive/1/`);
  await host.stop();

  const misplaced = await startHost(folder, '404');
  await page.goto(misplaced.address);
  await expect(line(page)).toContainText(/\/d%C3%ADa\/assets\/index-.*\.js is missing/);
  await expect(reader(page).cards.first()).toBeVisible();
  await misplaced.stop();
  await rm(folder, { recursive: true });
});

test('/archive/ leads to the newest page of the archive, and every page names its icon', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/archive/');
  await expect(page).toHaveURL(/\/archive\/1\/$/);
  for (const path of ['/', '/404.html', '/archive/1/']) {
    await page.goto(path);
    const icon = await page.locator('link[rel=icon]').getAttribute('href');
    expect(icon, path).toMatch(/^(\/assets\/icon-.*\.svg$|data:image\/svg)/);
  }
  await context.close();
});
