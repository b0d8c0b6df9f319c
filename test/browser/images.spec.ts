import type { Page } from '@playwright/test';
import { detailsOf, expect, open, openFeed, reader, readThrough, test, widths } from './reader.ts';

/** The most that a page may shift while it loads and is read. */
const STEADY = 0.01;

declare global {
  var shifts: { value: number; nodes: string[] }[];
}

/** Records layout shifts from the first paint on; gives what reads their sum. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    globalThis.shifts = [];
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        const nodes = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 120) : String(node?.textContent),
        );
        globalThis.shifts.push({ value: entry.value, nodes });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    const shifts = await page.evaluate(() => globalThis.shifts);
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    if (sum >= STEADY) console.log(JSON.stringify(shifts, null, 2));
    return sum;
  };
}

for (const [device, width] of Object.entries(widths)) {
  test(`stands still on a ${device} while every image fails`, async ({ page, outside }) => {
    await page.setViewportSize({ width, height: 900 });
    const shift = await watchShifts(page);
    await openFeed(page);
    await readThrough(page);
    expect(outside.images.length).toBeGreaterThan(5);
    expect(await shift()).toBeLessThan(STEADY);
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

test('draws artwork where images fail or are missing, after trying each of them', async ({ page, outside }) => {
  await openFeed(page, '/?topic=transport');
  const card = reader(page).card('Both photographs of the new ferry are lost');
  await expect(card).toBeVisible();
  await card.scrollIntoViewIfNeeded();
  await expect(card.locator('svg').first()).toBeVisible();
  await expect
    .poll(() => outside.images.filter((url) => url.includes('ferry-')).sort())
    .toEqual([
      'https://images.harbourdaily.example/ferry-bow.jpg',
      'https://images.harbourdaily.example/ferry-stern.jpg',
    ]);
  await expect.poll(() => brokenImages(page)).toBe(0);

  await openFeed(page, '/?topic=astronomy');
  await expect(reader(page).card('Nobody brought a camera to the eclipse').locator('svg').first()).toBeVisible();
  await expect(reader(page).card('Nobody brought a camera to the eclipse').locator('img')).toHaveCount(0);
});

test('draws the same artwork for the same article every time', async ({ page }) => {
  const drawing = async () => {
    await openFeed(page, '/?topic=astronomy');
    return reader(page)
      .card('Nobody brought a camera to the eclipse')
      .locator('svg')
      .first()
      .evaluate((svg) => svg.outerHTML);
  };
  expect(await drawing()).toBe(await drawing());
});

test('asks for images lazily but the first, and tells their hosts nothing', async ({ page }) => {
  const referrers: (string | undefined)[] = [];
  await page.route(/\.jpg$/, async (route) => {
    referrers.push(route.request().headers()['referer']);
    await route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>',
    });
  });
  await openFeed(page);
  const images = reader(page).cards.locator('img');
  await expect(images.first()).toHaveAttribute('fetchpriority', 'high');
  expect(await images.first().getAttribute('loading')).not.toBe('lazy');
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
  test('leaves the artwork whole where the image is gone', async ({ page, outside }) => {
    await page.goto('/');
    const picture = reader(page).cards.first().locator('span:has(> img)');
    await expect.poll(() => outside.images.length).toBeGreaterThan(0);
    await page.waitForLoadState('networkidle');
    const withImage = await picture.screenshot();
    await picture.locator('img').evaluate((image) => (image.style.visibility = 'hidden'));
    expect((await picture.screenshot()).equals(withImage)).toBe(true);
  });
});

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
