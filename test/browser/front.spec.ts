import type { Page } from '@playwright/test';
import {
  doubleLinesIn,
  formWidths,
  holesIn,
  overhangingLinesIn,
  overlapsIn,
  placesOfStories,
  sidewaysScroll,
  stripsIn,
  visibleHeadlines,
} from './layoutOfPage.ts';
import { type PictureHosts, servePictures } from './pictures.ts';
import { expect, openFeed, reader, readThrough, test } from './reader.ts';
import { watchShifts } from './shifts.ts';

test.use({ edition: 'fourDays' });

/** The typefaces that the paper asks for. Few machines have more than one; where one is missing, another stands in. */
const typefaces = ['Iowan Old Style', 'Palatino Linotype', 'P052', 'Georgia', 'Noto Serif'];

test.describe('the first screen', () => {
  // A test sets another typeface by a style sheet of its own.
  test.use({ bypassCSP: true });

  for (const { width, height, headlines } of [
    { width: 1440, height: 900, headlines: 10 },
    { width: 1280, height: 720, headlines: 8 },
    { width: 820, height: 1180, headlines: 6 },
    { width: 390, height: 844, headlines: 4 },
  ]) {
    test(`shows ${headlines} headlines whole at ${width} × ${height}, in whichever typeface`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await servePictures(page);
      await openFeed(page);
      await page.waitForLoadState('networkidle');
      const counts: Record<string, number> = { own: await visibleHeadlines(page) };
      for (const typeface of typefaces) {
        await page.addStyleTag({ content: `:root { --serif: '${typeface}', serif !important; }` });
        counts[typeface] = await visibleHeadlines(page);
      }
      expect(Math.min(...Object.values(counts)), JSON.stringify(counts)).toBeGreaterThanOrEqual(headlines);
    });
  }
});

test('leaves no hole in a row, lets nothing overlap and draws no line twice, at every width', async ({ page }) => {
  await servePictures(page);
  await openFeed(page);
  await readThrough(page);
  await expect(page.getByText('That is all.')).toBeAttached();
  expect(await reader(page).cards.count()).toBe(71);
  for (const width of formWidths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await holesIn(page), `holes at ${width}`).toEqual([]);
    expect(await overlapsIn(page), `overlaps at ${width}`).toEqual([]);
    expect(await stripsIn(page), `strips at ${width}`).toEqual([]);
    expect(await doubleLinesIn(page), `double lines at ${width}`).toEqual([]);
    expect(await overhangingLinesIn(page), `overhanging lines at ${width}`).toEqual([]);
    expect(await sidewaysScroll(page), `sideways at ${width}`).toBeLessThanOrEqual(0);
  }
});

test('shows every story once', async ({ page }) => {
  await openFeed(page);
  await readThrough(page);
  const headlines = await reader(page).cards.getByRole('heading').allInnerTexts();
  expect(new Set(headlines).size).toBe(headlines.length);
  expect(headlines.length).toBe(71);
});

for (const [width, height] of [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const) {
  for (const how of ['slow', 'wrong-sized', 'failing', 'silent'] satisfies PictureHosts[]) {
    test(`stands still at ${width} px while the hosts of pictures are ${how}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await servePictures(page, how);
      const shift = await watchShifts(page);
      // A picture without an answer holds the end of loading back.
      await page.goto('/', { waitUntil: 'domcontentloaded' });
      await expect(reader(page).cards.first()).toBeVisible();
      await readThrough(page);
      expect(await shift()).toBeLessThan(0.0005);
    });
  }
}

test('reads without a sideways scroll at 400% zoom', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await servePictures(page);
  for (const view of ['/', '/?topic=energy', '/?q=tide', '/?sort=quality']) {
    await openFeed(page, view);
    await page.waitForLoadState('networkidle');
    expect(await sidewaysScroll(page), view).toBeLessThanOrEqual(0);
  }
});

test('keeps the bar at the thumb over the stories in the lowest windows', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 225 });
  await servePictures(page);
  await openFeed(page);
  await page.waitForLoadState('networkidle');
  for (const top of [0, 150, 400, 700]) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    await page.getByRole('button', { name: /^Filters/ }).click({ trial: true });
    await page.getByRole('link', { name: 'Topics', exact: true }).click({ trial: true });
  }
});

test('goes from the edited page to a topic and back to the same place', async ({ page }) => {
  await servePictures(page);
  await openFeed(page);
  await readThrough(page);
  const kicker = page.getByRole('main').getByRole('link', { name: 'Glaciers' });
  await kicker.scrollIntoViewIfNeeded();
  // The reader rests here.
  await page.waitForTimeout(500);
  const before = await kicker.evaluate((link) => link.getBoundingClientRect().top);
  await kicker.click();
  await expect(reader(page).cards).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glaciers');
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(kicker).toBeVisible();
  await expect
    .poll(async () => Math.abs((await kicker.evaluate((link) => link.getBoundingClientRect().top)) - before))
    .toBeLessThan(1);
});

test('tells the latest of one week by their days, years after', async ({ page }) => {
  await page.clock.setFixedTime('2041-05-31T12:00:00Z');
  await openFeed(page);
  const times = page.getByRole('feed', { name: 'Latest' }).getByRole('time');
  await expect(times.first()).toHaveText(/^\d+ [A-Z][a-z]+$/);
  await expect(times.filter({ hasText: /\d{4}/ })).toHaveCount(0);
});

test('says the number of articles once', async ({ page }) => {
  for (const view of ['/', '/?topic=energy']) {
    await openFeed(page, view);
    await expect(page.getByRole('status').filter({ hasText: /\barticles?\b/ })).toHaveCount(1);
  }
});

test.describe('a long edition', () => {
  test.use({ edition: 'long' });

  test('steps on in a sheet beyond what was loaded when it was opened', async ({ page }) => {
    await openFeed(page);
    await page.waitForLoadState('networkidle');
    const { cards } = reader(page);
    const loaded = await cards.count();
    await cards.last().locator('[data-panel]').last().dispatchEvent('click');
    const next = page.getByRole('button', { name: 'Next article' });
    await expect(next).toBeEnabled();
    expect(await cards.count()).toBeGreaterThan(loaded);
    const place = await page.evaluate(() => window.scrollY);
    await next.click();
    await expect(page.getByText(new RegExp(`^${loaded + 1} of `))).toBeVisible();
    expect(await page.evaluate(() => window.scrollY)).toBe(place);
  });

  for (const width of [1440, 390]) {
    test(`moves nothing that is there when more comes, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openFeed(page);
      await page.waitForLoadState('networkidle');
      for (let rounds = 0; rounds < 3; rounds++) await moreComes(page);
    });
  }

  /** Holds the next cards back, reads to the end of what is there, and compares once they have come. */
  async function moreComes(page: Page): Promise<void> {
    let letThrough = () => {};
    const isHeld = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(/\/data\/(leads|newest)/, async (route) => {
      await isHeld;
      await route.continue();
    });
    await page.keyboard.press('End');
    await page.waitForTimeout(400);
    const before = await placesOfStories(page);
    letThrough();
    await expect(async () => {
      await page.keyboard.press('End');
      expect(await reader(page).cards.count()).toBeGreaterThan(before.size);
    }).toPass();
    const after = await placesOfStories(page);
    expect(before.size).toBeGreaterThan(5);
    for (const [id, place] of before) expect(after.get(id), id).toBe(place);
  }
});
