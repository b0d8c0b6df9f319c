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

for (const [device, width] of Object.entries(widths)) {
  test(`never scrolls sideways on a ${device}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const view of views) {
      await open(page, view);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(widestOverflow), view).toBeLessThanOrEqual(0);
    }
  });
}

/** Of the page, and of the sheet of an article, which scrolls by itself. CSS pixels. */
function widestOverflow(): number {
  const scrollers = [document.documentElement, ...document.querySelectorAll('dialog')];
  return Math.max(...scrollers.map((scroller) => scroller.scrollWidth - scroller.clientWidth));
}

test('parts source, date and kind with room for a dot, whatever their script, and ends no line with one', async ({
  page,
}) => {
  for (const width of [widths.desktop, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const view of ['/?from=2024-03-08&to=2024-03-08', '/?type=video&type=course']) {
      await openFeed(page, view);
      const faults = await reader(page).cards.locator('p:has(> time)').evaluateAll(faultsOfByLines);
      expect(faults, `${view} at ${width}`).toEqual([]);
    }
  }
});

/** Where two parts of a line touch, or something follows the last one of a line. */
function faultsOfByLines(lines: readonly Element[]): string[] {
  const partsOf = (line: Element) =>
    [...line.children].map((part) => {
      const text = document.createRange();
      text.selectNodeContents(part);
      return {
        name: part.textContent,
        box: part.getBoundingClientRect(),
        text: text.getBoundingClientRect(),
        lines: text.getClientRects().length,
      };
    });
  return lines.map(partsOf).flatMap((parts) =>
    parts.slice(1).flatMap(({ name, box, text }, i) => {
      const before = parts[i];
      if (before === undefined) return [];
      const onOneLine = box.top < before.box.bottom - 1;
      if (onOneLine) return text.left - before.text.right < 8 ? [`${before.name} touches ${name}`] : [];
      return before.lines === 1 && before.box.right - before.text.right > 2
        ? [`${before.name} ends its line with a dot`]
        : [];
    }),
  );
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
  await page.emulateMedia({ media: 'print' });
  for (const width of [widths.desktop, widths.tablet]) {
    await page.setViewportSize({ width, height: 1100 });
    await openFeed(page);
    await detailsOf(reader(page).cards.first()).click();
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
  const plate = reader(page).cards.first().locator('span:has(> svg)');
  expect(await plate.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(canvas);
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
