import type { Page } from '@playwright/test';
import { objectionsTo } from './objections.ts';
import { detailsOf, expect, headlineOf, open, openFeed, reader, test, widths } from './reader.ts';

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Keys' });
const switchOf = (page: Page) => page.getByRole('switch', { name: /^Use letters and signs as keys/ });

test('opens with a question mark, rests the keys beneath it, and gives the focus back', async ({ page }) => {
  await openFeed(page);
  await page.keyboard.press('j');
  const headline = headlineOf(reader(page).cards.first());
  await expect(headline).toBeFocused();
  await page.keyboard.press('?');
  await expect(sheetOf(page)).toBeVisible();
  expect(await sheetOf(page).evaluate((sheet) => sheet.contains(document.activeElement))).toBe(true);
  for (const key of ['j', '/', 'v', 'g', 't']) await page.keyboard.press(key);
  await expect(sheetOf(page)).toBeVisible();
  await expect(page).toHaveURL((url) => url.pathname === '/');
  await page.keyboard.press('Escape');
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(headline).toBeFocused();
});

for (const { frame, path } of [
  { frame: 'a sheet', path: null },
  { frame: 'a page of its own', path: '/articles/tidal-turbines-light-the-whole-island' },
]) {
  test(`opens over an article in ${frame}, and Escape closes only what lies on top`, async ({ page }) => {
    await openFeed(page);
    const { cards, readLink } = reader(page);
    if (path === null) await detailsOf(cards.first()).click();
    else await open(page, path);
    await expect(readLink).toBeVisible();
    await page.keyboard.press('?');
    await expect(sheetOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheetOf(page)).toHaveCount(0);
    await expect(readLink).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(readLink).toHaveCount(0);
  });
}

test('opens by a touch at the foot of the page, and closes by its button and by a touch beside it', async ({
  page,
}) => {
  await page.setViewportSize({ width: widths.phone, height: 844 });
  await open(page, '/topics');
  const button = page.getByRole('button', { name: 'Keys' });
  await button.click();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await expect(sheetOf(page)).toBeVisible();
  await page.mouse.click(widths.phone / 2, 20);
  await expect(sheetOf(page)).toHaveCount(0);
});

test('switches letters and signs off and on again, also after a reload and in another tab', async ({
  page,
  context,
}) => {
  await openFeed(page);
  await page.keyboard.press('?');
  await switchOf(page).press('Space');
  await expect(switchOf(page)).not.toBeChecked();
  await page.keyboard.press('Escape');

  const another = await context.newPage();
  for (const tab of [page, another]) {
    await openFeed(tab);
    await tab.waitForLoadState('networkidle');
    for (const key of ['j', '/', '?', 'g', 't']) await tab.keyboard.press(key);
    await expect(tab.locator(':focus')).toHaveCount(0);
    await expect(tab).toHaveURL((url) => url.pathname === '/');
    await expect(tab.locator('search kbd')).toBeHidden();
  }

  await page.bringToFront();
  await detailsOf(reader(page).cards.first()).click();
  const headline = page.locator('[data-article]').getByRole('heading').first();
  const first = await headline.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(headline).not.toHaveText(first);
  await page.keyboard.press('Escape');
  await expect(headline).toHaveCount(0);

  await page.getByRole('button', { name: 'Keys' }).click();
  await switchOf(page).check();
  await page.keyboard.press('Escape');
  for (const tab of [page, another]) {
    await tab.bringToFront();
    await tab.keyboard.press('/');
    await expect(reader(tab).search).toBeFocused();
  }
});

test('says so where its code does not come', async ({ page }) => {
  await page.route(/\/assets\/keys-/, (route) => route.abort('connectionfailed'));
  await open(page, '/topics');
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(sheetOf(page)).toContainText('The sheet of keys could not be loaded');
  await page.keyboard.press('Escape');
  await expect(sheetOf(page)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [widths.phone, widths.desktop]) {
    test(`has nothing that axe objects to (${colorScheme}, ${width} px)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openFeed(page);
      await page.keyboard.press('?');
      for (const areOn of [true, false]) {
        await switchOf(page).setChecked(areOn);
        expect(await objectionsTo(page)).toEqual([]);
      }
    });
  }
}

for (const { what, width, height, dir, zoom } of [
  { what: 'at 320 px', width: 320, height: 640, dir: 'ltr', zoom: '1' },
  { what: 'at 320 px from right to left', width: 320, height: 640, dir: 'rtl', zoom: '1' },
  { what: 'at 400%', width: 320, height: 256, dir: 'ltr', zoom: '1' },
  { what: 'with type of twice the size', width: 1440, height: 900, dir: 'ltr', zoom: '2' },
]) {
  test(`is read whole without a scroll to the side ${what}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openFeed(page);
    await page.evaluate(
      ([to, size]) => {
        document.documentElement.dir = to;
        document.documentElement.style.fontSize = size;
      },
      [dir, `${Number(zoom) * 100}%`] as const,
    );
    await page.keyboard.press('?');
    const sheet = sheetOf(page);
    await expect(sheet).toBeVisible();
    expect(
      await sheet.evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth && clientWidth <= window.innerWidth,
      ),
    ).toBe(true);
    await switchOf(page).scrollIntoViewIfNeeded();
    await expect(switchOf(page)).toBeInViewport();
  });
}

test('is printed whole and alone', async ({ page }) => {
  await openFeed(page);
  await page.keyboard.press('?');
  await expect(sheetOf(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(reader(page).cards.first()).toBeHidden();
  await expect(sheetOf(page).getByText('Front page')).toBeVisible();
  await expect(switchOf(page)).toBeHidden();
});
