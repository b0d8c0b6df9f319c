import type { Page } from '@playwright/test';
import { objectionsTo } from './objections.ts';
import { expect, open, openFeed, reader, readThrough, test, widths } from './reader.ts';
import { watchShifts } from './shifts.ts';

const KEY = 'broadsheet:/:preferences';

const choose = (page: Page, group: string, option: string) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: option, exact: true }).check();

/** Has the reader prefer something from the first page on. */
async function prefer(page: Page, preferences: Record<string, string>): Promise<void> {
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    KEY,
    JSON.stringify(preferences),
  ] as const);
}

/** All that the root tells style sheets of the preferences. */
const onRoot = (page: Page) =>
  page.evaluate(() => {
    const { start: _, ...preferences } = { ...document.documentElement.dataset };
    return preferences;
  });

const all = {
  theme: 'sepia',
  contrast: 'more',
  motion: 'less',
  size: 'larger',
  measure: 'wide',
  type: 'sans',
  density: 'compact',
  pictures: 'none',
};

test('every choice holds at once, in other tabs too, and on the next page before its script runs', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await openFeed(other);
  await openFeed(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Settings and privacy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page).toHaveTitle(/^Settings · /);
  for (const [group, option] of [
    ['Theme', 'Sepia'],
    ['Contrast', 'More'],
    ['Motion', 'None'],
    ['Text size', 'Larger'],
    ['Lines of an article', 'Wide'],
    ['Headlines and articles', 'Sans serif'],
    ['Stories in lists', 'Compact'],
    ['Pictures', 'None from other sites'],
  ] as const)
    await choose(page, group, option);
  expect(await onRoot(page)).toEqual(all);
  await expect.poll(() => onRoot(other)).toEqual(all);
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor } = getComputedStyle(document.body);
      const { fontSize } = getComputedStyle(document.documentElement);
      return [backgroundColor, fontSize];
    });
  expect(await look()).toEqual(['rgb(246, 238, 220)', '19px']);
  await expect(page.locator('meta[name=theme-color]')).toHaveAttribute('content', 'rgb(246, 238, 220)');
  await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
  await page.goto('/', { waitUntil: 'commit' });
  await expect.poll(() => onRoot(page)).toEqual(all);
  expect(await look()).toEqual(['rgb(246, 238, 220)', '19px']);
});

test('the usual choices leave no trace', async ({ page }) => {
  await prefer(page, { theme: 'dark', size: 'largest' });
  await open(page, '/settings');
  await choose(page, 'Theme', 'System');
  await choose(page, 'Text size', 'Usual');
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
});

test('the button in the head goes through the same themes', async ({ page }) => {
  await open(page, '/settings');
  const button = page.getByRole('button', { name: /^Theme: / });
  for (const theme of ['Light', 'Dark', 'Sepia', 'System']) {
    await button.click();
    await expect(page.getByRole('radio', { name: theme, exact: true }).first()).toBeChecked();
    await expect(button).toHaveAccessibleName(`Theme: ${theme}`);
  }
});

test('hostile values in storage change nothing', async ({ page }) => {
  for (const stored of [
    '{"theme":"\\" onload=alert(1) x=\\"","start":"here","__proto__":"dark","constructor":"x"}',
    '[["theme","dark"]]',
    '{"theme":{"toString":1}}',
    'null',
    '{',
  ]) {
    await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, stored] as const);
    await openFeed(page, '/?topic=health');
    await openFeed(page);
    await expect(page.getByRole('button', { name: 'Theme: System' })).toBeVisible();
    expect(await onRoot(page)).not.toHaveProperty('theme');
  }
});

for (const how of ['denied', 'full'] as const) {
  test(`storage that is ${how}: a choice holds for the page, and the reader is told once`, async ({ page }) => {
    await page.addInitScript((isDenied) => {
      const refuse = () => {
        throw new DOMException('No.', isDenied ? 'SecurityError' : 'QuotaExceededError');
      };
      if (isDenied) Object.defineProperty(window, 'localStorage', { get: refuse });
      else Storage.prototype.setItem = refuse;
    }, how === 'denied');
    await open(page, '/settings');
    await choose(page, 'Theme', 'Dark');
    await choose(page, 'Text size', 'Larger');
    expect(await onRoot(page)).toEqual({ theme: 'dark', size: 'larger' });
    const line = page.getByRole('status').filter({ hasText: 'keeps nothing' });
    await expect(line).toBeVisible();
    await line.getByRole('button', { name: 'Close' }).click();
    await choose(page, 'Theme', 'Light');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(line).toHaveCount(0);
  });
}

