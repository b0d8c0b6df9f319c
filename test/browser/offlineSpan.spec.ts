import type { Page } from '@playwright/test';
import { expect, footLine, keptFiles, test, untilKept } from './offline.ts';
import { open, openFeed, reader } from './reader.ts';

test.use({ hosted: 'long' });

const spanOf = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Articles kept for reading offline' }).getByRole('radio', { name });
const progress = (page: Page) => page.getByRole('region', { name: 'Offline' }).getByRole('status');
const inFiles = async (page: Page, part: string) =>
  Object.values(await keptFiles(page))
    .flat()
    .filter((path) => path.includes(part)).length;

test('all articles are kept for a reader who chooses so, and go again', async ({ page, context, host }) => {
  test.setTimeout(120_000);
  await open(page, '/settings');
  await expect(spanOf(page, /^Last 7 days, about [\d.]+ MB$/)).toBeVisible();
  await untilKept(page, host);
  await spanOf(page, /^All articles, about [\d.]+ MB$/).check();
  await expect(progress(page)).toHaveText('Kept: 700 of 700 articles.', { timeout: 60_000 });
  await context.setOffline(true);
  await page.goto('/');
  await reader(page).search.fill('the');
  await expect(reader(page).cards.first()).toBeVisible();
  await expect(page.getByText('on this device')).toHaveCount(0);

  await context.setOffline(false);
  await open(page, '/settings');
  await expect(progress(page)).toHaveText('Kept: 700 of 700 articles.', { timeout: 60_000 });
  await spanOf(page, /^Newest stories$/).check();
  await expect.poll(() => inFiles(page, '/data/leads/')).toBe(0);
  await expect.poll(() => inFiles(page, '/data/search/')).toBe(0);
  await expect.poll(() => inFiles(page, '/data/articles/')).toBeGreaterThan(0);
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await context.setOffline(true);
  await page.goto('/?q=the');
  await expect(
    page.getByText(/^You are offline\. The search covers .* of the 60 articles on this device\.$/),
  ).toBeVisible();
});

test('a browser without room reads on, and says once that it keeps nothing', async ({ page, context, host }) => {
  test.setTimeout(60_000);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: host.address, quotaSize: 20_000 });
  await openFeed(page);
  const line = footLine(page).filter({ hasText: 'no more room for reading offline' });
  await expect(line).toBeVisible({ timeout: 30_000 });
  await line.getByRole('button', { name: 'Close' }).click();
  await reader(page).search.fill('the');
  await expect(reader(page).status).toContainText(/articles/);
  await expect(reader(page).cards.first()).toBeVisible();
  await reader(page).navigation.getByRole('link', { name: 'Saved' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible();
  await expect(line).toHaveCount(0);
});
