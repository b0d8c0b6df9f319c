import type { Page } from '@playwright/test';
import { detailsOf, expect, openFeed, reader, test, widths } from './reader.ts';

test.use({ edition: 'long' });

/** Scrolls on until so many cards are there, then to the one at `position`. */
async function readTo(page: Page, count: number, position: number): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('End');
    expect(Number(await page.getByRole('article').last().getAttribute('aria-posinset'))).toBeGreaterThanOrEqual(count);
  }).toPass();
  await expect(async () => {
    await page.evaluate(
      (wanted) => document.querySelector(`[aria-posinset="${wanted}"]`)?.scrollIntoView({ block: 'start' }),
      position,
    );
    expect(Math.abs((await firstInView(page)) - position)).toBeLessThan(4);
  }).toPass();
  await page.waitForTimeout(500);
}

/** The position of the first card that begins in view, give or take a pixel. */
function firstInView(page: Page): Promise<number> {
  return page.evaluate(() => {
    const inView = [...document.querySelectorAll('[role="feed"] article')].find(
      (card) => card.getBoundingClientRect().top > -2,
    );
    return Number(inView?.getAttribute('aria-posinset'));
  });
}

for (const device of ['phone', 'desktop'] as const) {
  test.describe(`deep in a long feed on a ${device}`, () => {
    test.use({ viewport: { width: widths[device], height: 844 } });

    test('a reload returns to the same card', async ({ page }) => {
      await openFeed(page);
      await readTo(page, 120, 100);
      const before = await firstInView(page);
      await page.reload();
      await expect.poll(() => firstInView(page)).toBe(before);
      await page.waitForTimeout(1000);
      expect(await firstInView(page)).toBe(before);
    });

    test('coming back from an article returns to the same card', async ({ page }) => {
      await openFeed(page);
      await readTo(page, 120, 100);
      const before = await firstInView(page);
      await detailsOf(page.locator(`[aria-posinset="${before}"]`)).click();
      await expect(reader(page).related).toBeVisible();
      await page.goBack();
      await expect.poll(() => firstInView(page)).toBe(before);
    });
  });
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

test('a new visit begins at the top, whatever was read in the same tab before', async ({ page }) => {
  await openFeed(page);
  await readTo(page, 60, 50);
  for (const address of ['/?sort=quality', '/articles/no-such-article', '/']) {
    await page.goto(address);
    await expect(reader(page).cards.first()).toBeAttached();
    await page.waitForTimeout(500);
    expect(await scrolled(page), address).toBe(0);
    expect(await page.getByRole('article').count(), address).toBeLessThan(50);
  }
});

test('each visit in a tab has a place of its own', async ({ page }) => {
  await openFeed(page);
  await readTo(page, 60, 50);
  const before = await firstInView(page);
  await page.goto('/?sort=quality');
  await readTo(page, 30, 12);
  await page.goBack();
  await expect.poll(() => firstInView(page)).toBe(before);
  await page.reload();
  await expect.poll(() => firstInView(page)).toBe(before);
});

test('a reload at the top stays at the top', async ({ page }) => {
  await openFeed(page);
  await readTo(page, 60, 50);
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
  await readTo(page, 120, 100);
  const before = await firstInView(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Topics' }).click();
  await expect(page.getByRole('heading', { name: 'Topics', level: 1 })).toBeVisible();
  await page.goBack();
  await expect.poll(() => firstInView(page)).toBe(before);
  await page.waitForTimeout(1000);
  expect(await firstInView(page)).toBe(before);
});

test('draws no cards far off the screen once there are hundreds, and draws them again when the reader returns', async ({
  page,
}) => {
  await openFeed(page);
  await readTo(page, 480, 475);
  const drawn = await page.getByRole('article').count();
  expect(drawn).toBeLessThan(250);
  await page.keyboard.press('Home');
  await expect(reader(page).cards.first()).toBeInViewport();
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('[aria-posinset="20"]').length)).toBe(1);
});
