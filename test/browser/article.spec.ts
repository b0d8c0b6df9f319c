import type { Page } from '@playwright/test';
import { objectionsTo } from './objections.ts';
import { expect, openFeed, reader, test, widths } from './reader.ts';

test.use({ edition: 'busy' });

const barrier = 'storm-barrier-holds-as-the-highest-tide-in-forty-years-passes';
const headline = (page: Page) => page.locator('[data-article]').getByRole('heading').first();
const scrolled = (page: Page) => page.evaluate(() => window.scrollY);
const wayIn = (page: Page, id: string) => page.locator(`a[data-panel="${id}"]:not([tabindex])`).first();
const button = (page: Page, name: 'Next' | 'Previous') => page.getByRole('button', { name: `${name} article` });
/** The id of the open article. */
const openId = (page: Page) => page.locator('[data-article]').getAttribute('data-article');

const photograph =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#567"/></svg>';

/** Pictures come, but for one that fails and one that never answers. */
async function servePictures(page: Page): Promise<void> {
  await page.route(/pictures\.example/, (route) => {
    const url = route.request().url();
    if (url.includes('silent')) return undefined;
    return url.includes('failing')
      ? route.abort('connectionfailed')
      : route.fulfill({ contentType: 'image/svg+xml', body: photograph });
  });
}

/** Opens an article from the list as a reader does, and waits until all of it is there. */
async function openFromList(page: Page, id: string): Promise<void> {
  await wayIn(page, id).scrollIntoViewIfNeeded();
  await page.waitForTimeout(200);
  await wayIn(page, id).click();
  await expect(reader(page).related).toBeVisible();
}

test('opens over a list that does not move, and closes to it, to the pixel', async ({ page }) => {
  await openFeed(page);
  for (const close of ['Escape', 'cross', 'scrim', 'Back'] as const) {
    await wayIn(page, 'no-picture').scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollBy(0, 37));
    await page.waitForTimeout(200);
    const [before, box] = [await scrolled(page), await wayIn(page, 'no-picture').boundingBox()];
    await wayIn(page, 'no-picture').click();
    const sheet = page.getByRole('dialog', { name: 'Two sources, one ferry, and no picture of it' });
    await expect(sheet).toBeVisible();
    await expect(reader(page).related).toBeVisible();
    expect((await sheet.boundingBox())?.width).toBe(896);
    await page.mouse.move(200, 500);
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(200);
    expect(await scrolled(page)).toBe(before);
    expect(await wayIn(page, 'no-picture').boundingBox()).toEqual(box);
    if (close === 'Escape') await page.keyboard.press('Escape');
    else if (close === 'cross') await page.getByRole('link', { name: 'Close article' }).click();
    else if (close === 'scrim') await page.mouse.click(200, 500);
    else await page.goBack();
    await expect(sheet).toHaveCount(0);
    await expect(wayIn(page, 'no-picture')).toBeFocused();
    expect(await scrolled(page)).toBe(before);
    await expect(page).toHaveURL((url) => url.pathname === '/');
  }
});

test('goes from one to the next by key and button, and comes back to the last one with the list as it was', async ({
  page,
}) => {
  await openFeed(page);
  const ids = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('[role=feed] article')].map((card) =>
        card.querySelector('[data-panel]')?.getAttribute('data-panel'),
      ),
    ),
  ]);
  await openFromList(page, ids[0] ?? '');
  const before = await scrolled(page);
  await expect(button(page, 'Previous')).toBeDisabled();
  await button(page, 'Next').click();
  await expect.poll(() => openId(page)).toBe(ids[1]);
  await expect(button(page, 'Next')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => openId(page)).toBe(ids[2]);
  await expect(page.getByText(/^3 of \d+$/)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => openId(page)).toBe(ids[1]);
  await page.reload();
  await expect.poll(() => openId(page)).toBe(ids[1]);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(wayIn(page, ids[1] ?? '')).toBeFocused();
  expect(await scrolled(page)).toBe(before);
  await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('keeps the scroll of each article: a related one begins at its top, and Back returns to where its link was', async ({
  page,
}) => {
  for (const width of [widths.desktop, widths.phone]) {
    await page.setViewportSize({ width, height: 844 });
    await openFeed(page);
    await openFromList(page, barrier);
    const top = () => page.evaluate(() => document.querySelector('dialog')?.scrollTop ?? window.scrollY);
    const link = reader(page).related.getByRole('heading').getByRole('link').first();
    await link.scrollIntoViewIfNeeded();
    await page.waitForTimeout(200);
    const before = await top();
    expect(before).toBeGreaterThan(100);
    await link.click();
    await expect.poll(() => openId(page)).not.toBe(barrier);
    await expect(reader(page).related).toBeVisible();
    expect(await top()).toBe(0);
    await page.goBack();
    await expect.poll(() => openId(page)).toBe(barrier);
    await expect.poll(top).toBe(before);
    await page.goBack();
    await expect(page).toHaveURL((url) => url.pathname === '/');
    await expect(wayIn(page, barrier)).toBeFocused();
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an article takes the place of the list, is swiped through, and Back leads to its card', async ({ page }) => {
    await openFeed(page);
    await openFromList(page, 'no-picture');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Two sources/);
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
    expect(await scrolled(page)).toBe(0);
    const read = await reader(page).readLink.boundingBox();
    expect(read?.y).toBeGreaterThan(844 - 70);
    await swipe(page, -160);
    await expect.poll(() => openId(page)).not.toBe('no-picture');
    await swipe(page, 160);
    await expect.poll(() => openId(page)).toBe('no-picture');
    await swipe(page, -20);
    await page.waitForTimeout(300);
    expect(await openId(page)).toBe('no-picture');
    await page.goBack();
    await expect(wayIn(page, 'no-picture')).toBeFocused();
    await expect(wayIn(page, 'no-picture')).toBeInViewport();
  });
});

