import { breakData, detailsOf, expect, openFeed, reader, shownCount, test } from './reader.ts';

for (const how of ['abort', 'truncate', '500', '404'] as const) {
  test(`says that an article could not be had, leaves the rest in place and recovers (${how})`, async ({ page }) => {
    await openFeed(page);
    await page.waitForLoadState('networkidle');
    const { cards, readLink, navigation } = reader(page);
    const mend = await breakData(page, how);
    await detailsOf(cards.nth(1)).click();
    // The feed may say at the same time that some of its cards could not be had.
    const failure = page.getByRole('alert').filter({ hasText: 'This article could not be loaded' });
    await expect(failure).toBeVisible();
    await expect(cards.first()).toBeVisible();
    await expect(navigation).toBeVisible();
    await mend();
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(readLink).toBeVisible();
    await expect(failure).toHaveCount(0);
  });

  test(`says that a filter could not be applied, and applies it on another try (${how})`, async ({ page }) => {
    const mend = await breakData(page, how);
    await page.goto('/');
    const oceans = reader(page).choice('Topics', 'Oceans');
    await oceans.click();
    await expect(oceans).toBeChecked();
    // The front page may say before that some of its cards could not be had.
    const failure = page.getByRole('alert').filter({ hasText: 'The articles could not be loaded' });
    await expect(failure).toBeVisible();
    await mend();
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => shownCount(page)).toBeGreaterThan(0);
    await expect(failure).toHaveCount(0);
  });

  test(`says that searching failed, and searches on another try (${how})`, async ({ page }) => {
    const mend = await breakData(page, how);
    await page.goto('/');
    const { search, card } = reader(page);
    await search.fill('meteorite');
    // Before the search has failed, the front page may say that some of its cards could not be had.
    const failure = page.getByRole('alert').filter({ hasText: 'The articles could not be loaded' });
    await expect(failure).toBeVisible();
    await expect(search).toHaveValue('meteorite');
    await mend();
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(card('Meteorite found in a flower bed')).toBeVisible();
  });
}

test('restores a deep link after the network comes back', async ({ page }) => {
  const mend = await breakData(page, 'abort');
  await page.goto('/articles/comet-visible-before-breakfast');
  const { failure, tryAgain, readLink } = reader(page);
  await expect(failure).toBeVisible();
  await mend();
  await expect(async () => {
    if (await tryAgain.isVisible()) await tryAgain.click();
    await expect(readLink).toBeVisible({ timeout: 2000 });
  }).toPass();
});

test('leaves no error unheard when a search finds the network gone, and searches once it is back', async ({
  page,
  context,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await openFeed(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await reader(page).search.fill('harbour');
  await expect(page.getByRole('alert')).toBeVisible();
  await context.setOffline(false);
  // The app may search by itself as soon as the network is back. Code that failed meanwhile comes with the page that a second
  // press loads.
  const tryAgain = page.getByRole('button', { name: 'Try again' });
  await expect(async () => {
    if (await tryAgain.isVisible()) await tryAgain.click();
    await expect(reader(page).card('Kelp farm turns harbour water clear')).toBeVisible({ timeout: 2000 });
  }).toPass();
  expect(errors).toEqual([]);
});
