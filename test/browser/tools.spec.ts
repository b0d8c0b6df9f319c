import type { Locator, Page } from '@playwright/test';
import { objectionsTo } from './objections.ts';
import { expect, openFeed, reader, shownCount, tabTo, test, widths } from './reader.ts';

const phone = { width: widths.phone, height: 844 };
const topics = (page: Page) => page.getByRole('navigation', { name: 'Filter by topic' });
const filtersButton = (page: Page) => page.getByRole('button', { name: /^Filters/ });
const toolBox = (page: Page) => page.getByRole('complementary', { name: 'Filters' });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Filters' });
const slider = (page: Page, name: 'From' | 'To') => page.getByRole('slider', { name });

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error('It is not on the screen');
  return box;
}

test('a topic in the bar is one tap, and the same as its checkbox and its address', async ({ page }) => {
  await openFeed(page);
  const { choice } = reader(page);
  await topics(page).getByRole('link', { name: 'Oceans' }).click();
  await expect(page).toHaveURL(/\/\?topic=oceans$/);
  await expect(choice('Topics', 'Oceans')).toBeChecked();
  await expect.poll(() => shownCount(page)).toBe(13);
  await choice('Topics', 'Health').check();
  await expect(topics(page).getByRole('link', { name: 'Health' })).toHaveAttribute('aria-current', 'true');
  await expect(filtersButton(page)).toHaveAccessibleName('Filters 2');
  await topics(page)
    .getByRole('link', { name: /^Oceans/ })
    .click();
  await expect(page).toHaveURL(/\/\?topic=health$/);
  await topics(page).getByRole('link', { name: 'All topics' }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goBack();
  await expect(choice('Topics', 'Health')).toBeChecked();
});

test('"Filters" brings the tool box and the focus together, from anywhere in the feed', async ({ page }) => {
  await openFeed(page);
  await page.mouse.wheel(0, 3000);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
  await tabTo(page, filtersButton(page));
  await page.keyboard.press('Enter');
  await expect(toolBox(page).locator(':focus')).toBeInViewport({ ratio: 0.5 });
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAccessibleName('Cards');
  await expect(focused).toBeInViewport({ ratio: 1 });
  await expect(sheet(page)).toHaveCount(0);
});

test.describe('the timeline', () => {
  test('names month and count under the pointer, and its handles take it over 24 pixels', async ({ page }) => {
    await openFeed(page);
    const dates = page.getByRole('group', { name: 'Dates' });
    await dates.scrollIntoViewIfNeeded();
    const plot = await boxOf(dates.getByRole('img'));
    await page.mouse.move(plot.x + plot.width / 2, plot.y + 20);
    await expect(dates.getByText(/^\w+ \d{4}: \d+ articles?$/)).toBeVisible();
    // Eleven pixels beside the end of the plot there is still the handle.
    await page.mouse.move(plot.x + 11, plot.y + 20);
    await page.mouse.down();
    await page.mouse.move(plot.x + plot.width * 0.5, plot.y + 20, { steps: 4 });
    const flag = dates.getByText(/^From \w+ \d{4}: \d+ articles?$/);
    await expect(flag).toBeVisible();
    const [words, group] = [await boxOf(flag), await boxOf(dates)];
    expect(words.x).toBeGreaterThanOrEqual(group.x - 0.5);
    expect(words.x + words.width).toBeLessThanOrEqual(group.x + group.width + 0.5);
    const count = /: (\d+)/.exec(await flag.innerText())?.[1];
    await page.mouse.up();
    await expect(page).toHaveURL(/\/\?from=\d{4}-\d{2}-01$/);
    await expect.poll(() => shownCount(page)).toBe(Number(count));
    // The other handle keeps its place when this one moves again.
    const moved = await boxOf(dates.getByRole('img'));
    await page.mouse.move(moved.x + moved.width - 5, moved.y + 20);
    await page.mouse.down();
    await page.mouse.move(moved.x + moved.width * 0.8, moved.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/\/\?from=\d{4}-\d{2}-01&to=/);
  });

  test('names the range while a handle has the focus of the keyboard', async ({ page }) => {
    await openFeed(page);
    await slider(page, 'From').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(/^From \w+ \d{4}: \d+ articles?$/)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(slider(page, 'To')).toBeFocused();
  });

  test('has bars that stand out from the paper, in both schemes', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await openFeed(page);
      const contrast = await page
        .getByRole('group', { name: 'Dates' })
        .locator('path')
        .last()
        .evaluate((bar) => {
          const luminance = (colour: string) => {
            const canvas = document.createElement('canvas').getContext('2d');
            if (canvas === null) throw new Error('no canvas');
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
              const share = channel / 255;
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const both = [getComputedStyle(bar).fill, getComputedStyle(document.body).backgroundColor].map(luminance);
          return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
        });
      expect(contrast, colorScheme).toBeGreaterThanOrEqual(3);
    }
  });
});