/** A finger moves sideways over the article. */
async function swipe(page: Page, distance: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', x: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: 300 }] });
  await touch('touchStart', 195);
  for (const share of [0.3, 0.6, 1]) await touch('touchMove', 195 + distance * share);
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

for (const width of [widths.phone, widths.desktop]) {
  test(`a shared link is a page of its own, without the feed (${width} px)`, async ({ page }) => {
    const cards: string[] = [];
    page.on('request', (request) => /\/data\/(newest|leads|members)/.test(request.url()) && cards.push(request.url()));
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/articles/${barrier}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Storm barrier holds/);
    await expect(reader(page).related).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button(page, 'Next')).toHaveCount(0);
    await expect(page.getByRole('feed')).toHaveCount(0);
    expect(cards).toEqual([]);
    await page.getByRole('link', { name: 'Front page' }).click();
    await expect(reader(page).cards.first()).toBeVisible();
  });
}

test('tells who covers the story, in which words they differ, and which of them lead out', async ({ page }) => {
  await page.goto(`/articles/${barrier}`);
  const coverage = page.getByRole('region', { name: 'Full coverage' });
  await expect(coverage.getByRole('listitem')).toHaveCount(7);
  await expect(coverage.getByRole('listitem').first()).toContainText('First report05:00Coast Radio');
  await expect(coverage.locator('[aria-current=true]')).toContainText('Harbour Ledger');
  const receding = coverage.getByRole('listitem').first().locator('i');
  await expect(receding).toHaveText([/^Storm barrier$/, /highest tide in forty years$/]);
  const colour = (locator: typeof receding) => locator.evaluate((element) => getComputedStyle(element).color);
  expect(await colour(receding.first())).not.toBe(await colour(coverage.getByRole('link').first()));
  await expect(coverage.getByRole('link', { name: /^Storm barrier closes.*\(leads to the source\)$/ })).toHaveAttribute(
    'target',
    '_blank',
  );
  await coverage.getByRole('link', { name: 'Four gates, nine megawatts: how the harbour shut' }).click();
  await expect(headline(page)).toHaveText(/Four gates/);
});

test('of fifty reports shows the first and on demand all, and never draws a stem through a label', async ({ page }) => {
  await page.goto('/articles/fifty-sources');
  const coverage = page.getByRole('region', { name: 'Full coverage' });
  await expect(coverage.getByRole('listitem')).toHaveCount(15);
  await page.emulateMedia({ media: 'print' });
  await expect(coverage.getByRole('listitem'), 'on paper').toHaveCount(50);
  await page.emulateMedia({ media: 'screen' });
  await coverage.getByRole('button', { name: 'All 50 reports' }).click();
  await expect(coverage.getByRole('listitem')).toHaveCount(50);
  await expect(coverage.getByRole('listitem').nth(15)).toBeFocused();
  for (const path of ['/articles/fifty-sources', `/articles/${barrier}`]) {
    await page.goto(path);
    await expect(coverage).toBeVisible();
    for (const width of [704, 820, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await coverage.evaluate(crossedLabels), `${path} at ${width}`).toEqual([]);
    }
  }
});

