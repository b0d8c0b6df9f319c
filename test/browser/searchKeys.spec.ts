import { detailsOf, expect, open, openFeed, reader, test, widths } from './reader.ts';

const focused = 'article :is(h2, h3) a:focus';

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

test('goes to the search from far down the page, with what stands there chosen', async ({ page }) => {
  await openFeed(page, '/?q=harbour');
  await page.waitForLoadState('networkidle');
  await page.mouse.wheel(0, 1500);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(800);
  const { search } = reader(page);
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await expect(search).toBeInViewport({ ratio: 1 });
  await page.keyboard.type('meteorite');
  await expect(search).toHaveValue('meteorite');
});

for (const device of ['desktop', 'phone'] as const) {
  test(`leaves an open article for the search on a ${device}, and the list is behind it`, async ({ page }) => {
    await page.setViewportSize({ width: widths[device], height: 844 });
    await openFeed(page);
    await page.waitForLoadState('networkidle');
    const { cards, card, readLink, search } = reader(page);
    await detailsOf(cards.nth(12)).click();
    await expect(readLink).toBeVisible();
    await page.keyboard.press('/');
    await expect(search).toBeFocused();
    await expect(readLink).toHaveCount(0);
    await page.keyboard.type('meteorite');
    // The front page has that card, too: the address tells that the search has begun.
    await expect(page).toHaveURL(/q=meteorite/);
    await expect(card('Meteorite found in a flower bed')).toBeVisible();
    await expect(search).toBeFocused();
    await expect(search).toBeInViewport({ ratio: 1 });
    await page.goBack();
    await expect(page).toHaveURL((url) => url.pathname === '/' && url.search === '');
    await expect(readLink).toHaveCount(0);
  });
}

test('leaves an article that was opened by its address for the search', async ({ page }) => {
  await open(page, '/articles/tidal-turbines-light-the-whole-island');
  await expect(reader(page).readLink).toBeVisible();
  await page.keyboard.press('/');
  await expect(reader(page).search).toBeFocused();
  await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('goes with the arrows from the search through what was found, and back up', async ({ page }) => {
  await openFeed(page);
  const { cards, search } = reader(page);
  await page.keyboard.press('/');
  await page.keyboard.type('harbour');
  await expect(page).toHaveURL(/q=harbour/);
  await page.keyboard.press('ArrowDown');
  const links = cards.locator('h2').getByRole('link');
  await expect(links.first()).toBeFocused();
  await expect(cards.first()).toContainText(/harbour/i);
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('harbour');
  await page.keyboard.press('ArrowUp');
  await expect(search).toBeFocused();
});

test('leaves the arrows to the page where they did not come from the search', async ({ page }) => {
  await openFeed(page);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('j');
  const headline = page.locator(focused);
  await expect(headline).toHaveCount(1);
  const before = await headline.innerText();
  const scroll = await page.evaluate(() => window.scrollY);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(scroll);
  expect(await headline.innerText()).toBe(before);
});

test('the address of a search without words has the cursor in the search', async ({ page }) => {
  await open(page, '/?q=');
  await expect(reader(page).search).toBeFocused();
  await page.keyboard.type('kelp');
  await expect(page).toHaveURL('/?q=kelp');
});
