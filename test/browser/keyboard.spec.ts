import { detailsOf, expect, headlineOf, openFeed, reader, shownCount, tabTo, test, widths } from './reader.ts';

test('reaches the skip link first, and past the navigation with it', async ({ page }) => {
  await openFeed(page);
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveRole('link');
  await expect(focused).toHaveText(/^Skip to /);
  await expect(focused).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(
    await page.locator(':focus').evaluate((element) => element.closest('nav, header, a[href^="#"]') === null),
  ).toBe(true);
});

test('goes to the search with a slash and types into it', async ({ page }) => {
  await openFeed(page);
  const { search, card } = reader(page);
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await page.keyboard.type('and/or meteorite');
  await expect(search).toHaveValue('and/or meteorite');
  await search.fill('meteorite');
  await expect(card('Meteorite found in a flower bed')).toBeVisible();
});

test('filters with the space bar', async ({ page }) => {
  await openFeed(page);
  const { choice } = reader(page);
  await tabTo(page, page.getByRole('button', { name: 'Filters' }));
  await page.keyboard.press('Enter');
  await tabTo(page, choice('Topics', 'Health'));
  await page.keyboard.press('Space');
  await expect(choice('Topics', 'Health')).toBeChecked();
  await expect(choice('Topics', 'Health')).toBeFocused();
  await expect.poll(() => shownCount(page)).toBe(4);
});

test('reaches a headline, opens its article, closes it with Escape and stands where it stood', async ({ page }) => {
  await openFeed(page);
  const { card, readLink } = reader(page);
  const article = card('Kelp farm turns harbour water clear');
  await tabTo(page, headlineOf(article));
  await tabTo(page, detailsOf(article));
  await page.keyboard.press('Enter');
  await expect(readLink).toHaveText(/Field Notes/);
  await page.keyboard.press('Escape');
  await expect(readLink).toHaveCount(0);
  await expect(page).toHaveURL((url) => url.pathname === '/');
  await expect(detailsOf(article)).toBeFocused();
});

test('keeps the focus out of the list that an article lies over', async ({ page }) => {
  await page.setViewportSize({ width: widths.tablet, height: 900 });
  await openFeed(page);
  const { cards, readLink, search } = reader(page);
  await detailsOf(cards.first()).click();
  await expect(readLink).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(
      () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
    );
    expect(covered, `after ${presses + 1} tabs`).toBe(false);
  }
  await page.keyboard.press('/');
  await expect(search).not.toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
});

test('shows where the focus is', async ({ page }) => {
  await openFeed(page);
  const link = headlineOf(reader(page).cards.first());
  await tabTo(page, link);
  const outline = await link.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe('none');
});