/** Labels of a strip that a stem crosses, or that lie over one another. */
function crossedLabels(coverage: Element): string[] {
  const boxes = (selector: string) =>
    [...coverage.querySelectorAll(selector)].map((element) => ({
      name: element.textContent,
      box: element.getBoundingClientRect(),
    }));
  const labels = boxes('g[data-level] > text');
  return labels.flatMap(({ name, box }) =>
    [...boxes('g[data-level] > rect'), ...labels]
      .filter(
        (other) =>
          other.name !== name &&
          other.box.left < box.right - 1 &&
          other.box.right > box.left + 2 &&
          other.box.top < box.bottom - 3 &&
          other.box.bottom > box.top + 3,
      )
      .map((other) => `${name} by ${other.name || 'a stem'}`),
  );
}

const strained = [
  barrier,
  'fifty-sources',
  'no-picture',
  'long-title',
  'long-word',
  'right-to-left',
  'tall-picture',
  'wide-picture',
  'failing-picture',
  'silent-picture',
];

for (const width of [1440, 820, 390, 320]) {
  test(`nothing jumps, overlaps or leaves the page, whatever the article holds (${width} px)`, async ({ page }) => {
    test.slow();
    await servePictures(page);
    // The details come late enough for what the card knows to be painted, and for the shift to count.
    await page.route(/\/data\/articles\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput === false)
            Object.assign(window, { shift: Number(Reflect.get(window, 'shift')) + Number(entry.value) });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width, height: 844 });
    await openFeed(page);
    for (const id of strained) {
      await wayIn(page, id).scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
      await page.evaluate(() => Object.assign(window, { shift: 0 }));
      await wayIn(page, id).click();
      await expect(headline(page)).toBeVisible();
      await expect(reader(page).related).toBeVisible();
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => Number(Reflect.get(window, 'shift'))), `shift of ${id}`).toBe(0);
      const faults = await page.locator('[data-article]').evaluate(overlaps);
      expect(faults, id).toEqual([]);
      await page.goBack();
      await expect(page.locator('[data-article]')).toHaveCount(0);
    }
  });
}

/** Parts of the article that lie over one another, or reach out of it to a side. */
function overlaps(article: Element): string[] {
  const parts = [...article.querySelectorAll('h1, h2, h3, h4, p, figure, li, i:empty')].filter(
    (part) => getComputedStyle(part).position !== 'fixed' && part.getBoundingClientRect().height > 1,
  );
  const edge = document.documentElement.clientWidth;
  return parts.flatMap((part, i) => {
    const box = part.getBoundingClientRect();
    const name = part.textContent.slice(0, 40);
    const isOut = box.right > edge + 1 || box.left < -1 ? [`${name} reaches out`] : [];
    const covered = parts.slice(i + 1).filter((other) => {
      if (part.contains(other) || other.contains(part)) return false;
      const over = other.getBoundingClientRect();
      return (
        over.top < box.bottom - 2 && over.bottom > box.top + 2 && over.left < box.right - 2 && over.right > box.left + 2
      );
    });
    return [...isOut, ...covered.map((other) => `${name} and ${other.textContent.slice(0, 40)}`)];
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [widths.phone, widths.desktop]) {
    test(`has nothing that axe objects to (${colorScheme}, ${width} px)`, async ({ page }) => {
      await servePictures(page);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const id of [barrier, 'right-to-left']) {
        await page.goto(`/articles/${id}`);
        await expect(reader(page).related).toBeVisible();
        expect(await objectionsTo(page), `${id} by its address`).toEqual([]);
        await openFeed(page);
        await openFromList(page, id);
        expect(await objectionsTo(page), `${id} from the list`).toEqual([]);
      }
    });
  }
}

test('hands its address on, without the filters of the list', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await openFeed(page, '/?topic=ferries');
  await openFromList(page, 'no-picture');
  const article = page.getByRole('dialog');
  await article.getByRole('button', { name: 'Share' }).click();
  await expect(article.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/articles\/no-picture$/);
});

test('shows headline and standfirst before its details have come, and says where they cannot be had', async ({
  page,
}) => {
  await page.route(/\/data\/articles\//, (route) => route.abort('connectionfailed'));
  await openFeed(page);
  await page.waitForLoadState('networkidle');
  await wayIn(page, 'no-picture').click();
  await expect(headline(page)).toHaveText(/Two sources/);
  await expect(page.getByText('It left at nine, said one.').last()).toBeVisible();
  const failure = page.getByRole('alert').filter({ hasText: 'This article could not be loaded' });
  await expect(failure).toBeVisible();
  await expect(reader(page).readLink).toBeVisible();
  await page.unrouteAll();
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(reader(page).related).toBeVisible();
  await expect(failure).toHaveCount(0);
});
