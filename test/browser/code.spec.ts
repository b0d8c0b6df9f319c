import type { Page } from '@playwright/test';
import { detailsOf, expect, headlineOf, openFeed, reader, test, widths } from './reader.ts';

const kelp = 'Kelp farm turns harbour water clear';
const details = /\/assets\/ArticleView-/;

/** Breaks code that is loaded later than the page, until the function it gives is called. */
async function breakCode(page: Page, code: RegExp, how: 'abort' | '404'): Promise<() => Promise<void>> {
  await page.route(code, (route) =>
    how === 'abort' ? route.abort('connectionfailed') : route.fulfill({ status: 404 }),
  );
  return () => page.unroute(code);
}

for (const device of ['phone', 'desktop'] as const) {
  test.describe(`an article whose code fails on a ${device}`, () => {
    test.use({ viewport: { width: widths[device], height: 844 } });

    for (const how of ['abort', '404'] as const) {
      test(`shows what its card knows, closes, and opens on another try (${how})`, async ({ page }) => {
        const mend = await breakCode(page, details, how);
        await openFeed(page, '/?topic=oceans');
        const { card, failure, tryAgain, related } = reader(page);
        await detailsOf(card(kelp)).click();
        await expect(failure).toContainText('This article could not be loaded');
        const article = page.locator('[data-article]');
        await expect(article.getByRole('heading', { name: kelp })).toBeVisible();
        await expect(article).toContainText('Field Notes');
        await expect(article.getByRole('link', { name: /^Read at Field Notes/ })).toHaveAttribute('href', /^https:/);

        await page.keyboard.press('Escape');
        await expect(failure).toHaveCount(0);
        await expect(page).toHaveURL(/\/\?topic=oceans$/);
        await expect(headlineOf(card(kelp))).toBeVisible();
        await expect(detailsOf(card(kelp))).toBeFocused();

        await detailsOf(card(kelp)).click();
        await expect(failure).toBeVisible();
        await mend();
        await tryAgain.click();
        await expect(related).toBeVisible();
        await expect(failure).toHaveCount(0);
        await page.keyboard.press('Escape');
        await expect(page).toHaveURL(/\/\?topic=oceans$/);
      });
    }
  });
}

test('says that the reader is offline, keeps the page, and goes on once the network is back', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: widths.phone, height: 844 });
  await page.route(details, (route) => route.abort());
  await openFeed(page);
  await page.unroute(details);
  await context.setOffline(true);
  const { card, failure, tryAgain, related } = reader(page);
  await detailsOf(card(kelp)).click();
  await expect(failure).toContainText('You are offline');
  await tryAgain.click();
  await page.waitForTimeout(500);
  await expect(failure).toContainText('You are offline');
  await context.setOffline(false);
  await tryAgain.click();
  await expect(related).toBeVisible();
});

test('opens an article without the network for its code, once the page was at rest', async ({ page }) => {
  const asked = page.waitForRequest(/ArticleView.*\.js/);
  await openFeed(page);
  await asked;
  await page.waitForLoadState('networkidle');
  // What has come is run only then.
  await page.waitForTimeout(1000);
  await breakCode(page, details, 'abort');
  await detailsOf(reader(page).card(kelp)).click();
  await expect(reader(page).related).toBeVisible();
});

test('is styled where only its code had failed ahead of need', async ({ page }) => {
  await page.setViewportSize({ width: widths.phone, height: 844 });
  const mend = await breakCode(page, /\/assets\/(ArticleView|later)-/, 'abort');
  const asked = page.waitForEvent('requestfailed', (request) => /later.*\.css/.test(request.url()));
  await openFeed(page);
  await asked;
  await page.waitForTimeout(300);
  await mend();
  const { card, related, failure, tryAgain } = reader(page);
  await detailsOf(card(kelp)).click();
  await expect(related.or(failure)).toBeVisible();
  if (await failure.isVisible()) await tryAgain.click();
  await expect(related).toBeVisible();
  await expect(related).toHaveCSS('border-block-start-width', '2px');
});

test('lists and styles the stories of a topic on one try, where the style sheet had failed ahead of need', async ({
  page,
}) => {
  await page.setViewportSize({ width: widths.phone, height: 844 });
  const mend = await breakCode(page, /\/assets\/later-.*\.css/, 'abort');
  const failed = page.waitForEvent('requestfailed', (request) => /later.*\.css/.test(request.url()));
  await openFeed(page);
  await failed;
  await page.waitForTimeout(300);
  await mend();
  const { card, failure, tryAgain } = reader(page);
  await page.locator('a[href="/?topic=oceans"]').first().click();
  await expect(card(kelp).or(failure)).toBeVisible();
  if (await failure.isVisible()) await tryAgain.click();
  await expect(card(kelp)).toBeVisible();
  await expect(failure).toHaveCount(0);
});

for (const [path, code] of [
  ['/topics', 'directories'],
  ['/sources', 'directories'],
  ['/topics/oceans/', 'directories'],
] as const) {
  test(`shows ${path} on another try, where its code failed`, async ({ page }) => {
    const mend = await breakCode(page, new RegExp(`/assets/${code}-`), '404');
    await page.goto(path);
    const { failure, tryAgain, navigation } = reader(page);
    await expect(failure).toContainText('This page could not be loaded');
    await expect(navigation).toBeVisible();
    await mend();
    await tryAgain.click();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(/^(Topics|Sources|Oceans)$/);
  });
}

test('filters on another try, where the code of the filters failed', async ({ page }) => {
  const mend = await breakCode(page, /\/assets\/lists-/, '404');
  await page.goto('/?topic=oceans');
  const { failure, tryAgain, card } = reader(page);
  await expect(failure).toContainText('A part of this page did not arrive');
  await mend();
  await tryAgain.click();
  await expect(card(kelp)).toBeVisible();
});

test('filters without the code of the memory', async ({ page }) => {
  await breakCode(page, /\/assets\/memory-/, 'abort');
  await page.goto('/?topic=oceans');
  await expect(reader(page).card(kelp)).toBeVisible();
});
