import type { Page } from '@playwright/test';
import { expect, footLine, keptFiles, test, untilFileKept, untilKept, untilWholeKept } from './offline.ts';
import { detailsOf, openFeed, reader } from './reader.ts';

const kelp = 'Kelp farm turns harbour water clear';
const masthead = (page: Page) => page.getByRole('banner');

/** What the browser complains of, but for what it could not load. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  return errors;
}

for (const cut of ['the browser is offline', 'the server is down'] as const) {
  test(`the edition is read, filtered and searched while ${cut}`, async ({ page, context, host }) => {
    test.setTimeout(90_000);
    const errors = errorsOf(page);
    await openFeed(page);
    await untilWholeKept(page, host);
    const headlines = await reader(page).cards.getByRole('heading').allInnerTexts();
    if (cut === 'the browser is offline') await context.setOffline(true);
    else await host.stop();

    await page.reload();
    await expect(masthead(page)).toContainText(/Offline\s+Edition of/);
    await expect(footLine(page)).toContainText('You are offline. This is the edition of');
    await footLine(page).getByRole('button', { name: 'Close' }).click();
    await expect(footLine(page)).toBeEmpty();
    expect(await reader(page).cards.getByRole('heading').allInnerTexts()).toEqual(headlines);

    await detailsOf(reader(page).card(kelp)).click();
    await expect(reader(page).related).toBeVisible();
    await page.keyboard.press('Escape');
    await reader(page).choice('Topics', 'Oceans').click();
    await expect(reader(page).status).toContainText(/^\d+ articles/);
    await expect(reader(page).card(kelp)).toBeVisible();
    await page.goto('/');
    await reader(page).search.fill('meteor');
    await expect(reader(page).card('Meteorite found in a flower bed')).toBeVisible();

    // Addresses that were never opened.
    await page.goto('/articles/comet-visible-before-breakfast');
    await expect(reader(page).readLink).toBeVisible();
    await page.goto('/topics');
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /Oceans/ })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: 'could not' })).toHaveCount(0);
    expect(errors).toEqual([]);
  });
}

test('a reader who is online again is told nothing, and the masthead says when the edition was updated', async ({
  page,
  context,
  host,
}) => {
  await openFeed(page);
  await untilKept(page, host);
  const before = await masthead(page).innerText();
  await context.setOffline(true);
  await expect(footLine(page)).toContainText('You are offline.');
  await expect(masthead(page)).toContainText('Offline');
  await context.setOffline(false);
  await expect(footLine(page)).toBeEmpty();
  await expect(masthead(page)).not.toContainText('Offline');
  expect(await masthead(page).innerText()).toBe(before);
});

test('an article that is not on the device says so, and comes when the reader is online', async ({
  page,
  context,
  host,
}) => {
  test.setTimeout(60_000);
  await openFeed(page);
  await untilWholeKept(page, host);
  await page.evaluate(async () => {
    const files = await caches.open('broadsheet:/:files-1');
    for (const { url } of await files.keys()) if (url.includes('/data/articles/')) await files.delete(url);
  });
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await context.setOffline(true);
  await page.goto('/articles/comet-visible-before-breakfast');
  const notice = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(notice).toContainText(/You are offline\.|It is not on this device/);
  await context.setOffline(false);
  await expect(reader(page).readLink).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('a host that never answers shows the kept page after some seconds', async ({ page, host }) => {
  test.setTimeout(90_000);
  await openFeed(page);
  await untilKept(page, host);
  host.broken = { path: /./, answer: null };
  const began = Date.now();
  await page.goto('/');
  await expect(reader(page).cards.first()).toBeVisible();
  expect(Date.now() - began).toBeLessThan(9000);
  await expect(masthead(page)).toContainText('Offline');
  host.broken = null;
});

test('a host that fails shows the kept page, and one that has another page shows that', async ({ page, host }) => {
  test.setTimeout(60_000);
  await openFeed(page);
  await untilKept(page, host);
  host.broken = { path: /./, answer: { status: 503, type: 'text/html', body: '<!doctype html>Later' } };
  await page.goto('/');
  await expect(reader(page).cards.first()).toBeVisible();
  await expect(masthead(page)).toContainText('Offline');
  host.broken = { path: /./, answer: { status: 410, type: 'text/html', body: '<!doctype html>The paper has closed' } };
  await page.goto('/');
  await expect(page.getByText('The paper has closed')).toBeVisible();
});

test('nothing is kept before the page is at rest, nor for readers who save data', async ({ page, host }) => {
  test.setTimeout(60_000);
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await openFeed(page);
  await expect.poll(() => host.asked.includes('/offline.js'), { timeout: 20_000 }).toBe(true);
  const startOf = (name: string) =>
    page.evaluate((part) => {
      const entries = performance.getEntriesByType('resource');
      return entries.find((entry) => entry.name.includes(part))?.startTime ?? 0;
    }, name);
  expect(await startOf('/assets/atRest')).toBeGreaterThan(2000);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForTimeout(5000);
  expect(Object.values(await keptFiles(page)).flat()).toEqual([]);
  // What they use is kept: it costs nothing.
  await detailsOf(reader(page).card(kelp)).click();
  await expect(reader(page).related).toBeVisible();
  await untilFileKept(page, /\/data\/articles\//);
  expect(host.asked.filter((path) => /leads|search\/|assets\/offline/.test(path))).toEqual([]);
});

test('a second visit of the same edition asks for nothing but the page, the worker and the manifest', async ({
  page,
  host,
}) => {
  test.setTimeout(90_000);
  await openFeed(page);
  await untilWholeKept(page, host);
  await page.waitForTimeout(1000);
  host.asked.length = 0;
  await page.goto('/');
  await expect(reader(page).cards.first()).toBeVisible();
  await page.waitForTimeout(8000);
  const asked = host.asked.filter(
    (path) => !/^\/(offline\.js|data\/manifest\.json|manifest\.webmanifest)?$/.test(path),
  );
  expect(asked).toEqual([]);
});

test('the site can be installed, with shortcuts to what is saved and to the search', async ({
  page,
  context,
  host,
}) => {
  await openFeed(page);
  await untilKept(page, host);
  const devTools = await context.newCDPSession(page);
  const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
  // A browser without a profile installs nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const { errors, data = '' } = await devTools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(data).toContain('"shortcuts"');
  const sizes = await page.evaluate(async (text) => {
    const addresses = [...text.matchAll(/"src":"([^"]+)"/g)].map(([, address = '']) => address);
    const pictures = addresses.map(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      return address.endsWith('.svg') ? 'any' : `${picture.naturalWidth}`;
    });
    return Promise.all(pictures);
  }, data);
  expect(sizes).toEqual(['any', '192', '512', '192', '512']);
});
