import type { Locator, Page } from '@playwright/test';
import { detailsOf, expect, openFeed, reader, test, widths } from './reader.ts';

/** What a screen reader says of each view, in its order, stands in the snapshots beside this file. */
test.use({ edition: 'small' });

const says = (part: Locator, name: string) => expect(part).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
const main = (page: Page) => page.getByRole('main');

test('a desktop is read in order: front page, list, search, sheet', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: widths.desktop, height: 900 });
  await openFeed(page);
  await says(page.locator('body'), 'front-desktop');
  await reader(page).choice('Topics', 'Ferries').check();
  await expect(reader(page).status).toBeVisible();
  await says(main(page), 'list-desktop');
  await openFeed(page, '/?q=tide');
  await says(main(page), 'search');
  await detailsOf(reader(page).cards.first()).click();
  await expect(reader(page).readLink).toBeVisible();
  await says(page.getByRole('dialog'), 'sheet');
});

test('a phone is read in order: front page, article', async ({ page }) => {
  await page.setViewportSize({ width: widths.phone, height: 844 });
  await openFeed(page);
  await says(page.locator('body'), 'front-phone');
  await detailsOf(reader(page).cards.first()).click();
  await expect(reader(page).readLink).toBeVisible();
  await says(main(page), 'article');
});
