import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { withChangedCode } from './changedCode.ts';
import { buildSite, editionFolder, editionFolders } from './editions.ts';
import { aPage, emptyScript, nothing } from './host.ts';
import { expect, footLine, keptFiles, keptPage, test as base, untilKept, untilWholeKept } from './offline.ts';
import { detailsOf, openFeed, reader } from './reader.ts';

/** Editions whose records and code are not those of the workbench. */
const test = base.extend<{ second: string; third: string }>({
  second: async ({}, use) => withCode('small', 'second', use),
  third: async ({}, use) => withCode('workbench', 'third', use),
});

async function withCode(edition: 'small' | 'workbench', build: string, use: (folder: string) => Promise<void>) {
  const folder = await withChangedCode(editionFolder(edition), build);
  await use(folder);
  await rm(folder, { recursive: true });
}

const ferries = /Ferries learn to wait/;
const kelp = 'Kelp farm turns harbour water clear';

/** Which build of the app runs, once it has started. Null: that of the workbench. */
async function buildOf(page: Page): Promise<string | null> {
  await page.waitForFunction(() => document.documentElement.dataset['start'] === undefined);
  return page.evaluate(() => document.documentElement.dataset['build'] ?? null);
}

/** Has the reader open an article and search, on an edition that holds this headline. */
async function readAndSearch(page: Page, headline: string | RegExp, word: string): Promise<void> {
  await detailsOf(reader(page).card(headline).first()).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: /^Read at / })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await reader(page).search.fill(word);
  await expect(reader(page).cards.locator('mark').first()).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'could not' })).toHaveCount(0);
}

/** Opens a page without the network and says which build it is. */
async function offlineBuild(context: BrowserContext, address: string): Promise<string | null> {
  await context.setOffline(true);
  const page = await context.newPage();
  await openFeed(page, address);
  const build = await buildOf(page);
  await context.setOffline(false);
  await page.close();
  return build;
}

for (const unknown of ['404', 'page'] as const) {
  test.describe(`on a host that answers ${unknown === '404' ? '404' : 'with the front page'} for unknown files`, () => {
    test.use({ unknown });

    test('after two deploys one reload shows the new edition, whole, with the network and without', async ({
      page,
      context,
      host,
      second,
      third,
    }) => {
      test.setTimeout(150_000);
      await openFeed(page);
      await untilKept(page, host);
      for (const [folder, build, headline, word] of [
        [second, 'second', ferries, 'ferries'],
        [third, 'third', kelp, 'meteorite'],
      ] as const) {
        host.folder = folder;
        await page.goto('/');
        await expect(reader(page).card(headline).first()).toBeVisible();
        expect(await buildOf(page)).toBe(build);
        await readAndSearch(page, headline, word);
        await page.goto('/');
        await untilWholeKept(page, host);
        expect(await offlineBuild(context, `${host.address}/`)).toBe(build);
      }
      // Nothing of the first edition's code is left.
      const code = (await keptFiles(page))['broadsheet:/:files-1']?.filter((path) => path.endsWith('.js')) ?? [];
      expect(code.filter((path) => !/-(second|third0)/.test(path.replace('second00', 'second')))).toEqual([]);
      expect(code.length).toBeGreaterThan(10);
    });
  });
}

test('an open page is offered the new edition, and shows it when the reader agrees', async ({
  page,
  context,
  host,
  second,
}) => {
  test.setTimeout(90_000);
  await openFeed(page);
  await untilWholeKept(page, host);
  host.folder = second;
  // What the reader does on the open page is answered by its own edition, though the host has it no more.
  await readAndSearch(page, kelp, 'meteorite');
  await reader(page).navigation.getByRole('link', { name: 'Front page' }).click();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(footLine(page)).toContainText('A new edition is out.');
  expect(await offlineBuild(context, `${host.address}/`), 'not taken before').toBeNull();
  await footLine(page).getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByRole('link', { name: ferries }).first()).toBeVisible();
  expect(await buildOf(page)).toBe('second');
});

test('three tabs of three editions each read on, and all open the newest without the network', async ({
  page,
  context,
  host,
  second,
  third,
}) => {
  test.setTimeout(150_000);
  await openFeed(page);
  await untilWholeKept(page, host);
  const others: Page[] = [];
  for (const folder of [second, third]) {
    host.folder = folder;
    const tab = await context.newPage();
    await openFeed(tab, `${host.address}/`);
    await untilWholeKept(tab, host);
    others.push(tab);
  }
  const [tabOfSecond = page, tabOfThird = page] = others;
  await readAndSearch(tabOfSecond, ferries, 'ferries');
  await readAndSearch(tabOfThird, kelp, 'meteorite');
  await context.setOffline(true);
  for (const tab of [page, ...others]) {
    await tab.reload();
    await expect(reader(tab).cards.first()).toBeVisible();
    expect(await buildOf(tab)).toBe('third');
  }
});

