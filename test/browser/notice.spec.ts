import { test as base, expect, type Page } from '@playwright/test';
import { editionFolder } from './editions.ts';
import { type Host, startHost } from './host.ts';
import { openFeed, reader, widths } from './reader.ts';

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = await startHost(editionFolder('workbench'), '404');
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'A new edition is out.' });

/** Opens the front page and waits until the code of the notice runs. Time stands still from then on but for `page.clock`. */
async function openAtRest(page: Page): Promise<void> {
  await page.clock.install();
  const code = page.waitForResponse(/atRest-.*\.js/);
  await openFeed(page);
  await code;
  await expect(page.locator('body > [role=status]')).toBeAttached();
}

/** Has the reader come back to the tab, or leave it. */
async function turnTo(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

const manifestsAsked = (host: Host) => host.asked.filter((path) => path === '/data/manifest.json').length;

for (const device of ['phone', 'desktop'] as const) {
  test(`offers a new edition on return to the tab, without a jump, and shows it (${device})`, async ({
    page,
    host,
  }) => {
    await page.setViewportSize({ width: widths[device], height: 844 });
    await openAtRest(page);
    await reader(page).search.focus();
    await page.evaluate(() => window.scrollTo(0, 700));
    const place = () => page.evaluate(() => [window.scrollY, document.activeElement?.tagName]);
    const shifts = await page.evaluateHandle(() => {
      const seen: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ('value' in entry) seen.push(Number(entry.value));
      }).observe({ type: 'layout-shift' });
      return seen;
    });
    await turnTo(page, 'visible');
    await expect.poll(() => manifestsAsked(host)).toBe(1);
    await expect(notice(page)).toBeHidden();

    const before = await place();
    host.folder = editionFolder('small');
    await page.clock.runFor(10_000);
    await turnTo(page, 'visible');
    await expect(notice(page)).toBeVisible();
    expect(await place()).toEqual(before);
    expect(await shifts.jsonValue()).toEqual([]);

    // It stands at the foot of the window, above what a phone has at the thumb.
    const floor = await page.evaluate(() => {
      const bar = document.querySelector('nav[aria-label="Main"]')?.getBoundingClientRect();
      return bar !== undefined && Math.round(bar.bottom) === innerHeight ? bar.top : innerHeight;
    });
    const box = await notice(page).boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(Math.round(floor));
    await notice(page).getByRole('button', { name: 'Show it' }).click();
    await expect(page.getByRole('link', { name: /Ferries learn to wait/ }).first()).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
  });
}

test('offers each edition once, and the next one again', async ({ page, host }) => {
  await openAtRest(page);
  host.folder = editionFolder('small');
  await turnTo(page, 'visible');
  await notice(page).getByRole('button', { name: 'Not now' }).click();
  await expect(notice(page)).toBeHidden();
  await page.clock.runFor(11_000);
  await turnTo(page, 'visible');
  await expect.poll(() => manifestsAsked(host)).toBe(2);
  await expect(notice(page)).toBeHidden();
  host.folder = editionFolder('long');
  await page.clock.runFor(11_000);
  await turnTo(page, 'visible');
  await expect(notice(page)).toBeVisible();
  host.folder = editionFolder('workbench');
  await page.clock.runFor(11_000);
  await turnTo(page, 'visible');
  await expect(notice(page), 'the edition of the page is back').toBeHidden();
});

test('asks every few minutes while it is looked at, never hidden or offline, and says nothing of a failure', async ({
  page,
  context,
  host,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await openAtRest(page);
  await page.clock.runFor(5 * 60_000);
  await expect.poll(() => manifestsAsked(host)).toBe(1);
  await turnTo(page, 'visible');
  await turnTo(page, 'visible');
  await turnTo(page, 'hidden');
  await page.clock.runFor(10 * 60_000);
  expect(manifestsAsked(host)).toBe(1);
  await context.setOffline(true);
  await turnTo(page, 'visible');
  await page.clock.runFor(10 * 60_000);
  expect(manifestsAsked(host)).toBe(1);
  await context.setOffline(false);
  for (const answer of [
    { status: 503, type: 'text/plain', body: 'No.' },
    { status: 200, type: 'text/html', body: '<!doctype html>' },
    { status: 200, type: 'application/json', body: '[]' },
  ]) {
    const asked = manifestsAsked(host);
    host.broken = { path: /manifest/, answer };
    await page.clock.runFor(5 * 60_000);
    await expect.poll(() => manifestsAsked(host)).toBeGreaterThan(asked);
  }
  await expect(notice(page)).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('leaves what the reader does to the old files while they are there', async ({ page, host }) => {
  await openAtRest(page);
  await turnTo(page, 'visible');
  host.broken = {
    path: /manifest/,
    answer: { status: 200, type: 'application/json', body: '{"edition":"new","format":99}' },
  };
  await page.clock.runFor(11_000);
  await turnTo(page, 'visible');
  await expect(notice(page)).toBeVisible();
  await page.clock.resume();
  await reader(page).search.fill('meteorite');
  await expect(reader(page).card('Meteorite found in a flower bed')).toBeVisible();
  await expect(notice(page)).toBeVisible();
});
