import { test as base, expect, type Page } from '@playwright/test';
import { buildSite, editionFolder } from './editions.ts';
import { emptyScript, type Host, startHost } from './host.ts';
import { untilWholeKept } from './offline.ts';
import { open, openFeed, reader } from './reader.ts';

// The test puts a worker in place, which the page's own policy would refuse to it.
const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = await startHost(editionFolder('workbench'), '404');
    host.broken = { path: /\/worker\.js$/, answer: emptyScript };
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
  bypassCSP: true,
  serviceWorkers: 'allow',
});

/** Puts something under all names that a paper at a base path uses. */
async function fill(page: Page, base: string): Promise<void> {
  await page.evaluate(async (path) => {
    const prefix = `broadsheet:${path}`;
    for (const storage of [localStorage, sessionStorage])
      for (const what of ['preferences', 'places', 'memory']) storage.setItem(`${prefix}:${what}`, '{}');
    for (const what of ['shell', 'pictures']) {
      const cache = await caches.open(`${prefix}:${what}`);
      await cache.put('/something', new Response('kept'));
    }
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(prefix);
      request.onupgradeneeded = () => request.result.createObjectStore('read');
      request.onsuccess = () => resolve(request.result.close());
    });
    await navigator.serviceWorker.register('/worker.js', { scope: path });
  }, base);
}

/** The names of all that the browser keeps for the origin. */
async function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const keys = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage));
    const databases = (await indexedDB.databases()).map(({ name }) => `database ${name ?? ''}`);
    const cacheNames = (await caches.keys()).map((name) => `cache ${name}`);
    const workers = (await navigator.serviceWorker.getRegistrations()).map(
      ({ scope }) => `worker of ${new URL(scope).pathname}`,
    );
    return [...keys, ...databases, ...cacheNames, ...workers].toSorted();
  });
}

const button = (page: Page) => page.getByRole('button', { name: 'Delete everything kept here' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Delete everything?' });

test('deletes all that the paper keeps, and nothing of another one', async ({ page }) => {
  await open(page, '/settings');
  await fill(page, '/news/');
  await page.evaluate(() => localStorage.setItem('someone else', 'stays'));
  await fill(page, '/');
  const ofOthers = (await keptIn(page)).filter((name) => /\/news\/|someone/.test(name));
  expect(ofOthers).toHaveLength(11);
  await page.getByRole('radio', { name: 'Dark' }).check();
  const before = await keptIn(page);
  expect(before.length).toBeGreaterThan(ofOthers.length + 8);

  await button(page).click();
  await expect(dialog(page)).toContainText('your settings');
  await expect(dialog(page)).toContainText('saved');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();
  expect(await keptIn(page)).toEqual(expect.arrayContaining(before));

  await button(page).click();
  await dialog(page).getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Nothing is kept in this browser.')).toBeVisible();
  expect(await keptIn(page)).toEqual(ofOthers);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(page.getByRole('radio', { name: 'System' }).first()).toBeChecked();

  // The page goes on working, and remembers anew.
  await page.getByRole('radio', { name: 'Sepia' }).check();
  await reader(page).navigation.getByRole('link', { name: 'Front page' }).click();
  await expect(reader(page).cards.first()).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
});

test('says what another tab holds open, and ends it when that tab is closed', async ({ page, context, host }) => {
  const other = await context.newPage();
  await openFeed(other);
  await untilWholeKept(other, host);
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('broadsheet:/');
        request.onsuccess = () => resolve(void Object.assign(window, { held: request.result }));
      }),
  );
  await open(page, '/settings');
  await button(page).click();
  await dialog(page).getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Another tab still holds the reading memory.')).toBeVisible();
  await other.close();
  await button(page).click();
  await dialog(page).getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Nothing is kept in this browser.')).toBeVisible();
  expect(await keptIn(page)).toEqual([]);
});

test('two papers of one origin keep apart what the reader chooses', async ({ page, host }, testInfo) => {
  const news = testInfo.outputPath('news');
  await buildSite('test/browser/seeds/small', news, '/news/');
  const other = await startHost(news, '404', '/news/');
  await open(page, '/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  // The same origin: the second paper is answered from its own folder.
  await page.route(`${host.address}/news/**`, async (route, request) => {
    await route.fulfill({ response: await route.fetch({ url: request.url().replace(host.address, other.address) }) });
  });
  await openFeed(page, '/news/');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await page.getByRole('button', { name: 'Theme: System' }).click();
  expect(
    await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.endsWith(':preferences'))),
  ).toEqual(
    expect.arrayContaining([
      ['broadsheet:/:preferences', '{"theme":"dark"}'],
      ['broadsheet:/news/:preferences', '{"theme":"light"}'],
    ]),
  );
  await other.stop();
});