// Chromium now and then ends itself where a page is opened after its workers were stopped: in about one run of six.
test.describe('a worker that is killed', () => {
  test.describe.configure({ retries: 4 });

  test('while it keeps an edition leaves the one before, and goes on with the next visit', async ({
    page,
    context,
    host,
    second,
  }) => {
    test.setTimeout(120_000);
    await openFeed(page);
    await untilKept(page, host);
    host.folder = second;
    // One script never comes, so that the worker is at it when it ends.
    host.broken = { path: /\/assets\/directories-/, answer: null };
    await page.goto('/');
    await expect
      .poll(() => host.asked.filter((path) => /directories-second/.test(path)).length, { timeout: 30_000 })
      .toBe(1);
    const devTools = await context.newCDPSession(page);
    await devTools.send('ServiceWorker.enable');
    await devTools.send('ServiceWorker.stopAllWorkers');
    expect(await keptPage(page)).not.toContain('-second00');
    host.broken = { path: /./, answer: { ...nothing, status: 503 } };
    await openFeed(page);
    expect(await buildOf(page)).toBeNull();
    host.broken = null;
    await page.goto('/');
    await untilKept(page, host);
    host.broken = { path: /./, answer: { ...nothing, status: 503 } };
    await openFeed(page);
    expect(await buildOf(page)).toBe('second');
  });
});

for (const [what, path, answer] of [
  ['a page in the place of a script', /\/assets\/tools-/, aPage],
  ['another script', /\/assets\/tools-/, { ...emptyScript, body: 'alert(1)' }],
  ['a page in the place of the list', /\/assets\/offline-/, aPage],
  ['nothing in the place of data', /\/data\/(names|newest)-/, nothing],
] as const) {
  test(`an edition of which the worker gets ${what} is not kept`, async ({ page, context, host, second }) => {
    test.setTimeout(90_000);
    await openFeed(page);
    await untilKept(page, host);
    host.folder = second;
    host.broken = { path, answer };
    await page.goto('/');
    await expect
      .poll(() => host.asked.filter((asked) => path.test(asked)).length, { timeout: 30_000 })
      .toBeGreaterThan(1);
    await page.waitForTimeout(1000);
    expect(await keptPage(page)).not.toContain('-second00');
    expect(await offlineBuild(context, `${host.address}/`)).toBeNull();
  });
}

test('a network that asks its guests to log in leaves nothing behind', async ({ page, context, host }) => {
  test.setTimeout(90_000);
  await openFeed(page);
  await untilWholeKept(page, host);
  const before = await keptFiles(page);
  const html = await keptPage(page);
  host.broken = { path: /./, answer: { ...aPage, body: '<!doctype html><title>Log in</title><p>Log in</p>' } };
  // The reader sees the page to log in, as without a worker.
  await page.goto('/');
  await expect(page.getByText('Log in')).toBeVisible();
  await page.waitForTimeout(6000);
  expect(await keptFiles(page)).toEqual(before);
  expect(await keptPage(page)).toBe(html);
  host.broken = null;
  expect(await offlineBuild(context, `${host.address}/`)).toBeNull();
  await page.goto('/');
  await readAndSearch(page, kelp, 'meteorite');
});

for (const [what, body] of [
  ['throws', 'throw new Error("broken");'],
  ['throws at each request', 'addEventListener("fetch", () => { throw new Error("broken"); });'],
  ['answers nothing and knows no messages', 'addEventListener("fetch", () => {});'],
  ['is of another version', 'addEventListener("message", ({ ports: [port] }) => port?.postMessage({ no: "idea" }));'],
] as const) {
  test(`the site works with a worker that ${what}, and a plain reload brings the right one`, async ({
    page,
    context,
    host,
  }) => {
    test.setTimeout(120_000);
    const script = 'skipWaiting(); addEventListener("activate", (event) => event.waitUntil(clients.claim()));';
    host.broken = { path: /^\/offline\.js$/, answer: { ...emptyScript, body: script + body } };
    await openFeed(page);
    await expect.poll(() => host.asked.includes('/offline.js'), { timeout: 20_000 }).toBe(true);
    await page.waitForTimeout(500);
    await page.reload();
    await readAndSearch(page, kelp, 'meteorite');
    host.broken = null;
    await page.goto('/');
    await page.waitForTimeout(2500);
    await page.reload();
    await untilKept(page, host);
    expect(await offlineBuild(context, `${host.address}/`)).toBeNull();
  });
}

test('a worker that the host has taken away ends, with all that it kept', async ({ page, host }) => {
  test.setTimeout(90_000);
  await openFeed(page);
  await untilWholeKept(page, host);
  // The site that stands there has no such worker, nor a script that asks for one.
  host.broken = { path: /^\/(offline\.js)?$/, answer: nothing };
  await page.goto('/').catch(() => null);
  await expect.poll(async () => Object.keys(await keptFiles(page)), { timeout: 20_000 }).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('two papers on one origin keep an edition each', async ({ page, context, host }) => {
  test.setTimeout(150_000);
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-papers-'));
  await cp(editionFolder('workbench'), folder, { recursive: true });
  await buildSite(editionFolders.small, join(folder, 'news'), '/news/');
  host.folder = folder;
  await openFeed(page);
  await untilKept(page, host);
  // The worker of the paper around it knows nothing of the one within.
  await context.setOffline(true);
  expect(await page.goto('/news/').catch(() => null)).toBeNull();
  await context.setOffline(false);
  await openFeed(page, '/news/');
  await untilKept(page, host, '/news/');
  await context.setOffline(true);
  await openFeed(page, '/news/');
  await expect(page.getByRole('link', { name: ferries }).first()).toBeVisible();
  await openFeed(page, '/');
  await expect(reader(page).card(kelp)).toBeVisible();
  await rm(folder, { recursive: true });
});
