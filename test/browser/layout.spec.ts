import { expect, headlineOf, open, openFeed, reader, test, widths } from './reader.ts';

const views = ['/', '/?topic=hostile', '/?q=harbour', '/articles/a-very-long-title', '/articles/word-without-a-break', '/articles/hostile-title', '/topics', '/sources', '/nowhere'];

for (const [device, width] of Object.entries(widths)) {
  test(`never scrolls sideways on a ${device}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const view of views) {
      await open(page, view);
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, view).toBeLessThanOrEqual(0);
    }
  });
}

test('sets a headline from right to left where its script runs so', async ({ page }) => {
  await openFeed(page, '/?from=2024-03-08&to=2024-03-08');
  const direction = (name: RegExp) => headlineOf(reader(page).card(name)).evaluate((link) => getComputedStyle(link.closest('[dir]') ?? link).direction);
  expect(await direction(/הנמל/)).toBe('rtl');
  expect(await direction(/almanac|eclipse/)).toBe('ltr');
});

test('finds words of a script without spaces', async ({ page }) => {
  await openFeed(page, '/?q=港');
  await expect(reader(page).card(/海藻の森/)).toBeVisible();
});

test('prints the articles without the controls', async ({ page }) => {
  await openFeed(page);
  await page.emulateMedia({ media: 'print' });
  const { feed, search, navigation } = reader(page);
  await expect(feed).toBeVisible();
  await expect(page.getByRole('group', { name: 'Topics' })).toBeHidden();
  await expect(search).toBeHidden();
  await expect(navigation).toBeHidden();
});

test('follows the colour scheme of the system', async ({ page }) => {
  const lightness = () => page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) throw new Error('no canvas');
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data.slice(0, 3).reduce((sum, channel) => sum + channel, 0) / 3;
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await openFeed(page);
  expect(await lightness()).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(lightness).toBeLessThan(60);
});
