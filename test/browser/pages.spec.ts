import { detailsOf, expect, openFeed, reader, test } from './reader.ts';
import { watchShifts } from './shifts.ts';

test.use({ edition: 'busy' });

const barrier = 'Storm barrier holds as the highest tide in forty years passes';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('articles, stories, topics and sources are pages with their text, and lead to each other', async ({ page }) => {
    await openFeed(page);
    const details = `${await detailsOf(reader(page).card(barrier)).getAttribute('href')}/`;
    const answer = await page.goto(details);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(barrier);
    await expect(page.getByRole('link', { name: /^Read at/ })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Full coverage' })).toBeVisible();

    await page.getByRole('link', { name: 'All headlines side by side' }).click();
    await expect(page).toHaveURL(/\/stories\/[^/]+\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(barrier);

    await page.goto(details);
    await page.locator('main a[href*="/topics/"], article a[href*="/topics/"]').first().click();
    await expect(page).toHaveURL(/\/topics\/[^/]+\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('feed').first().getByRole('article').first()).toBeVisible();
  });
});

for (const width of [390, 1280]) {
  test(`the page of an article is taken over as it is, at ${width} pixels`, async ({ page }) => {
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.setViewportSize({ width, height: 844 });
    await openFeed(page);
    const details = `${await detailsOf(reader(page).card(barrier)).getAttribute('href')}/`;
    const shiftsOf = await watchShifts(page);
    await page.goto(details);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText(barrier);
    await expect(page.getByRole('button', { name: /^Save/ })).toBeVisible();
    expect(await shiftsOf()).toBe(0);
    expect(problems).toEqual([]);

    await page.getByRole('region', { name: 'Related articles' }).getByRole('heading').getByRole('link').first().click();
    await expect(title).not.toHaveText(barrier);
    await page.goBack();
    await expect(title).toHaveText(barrier);
  });
}

test('a page is itself under the name of its file, and takes along what its head says of it alone', async ({
  page,
}) => {
  const twin = page.locator('head link[type="text/markdown"]');
  await page.goto('/topics/index.html');
  await expect(page.getByRole('heading', { level: 1, name: 'Topics' })).toBeVisible();
  await expect(page).toHaveURL(/\/topics\/$/);
  await expect(twin).toHaveCount(1);
  await page.getByRole('link', { name: 'Sources' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
  await expect(twin).toHaveCount(0);
  await expect(page.locator('head link[rel=icon]')).toHaveCount(1);
});

test('an article that lies over its list does so after a reload', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 844 });
  await openFeed(page);
  await detailsOf(reader(page).card(barrier)).click();
  await page.reload();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(reader(page).cards.first()).toBeVisible();
});

test.describe('where the rest of a topic can not be had', () => {
  test.use({ edition: 'workbench' });

  test('the first stories of a topic stay, and it is said', async ({ page }) => {
    await page.route(/\/columns[-.]/, (route) => route.abort());
    const shiftsOf = await watchShifts(page);
    await page.goto('/topics/oceans/');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    const { cards } = reader(page);
    await expect(cards).toHaveCount(10);
    await page.unroute(/\/columns[-.]/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    expect(await cards.count()).toBeGreaterThanOrEqual(10);
    expect(await shiftsOf()).toBeLessThan(0.001);
  });
});

for (const [path, heading] of [
  ['/saved', 'Saved'],
  ['/followed', 'Followed'],
  ['/nowhere', 'There is no such page'],
] as const)
  test(`nothing moves while ${path} comes`, async ({ page }) => {
    const shiftsOf = await watchShifts(page);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await page.waitForLoadState('networkidle');
    expect(await shiftsOf()).toBe(0);
  });
