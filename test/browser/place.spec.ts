import type { Locator, Page } from '@playwright/test';
import { detailsOf, expect, openFeed, reader, test, widths } from './reader.ts';

test.use({ edition: 'long' });

/** Stories that the foot of the feed says are still to come. */
async function storiesLeft(page: Page): Promise<number> {
  const foot = await page.getByRole('button', { name: 'Load more' }).locator('xpath=..').innerText();
  return Number((/([\d,]+) more/.exec(foot)?.[1] ?? 'NaN').replaceAll(',', ''));
}

/** Scrolls on until so many more stories are there, then to the story at `position` in the document, from 0. */
async function readTo(page: Page, more: number, position: number): Promise<void> {
  const atFirst = await storiesLeft(page);
  await expect(async () => {
    await page.keyboard.press('End');
    expect(await storiesLeft(page)).toBeLessThanOrEqual(atFirst - more);
  }).toPass();
  const story = page.locator('main article').nth(position);
  await expect(async () => {
    await story.evaluate((article) => article.scrollIntoView({ block: 'start' }));
    expect(Math.abs(await story.evaluate((article) => article.getBoundingClientRect().top))).toBeLessThan(100);
  }).toPass();
  await page.waitForTimeout(500);
}

/** The headline of the first story that begins in view, give or take a pixel, and where it stands there. */
function placeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inView = [...document.querySelectorAll('main article')].find(
      (story) => story.getBoundingClientRect().top > -2,
    );
    const top = inView?.getBoundingClientRect().top ?? Number.NaN;
    return `${inView?.querySelector('h2, h3')?.textContent} at ${Math.round(top)}`;
  });
}

/** The story that a place names. */
function storyAt(page: Page, place: string): Locator {
  return reader(page)
    .card(place.replace(/ at -?\d+$/, ''))
    .first();
}

for (const device of ['phone', 'desktop'] as const) {
  test.describe(`deep in a long feed on a ${device}`, () => {
    test.use({ viewport: { width: widths[device], height: 844 } });

    test('a reload returns to the same card', async ({ page }) => {
      await openFeed(page);
      await readTo(page, 90, 100);
      const before = await placeOf(page);
      await page.reload();
      await expect.poll(() => placeOf(page)).toBe(before);
      await page.waitForTimeout(1000);
      expect(await placeOf(page)).toBe(before);
    });

    test('coming back from an article returns to the same card', async ({ page }) => {
      await openFeed(page);
      await readTo(page, 90, 100);
      const before = await placeOf(page);
      await detailsOf(storyAt(page, before)).click();
      await expect(reader(page).related).toBeVisible();
      await page.goBack();
      await expect.poll(() => placeOf(page)).toBe(before);
    });
  });
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

test('a new visit begins at the top, whatever was read in the same tab before', async ({ page }) => {
  await openFeed(page);
  await readTo(page, 30, 50);
  for (const address of ['/?sort=quality', '/articles/no-such-article', '/']) {
    await page.goto(address);
    await expect(reader(page).cards.first()).toBeAttached();
    await page.waitForTimeout(500);
    expect(await scrolled(page), address).toBe(0);
    expect(await reader(page).cards.count(), address).toBeLessThan(50);
  }
});

test('each visit in a tab has a place of its own', async ({ page }) => {
  await openFeed(page);
  await readTo(page, 30, 50);
  const before = await placeOf(page);
  await page.goto('/?sort=quality');
  await readTo(page, 0, 12);
  await page.goBack();
  await expect.poll(() => placeOf(page)).toBe(before);
  await page.reload();
  await expect.poll(() => placeOf(page)).toBe(before);
});

test('a reload at the top stays at the top', async ({ page }) => {
  await openFeed(page);
  await readTo(page, 30, 50);
  // Cards whose height becomes known while the browser scrolls move where it ends.
  await expect(async () => {
    await page.keyboard.press('Home');
    await page.waitForTimeout(300);
    expect(await scrolled(page)).toBe(0);
  }).toPass();
  await page.reload();
  await expect(reader(page).cards.first()).toBeInViewport();
  await page.waitForTimeout(500);
  expect(await scrolled(page)).toBe(0);
});

test('coming back from another page returns to the same card', async ({ page }) => {
  await openFeed(page);
  await readTo(page, 90, 100);
  const before = await placeOf(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Topics' }).click();
  await expect(page.getByRole('heading', { name: 'Topics', level: 1 })).toBeVisible();
  await page.goBack();
  await expect.poll(() => placeOf(page)).toBe(before);
  await page.waitForTimeout(1000);
  expect(await placeOf(page)).toBe(before);
});

test('draws no cards far off the screen once there are hundreds, and draws them again when the reader returns', async ({
  page,
}) => {
  await openFeed(page);
  await readTo(page, 30, 40);
  const early = await reader(page).cards.nth(40).getByRole('heading').innerText();
  await readTo(page, 400, -20);
  await expect(reader(page).card(early)).toHaveCount(0);
  await expect.poll(() => reader(page).cards.count()).toBeLessThan(250);
  await page.keyboard.press('Home');
  await expect(reader(page).cards.first()).toBeInViewport();
  await expect(reader(page).card(early)).toBeAttached();
});
