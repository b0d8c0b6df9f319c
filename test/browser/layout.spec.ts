import { detailsOf, expect, headlineOf, open, openFeed, reader, test, widths } from './reader.ts';

const views = [
  '/',
  '/?topic=hostile',
  '/?q=harbour',
  '/articles/a-very-long-title',
  '/articles/word-without-a-break',
  '/articles/hostile-title',
  '/topics',
  '/sources',
  '/topics/oceans/',
  '/topics/oceons/',
  '/nowhere',
];

for (const [device, [width, height]] of Object.entries({
  phone: [widths.phone, 900],
  tablet: [widths.tablet, 900],
  desktop: [widths.desktop, 900],
  'screen at 400% zoom': [320, 256],
} as const)) {
  test(`never scrolls sideways on a ${device}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const view of views) {
      await open(page, view);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(widestOverflow), view).toBeLessThanOrEqual(0);
      // The paper's name stays in the bar of an article.
      expect(await page.locator('.pageBar > .home').evaluateAll(inSeveralLines), view).toEqual([]);
    }
  });
}

/** The texts of links that are higher than the bar that they stand in. */
function inSeveralLines(links: readonly Element[]): string[] {
  return links
    .filter((link) => link.getBoundingClientRect().height > (link.parentElement?.clientHeight ?? 0))
    .map(({ textContent }) => textContent);
}

/** Of the page, and of the sheet of an article, which scrolls by itself. CSS pixels. */
function widestOverflow(): number {
  const scrollers = [document.documentElement, ...document.querySelectorAll('dialog')];
  return Math.max(...scrollers.map((scroller) => scroller.scrollWidth - scroller.clientWidth));
}

test('parts source, date, kind and the way in, whatever their script', async ({ page }) => {
  for (const width of [widths.desktop, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const view of ['/', '/?from=2024-03-08&to=2024-03-08', '/?type=video&type=course']) {
      await openFeed(page, view);
      const lines = reader(page).cards.locator('p:has(> a[data-panel])');
      expect(await lines.count()).toBeGreaterThan(0);
      expect(await lines.evaluateAll(partsThatTouch), `${view} at ${width}`).toEqual([]);
    }
  }
});

/** Parts of a line that stand less than a space from the one before, and those that reach out of the line. */
function partsThatTouch(lines: readonly Element[]): string[] {
  return lines.flatMap((line) => {
    const end = line.getBoundingClientRect().right;
    const parts = [...line.children].map((part) => ({ name: part.textContent, box: part.getBoundingClientRect() }));
    return parts.flatMap(({ name, box }, i) => {
      const before = parts[i - 1];
      const isOnOneLine = before !== undefined && box.top < before.box.bottom - 1;
      if (isOnOneLine && box.left - before.box.right < 6) return [`${before.name} touches ${name}`];
      return box.right > end + 1 ? [`${name} reaches out`] : [];
    });
  });
}

test('sets a headline from right to left where its script runs so', async ({ page }) => {
  await openFeed(page, '/?from=2024-03-08&to=2024-03-08');
  const direction = (name: RegExp) =>
    headlineOf(reader(page).card(name)).evaluate((link) => getComputedStyle(link.closest('[dir]') ?? link).direction);
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
  await page.setViewportSize({ width: widths.phone, height: 844 });
  await expect(page.getByRole('button', { name: 'Filters', includeHidden: true })).toBeHidden();
});

test('prints an open article by itself, with its address', async ({ page }) => {
  for (const width of [widths.desktop, widths.tablet]) {
    await page.setViewportSize({ width, height: 1100 });
    await page.emulateMedia({ media: 'screen' });
    await openFeed(page);
    await detailsOf(reader(page).cards.first()).click();
    await page.emulateMedia({ media: 'print' });
    const { feed, readLink, related } = reader(page);
    await expect(readLink).toBeVisible();
    await expect(feed).toBeHidden();
    await expect(related).toBeVisible();
    expect(await readLink.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('http');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe('hidden');
  }
});

test('tells the view apart, and draws its plates, in colours that the system forces', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openFeed(page);
  const lineOf = (name: string) =>
    reader(page)
      .navigation.getByRole('link', { name })
      .evaluate((link) => getComputedStyle(link).borderBlockEndColor);
  expect(await lineOf('Front page')).not.toBe(await lineOf('Topics'));
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const plate = reader(page).cards.locator('a[aria-hidden] span:not(:has(*))').first();
  await expect(plate).toHaveText(/\w/);
  const { width, color } = await plate.evaluate((element) => {
    const { borderBlockStartWidth, borderBlockStartColor } = getComputedStyle(element);
    return { width: Number.parseFloat(borderBlockStartWidth), color: borderBlockStartColor };
  });
  expect(width).toBeGreaterThan(0);
  expect(color).not.toBe(canvas);
});

test('follows the colour scheme of the system', async ({ page }) => {
  const lightness = () =>
    page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (canvas === null) throw new Error('no canvas');
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      return (
        canvas
          .getImageData(0, 0, 1, 1)
          .data.slice(0, 3)
          .reduce((sum, channel) => sum + channel, 0) / 3
      );
    });
  await page.emulateMedia({ colorScheme: 'light' });
  await openFeed(page);
  expect(await lightness()).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(lightness).toBeLessThan(60);
});
