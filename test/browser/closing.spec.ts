import type { Page } from '@playwright/test';
import { detailsOf, expect, openFeed, reader, test, widths } from './reader.ts';

/** In the sheet it is a cross, on a page of its own it names the front page. */
const closeLink = (page: Page) =>
  page
    .getByRole('link', { name: 'Close article' })
    .or(page.locator('header:has(+ main [data-article])').getByRole('link', { name: 'Front page' }));

for (const device of ['phone', 'desktop'] as const) {
  test.describe(`closing an article on a ${device}`, () => {
    test.use({ viewport: { width: widths[device], height: 844 } });

    test('leaves nothing behind in the history: one Back leaves the feed after ten articles', async ({ page }) => {
      await page.goto('/topics');
      await openFeed(page, '/?topic=oceans');
      const { cards, readLink } = reader(page);
      for (let i = 0; i < 10; i++) {
        await detailsOf(cards.nth(i)).click();
        await expect(readLink).toBeVisible();
        if (i % 2 === 0) await page.keyboard.press('Escape');
        else await closeLink(page).click();
        await expect(readLink).toHaveCount(0);
        await expect(page).toHaveURL(/\/\?topic=oceans$/);
        await expect(detailsOf(cards.nth(i))).toBeFocused();
      }
      await page.goBack();
      await expect(page).toHaveURL(/\/topics$/);
    });

    test('goes back to the feed in one step from an article that another one led to', async ({ page }) => {
      await page.goto('/topics');
      await openFeed(page);
      const { card, readLink, related } = reader(page);
      const first = card('Kelp farm turns harbour water clear');
      await detailsOf(first).click();
      await expect(readLink).toHaveText(/Field Notes/);
      await related.locator('a[href*="/articles/"]').first().click();
      await expect(page).not.toHaveURL(/kelp-farm/);
      await page.goBack();
      await expect(page).toHaveURL(/kelp-farm/);
      await page.goForward();
      await expect(page).not.toHaveURL(/kelp-farm/);
      await closeLink(page).click();
      await expect(page).toHaveURL((url) => url.pathname === '/');
      await expect(readLink).toHaveCount(0);
      await page.goBack();
      await expect(page).toHaveURL(/\/topics$/);
    });
  });
}

test('goes back once where Escape is pressed twice', async ({ page }) => {
  await page.goto('/topics');
  await openFeed(page);
  await detailsOf(reader(page).cards.first()).click();
  await expect(reader(page).readLink).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(reader(page).readLink).toHaveCount(0);
  await page.waitForTimeout(500);
  await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('goes on to the feed from an article that was opened by its address, and Back then leaves the paper', async ({
  page,
}) => {
  await page.goto('/topics');
  await page.goto('/articles/how-a-lock-works');
  await expect(reader(page).readLink).toBeVisible();
  await closeLink(page).click();
  await expect(page).toHaveURL((url) => url.pathname === '/');
  await expect(reader(page).cards.first()).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/topics$/);
});

test('closes after a reload as before', async ({ page }) => {
  await page.goto('/topics');
  await openFeed(page);
  await detailsOf(reader(page).cards.first()).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(reader(page).readLink).toBeVisible();
  await closeLink(page).click();
  await expect(reader(page).readLink).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/topics$/);
});
