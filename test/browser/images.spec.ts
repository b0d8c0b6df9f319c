import type { Page } from '@playwright/test';
import { detailsOf, expect, open, openFeed, reader, readThrough, test, widths } from './reader.ts';
import { watchShifts } from './shifts.ts';

/** The most that a page may shift while it loads and is read: nothing, in three decimals. */
const STEADY = 0.0005;

const square = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"/>';

for (const [device, width] of Object.entries({ ...widths, 'very narrow phone': 320 })) {
  test(`stands still on a ${device} while every image fails`, async ({ page, outside }) => {
    await page.setViewportSize({ width, height: 900 });
    const shift = await watchShifts(page);
    await openFeed(page);
    await readThrough(page);
    expect(outside.images.length).toBeGreaterThan(5);
    expect(await shift()).toBeLessThan(STEADY);
    expect(await cutNames(page)).toEqual([]);
  });
}

test('stands still while images of other proportions arrive late', async ({ page }) => {
  const tall =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"><rect width="300" height="900" fill="teal"/></svg>';
  await page.route(/\.jpg$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.fulfill({ contentType: 'image/svg+xml', body: tall });
  });
  const shift = await watchShifts(page);
  await openFeed(page);
  await readThrough(page);
  expect(await shift()).toBeLessThan(STEADY);
});

test('stands still while an article loads from its address', async ({ page }) => {
  const shift = await watchShifts(page);
  await open(page, '/articles/two-dead-images');
  await expect(reader(page).readLink).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await shift()).toBeLessThan(STEADY);
});

test('leaves a flat plate with the name of the source where no picture loads, after trying each of them', async ({
  page,
  outside,
}) => {
  let giveUp = () => {};
  const isGivenUp = new Promise<void>((resolve) => (giveUp = resolve));
  // The host has other pictures: one without any is not asked a third time.
  await page.route(/\.jpg$/, async (route, request) => {
    outside.images.push(request.url());
    if (!request.url().includes('/ferry-')) return route.fulfill({ contentType: 'image/svg+xml', body: square });
    await isGivenUp;
    await route.abort('connectionfailed');
  });
  await openFeed(page, '/?topic=transport');
  const card = reader(page).card('Both photographs of the new ferry are lost');
  await card.scrollIntoViewIfNeeded();
  const box = card.locator('a:has(img)');
  await expect(box).toBeVisible();
  const place = await box.boundingBox();
  giveUp();
  const plate = card.locator('a[aria-hidden]');
  await expect(plate).toHaveText('Harbour Daily');
  await expect(card.locator('img')).toHaveCount(0);
  expect(await plate.boundingBox()).toEqual(place);
  expect(outside.images.filter((url) => url.includes('ferry-')).sort()).toEqual([
    'https://images.harbourdaily.example/ferry-bow.jpg',
    'https://images.harbourdaily.example/ferry-stern.jpg',
  ]);
});

test('has no box where a record has no picture', async ({ page }) => {
  await openFeed(page, '/?topic=astronomy');
  const card = reader(page).card('Nobody brought a camera to the eclipse');
  await expect(card).toBeVisible();
  await expect(card.locator('img, a[aria-hidden]')).toHaveCount(0);
  const [story, headline] = [await card.boundingBox(), await card.getByRole('heading').boundingBox()];
  // The text takes the room.
  expect(headline?.width).toBeGreaterThan((story?.width ?? Infinity) * 0.7);
});

test('asks for the first image at once, for all others lazily, and tells their hosts nothing', async ({ page }) => {
  const referrers: (string | undefined)[] = [];
  await page.route(/\.jpg$/, async (route) => {
    referrers.push(route.request().headers()['referer']);
    await route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"/>',
    });
  });
  await openFeed(page);
  const images = reader(page).cards.locator('img');
  await expect(images.first()).toHaveAttribute('fetchpriority', 'high');
  // Where the reader wants pictures, the head of the page asks for it before the page knows its place.
  const first = await images.first().getAttribute('src');
  await expect(page.locator('head > link[rel=preload][as=image]')).toHaveAttribute('href', first ?? '');
  await expect(images.nth(3)).toHaveAttribute('loading', 'lazy');
  const attributes = await images.evaluateAll((all) =>
    all.map((image) => [image.getAttribute('referrerpolicy'), image.hasAttribute('crossorigin')]),
  );
  expect(new Set(attributes.map(String))).toEqual(new Set(['no-referrer,false']));
  expect(referrers.length).toBeGreaterThan(0);
  expect(referrers.filter((referrer) => referrer !== undefined)).toEqual([]);
});

test('shows no broken image in an article', async ({ page }) => {
  await openFeed(page, '/?topic=transport');
  await detailsOf(reader(page).card('Both photographs of the new ferry are lost')).click();
  await expect(reader(page).readLink).toBeVisible();
  await expect.poll(() => brokenImages(page)).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('leaves the plate whole where the picture is gone', async ({ page, outside }) => {
    await page.goto('/');
    const picture = reader(page).cards.first().locator('span:has(> img)');
    await expect.poll(() => outside.images.length).toBeGreaterThan(0);
    await page.waitForLoadState('networkidle');
    const withImage = await picture.screenshot();
    await picture.locator('img').evaluate((image) => (image.style.visibility = 'hidden'));
    expect((await picture.screenshot()).equals(withImage)).toBe(true);
  });
});

/** Names on plates that are wider than their plate. */
async function cutNames(page: Page): Promise<string[]> {
  return page
    .locator('main article .plate')
    .evaluateAll((plates) =>
      plates.filter((plate) => plate.scrollWidth > plate.clientWidth).map(({ textContent }) => textContent),
    );
}

/** Images in view that have been tried, failed and still stand there. */
async function brokenImages(page: Page): Promise<number> {
  return page
    .locator('img')
    .evaluateAll(
      (images) =>
        images.filter(
          (image) =>
            image instanceof HTMLImageElement &&
            image.complete &&
            image.naturalWidth === 0 &&
            image.checkVisibility({ opacityProperty: true }),
        ).length,
    );
}