test('remembers the density, and a page has it before its script runs', async ({ page }) => {
  await openFeed(page);
  await page.getByRole('button', { name: 'Compact' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
});

test.describe('on a phone', () => {
  test.use({ viewport: phone });

  test('everything stands in a sheet with one scroller, and the focus comes back to its button', async ({ page }) => {
    await openFeed(page);
    await filtersButton(page).press('Enter');
    await expect(sheet(page)).toBeVisible();
    const scrollers = await sheet(page).evaluate(
      (dialog) =>
        [dialog, ...dialog.querySelectorAll('*')].filter(
          (element) =>
            element.scrollHeight > element.clientHeight + 1 &&
            ['auto', 'scroll'].includes(getComputedStyle(element).overflowY),
        ).length,
    );
    expect(scrollers).toBe(1);
    await sheet(page).getByRole('slider', { name: 'From' }).press('ArrowRight');
    await sheet(page).getByRole('combobox', { name: 'Order' }).selectOption('Highest quality first');
    await sheet(page)
      .getByRole('checkbox', { name: /^Oceans\b/ })
      .check();
    await expect(sheet(page).getByRole('button', { name: /^Show \d+ articles?$/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toHaveCount(0);
    await expect(filtersButton(page)).toBeFocused();
    await expect(page).toHaveURL(/topic=oceans&from=.*&sort=quality$/);
  });

  test('the views stand at the thumb, and what has the focus is beneath no bar', async ({ page }) => {
    await openFeed(page);
    const navigation = await boxOf(reader(page).navigation);
    expect(Math.round(navigation.y + navigation.height)).toBe(phone.height);
    expect(Math.round(navigation.height)).toBe(56);
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element.closest('main') === null) return null;
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const above = [top + 1, bottom - 1].map((y) => document.elementFromPoint((left + right) / 2, y));
        return above.some((found) => found?.closest('nav, button') !== null && !element.contains(found ?? null))
          ? element.outerHTML.slice(0, 80)
          : null;
      });
      expect(covered).toBeNull();
    }
    // The feed grows as its end comes near.
    await expect(async () => {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      const end = await boxOf(page.getByRole('contentinfo').locator('p').last());
      expect(end.y + end.height).toBeLessThanOrEqual(navigation.y);
    }).toPass();
  });

  test('the search is an icon that unfolds over the masthead', async ({ page }) => {
    await openFeed(page);
    const { search, card } = reader(page);
    expect((await boxOf(search)).width).toBeLessThanOrEqual(48);
    await search.click();
    await expect.poll(async () => (await boxOf(search)).width).toBeGreaterThan(300);
    await search.fill('meteorite');
    await search.press('Enter');
    await expect(card('Meteorite found in a flower bed')).toBeVisible();
    expect((await boxOf(search)).width).toBeLessThanOrEqual(48);
  });
});

for (const width of [320, widths.phone, widths.tablet, 1024, widths.desktop]) {
  test(`masthead, bar and tool box keep within ${width} px, also from right to left`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    for (const direction of ['ltr', 'rtl']) {
      await openFeed(page, '/?topic=oceans&topic=health&from=2024-01-01');
      await page.evaluate((to) => (document.documentElement.dir = to), direction);
      if (width < 1200) await filtersButton(page).click();
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('dialog, dialog > *, aside > *')].map(
          (scroller) => scroller.scrollWidth - scroller.clientWidth,
        ),
      );
      expect(Math.max(...wide), direction).toBeLessThanOrEqual(0);
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [phone, { width: widths.desktop, height: 900 }]) {
    test(`axe objects to no tool (${colorScheme}, ${viewport.width} px)`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openFeed(page, '/?topic=oceans&from=2024-02-01');
      await filtersButton(page).click();
      await page.getByRole('button', { name: 'Compact' }).click();
      await page.waitForLoadState('networkidle');
      expect(await objectionsTo(page)).toEqual([]);
    });
  }
}

test('tells what is chosen apart in colours that the system forces', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openFeed(page, '/?topic=oceans');
  const line = (name: RegExp) =>
    topics(page)
      .getByRole('link', { name })
      .evaluate((link) => getComputedStyle(link).borderBlockEndColor);
  expect(await line(/^Oceans/)).not.toBe(await line(/^Health/));
  const ground = (name: string) =>
    page.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await ground('Cards')).not.toBe(await ground('Compact'));
});

test('the masthead moves nothing when the clock names the day', async ({ page }) => {
  for (const width of [widths.desktop, widths.tablet, widths.phone]) {
    await page.setViewportSize({ width, height: 900 });
    await openFeed(page);
    await expect(page.getByRole('banner')).toContainText('Newest ');
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    // The dates of stories lose their times where the paper is not of today.
    expect(shift, `${width} px`).toBeLessThan(0.0005);
  }
});