test('takes over the theme and the density of older versions', async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.length > 0) return;
    localStorage.setItem('broadsheet.theme', 'dark');
    localStorage.setItem('broadsheet.density', 'compact');
  });
  await openFeed(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([
    [KEY, '{"theme":"dark","density":"compact"}'],
  ]);
});

test.describe('a reader who wants no pictures of other sites', () => {
  test.beforeEach(({ page }) => prefer(page, { pictures: 'none' }));

  test('has no host asked, wherever they go', async ({ page, outside }) => {
    for (const path of ['/', '/?topic=transport', '/?q=harbour', '/topics/oceans/', '/articles/how-a-lock-works']) {
      await open(page, path);
      await page.waitForLoadState('networkidle');
      await readThrough(page);
    }
    await openFeed(page);
    await page.reload();
    await expect(reader(page).cards.first()).toBeVisible();
    await readThrough(page);
    await page.waitForLoadState('networkidle');
    expect(outside.images).toEqual([]);
  });

  test('sees stories set in type, and loads one picture when they ask for it', async ({ page, outside }) => {
    await openFeed(page);
    await expect(page.locator('main img[src^=http]')).toHaveCount(0);
    await open(page, '/articles/tidal-turbines-light-the-whole-island');
    const load = page.getByRole('button', { name: /^Load the picture from / });
    await expect(load).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(outside.images).toEqual([]);
    await load.click();
    await expect(load).toHaveCount(0);
    await expect.poll(() => outside.images.length).toBe(1);
  });

  test('sees the pictures again as soon as they choose so', async ({ page, outside }) => {
    await open(page, '/settings');
    await choose(page, 'Pictures', 'All');
    await reader(page).navigation.getByRole('link', { name: 'Front page' }).click();
    await expect(reader(page).cards.first()).toBeVisible();
    await expect.poll(() => outside.images.length).toBeGreaterThan(0);
  });
});

test('the picture of the lead is asked for once, with the page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // A picture that failed is asked for again.
  await page.route('https://images.harbourdaily.example/**', (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>',
    }),
  );
  await openFeed(page);
  await page.waitForLoadState('networkidle');
  const lead = await page.locator('link[as=image]').getAttribute('href');
  expect(asked.filter((url) => url === lead)).toHaveLength(1);
});

for (const preferences of [
  { size: 'smaller', type: 'serif' },
  { size: 'largest', type: 'sans' },
])
  test(`fits narrow and wide windows (${preferences.size}, ${preferences.type})`, async ({ page }) => {
    test.setTimeout(120_000);
    await prefer(page, preferences);
    for (const path of ['/', '/?q=harbour', '/settings', '/topics', '/articles/bicycles-carry-the-mail']) {
      await open(page, path);
      for (const width of [320, widths.phone, widths.tablet, 1024, widths.desktop]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(over, `${path} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  });

for (const width of [widths.phone, widths.desktop])
  test(`stands still while it comes with larger text in another theme (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await prefer(page, { size: 'larger', theme: 'sepia', contrast: 'more' });
    const shift = await watchShifts(page);
    await openFeed(page);
    await page.waitForLoadState('networkidle');
    expect(await shift()).toBeLessThan(0.0005);
  });

for (const theme of ['light', 'dark', 'sepia'])
  for (const contrast of ['usual', 'more']) {
    test(`has nothing that axe objects to (${theme}, contrast ${contrast})`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width: widths.phone, height: 900 });
      await prefer(page, { theme, contrast });
      for (const path of ['/', '/settings', '/?q=harbour', '/articles/tidal-turbines-light-the-whole-island']) {
        await open(page, path);
        await page.waitForLoadState('networkidle');
        expect(await objectionsTo(page), path).toEqual([]);
      }
    });
  }

test('is large enough to be hit', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await open(page, '/settings');
  // It comes last, with its code.
  await expect(page.getByRole('button', { name: 'Mute the word' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export to a file' })).toBeVisible();
  const heights = await page
    .locator('main :is(label, button)')
    .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await context.close();
});

for (const path of ['/?topic=oceans', '/topics/oceans/']) {
  test(`a list and a topic can be shared by their address (${path})`, async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, path);
    await page.getByRole('main').getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('main').getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL ?? ''}${path}`);
  });
}

test('on paper the address stands under a headline, and a heading is not the last line of a page', async ({ page }) => {
  await openFeed(page);
  await expect(page.locator('body > [role=status]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  const link = reader(page).cards.first().getByRole('heading').getByRole('link');
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('http');
  const headings = page.locator('main section > header:has(> h2), main section > h2');
  expect(
    await headings.evaluateAll((all) =>
      all.map((heading) => [
        getComputedStyle(heading).breakInside,
        parseFloat(getComputedStyle(heading, '::after').height) > 100,
      ]),
    ),
  ).toEqual(Array.from({ length: await headings.count() }, () => ['avoid', true]));
});
