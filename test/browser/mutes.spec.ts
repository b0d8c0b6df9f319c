import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { objectionsTo } from './objections.ts';
import { detailsOf, expect, headlineOf, openFeed, reader, test, widths } from './reader.ts';

const KEY = 'broadsheet:/:muted';
const kelp = 'Kelp farm turns harbour water clear';
const cranes = 'Harbour cranes go electric';
const seagrass = 'A seagrass meadow, planted by hand';
const source = 'Field Notes';

const card = (page: Page, title: string | RegExp = kelp) => reader(page).card(title).first();
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Mute' });
const count = (page: Page) => page.locator('[data-muted]').first();
const bySource = (page: Page, name = source) => reader(page).cards.filter({ hasText: name });
const mirror = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const headlines = (page: Page) => reader(page).cards.getByRole('heading').allInnerTexts();

/** Opens a list, as somebody who is there. */
async function openAsReader(page: Page, path = '/'): Promise<void> {
  await openFeed(page, path);
  await expect(async () => {
    await page.keyboard.press('Shift');
    await expect(page.locator('[data-action=mute]').first()).toBeAttached({ timeout: 500 });
  }).toPass();
}

/** Mutes something by the sheet of a card. */
async function mute(page: Page, name: string, title = kelp): Promise<void> {
  await card(page, title).hover();
  await card(page, title)
    .getByRole('button', { name: `Mute: ${title}` })
    .click();
  await sheet(page).getByRole('button', { name }).click();
  await expect(sheet(page)).toBeHidden();
}

const muteSource = (page: Page) => mute(page, `Mute the source “${source}”`);

test.describe('a muted source', () => {
  test('leaves every list, is counted there, and shows when the reader asks', async ({ page }) => {
    await openAsReader(page);
    await expect(bySource(page).first()).toBeVisible();
    await muteSource(page);
    await expect(bySource(page)).toHaveCount(0);

    await openFeed(page, '/?q=water');
    await expect(card(page)).toHaveCount(0);
    await expect(count(page)).toContainText(/^\d+ muted/);
    await count(page).getByRole('button', { name: 'Show what is muted' }).click();
    await expect(card(page)).toBeVisible();
    await expect(count(page)).toContainText('shown for now');
    await count(page).getByRole('button', { name: 'Hide what is muted' }).click();
    await expect(card(page)).toHaveCount(0);

    await page.goto('/sources');
    await expect(page.locator('[data-entries] li').first()).toBeVisible();
    await expect(page.locator('[data-entries]').getByRole('link', { name: source })).toHaveCount(0);
    await expect(count(page)).toContainText('1 muted');

    for (const density of ['compact', 'headlines']) {
      await page.evaluate(
        (chosen) => localStorage.setItem('broadsheet:/:preferences', JSON.stringify({ density: chosen })),
        density,
      );
      await openFeed(page);
      await expect(count(page)).toBeVisible();
      await expect(card(page)).toHaveCount(0);
    }
  });

  test('leaves the related articles of others', async ({ page }) => {
    await openAsReader(page);
    await muteSource(page);
    await openAsReader(page, '/?q=cranes');
    await detailsOf(card(page, cranes)).click();
    await expect(page.getByRole('dialog').locator('[data-muted]')).toContainText(/\d+ muted/);
    await expect(page.getByRole('dialog').getByText(source)).toHaveCount(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Show what is muted' }).click();
    await expect(reader(page).related.getByRole('link', { name: kelp })).toBeAttached();
  });

  test('comes back whole, by "Undo" and by the settings', async ({ page }) => {
    await openAsReader(page);
    const before = await headlines(page);
    await muteSource(page);
    await expect(bySource(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => headlines(page)).toEqual(before);

    await muteSource(page);
    await expect.poll(() => mirror(page)).not.toBeNull();
    await page.goto('/settings');
    const section = page.getByRole('region', { name: 'Muted' });
    await expect(section.getByRole('listitem')).toHaveText([/Field Notes source/]);
    await section.getByRole('button', { name: `Unmute ${source}` }).click();
    await expect(section.getByText('Nothing is muted.')).toBeVisible();
    expect(await mirror(page)).toBeNull();
    await openFeed(page);
    await expect.poll(() => headlines(page)).toEqual(before);
  });

  test('is not on the page for a moment when it is loaded anew', async ({ page }) => {
    await openAsReader(page);
    await muteSource(page);
    await expect.poll(() => mirror(page)).not.toBeNull();
    const scripts = /\/assets\/.*\.js$/;
    await page.route(scripts, () => {});
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-start', 'elsewhere');
    await expect(page.locator('#app article').first()).toBeAttached();
    await expect(page.locator('#app article').first()).toBeHidden();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.addInitScript((name) => {
      Reflect.set(window, 'seen', 0);
      new MutationObserver(() => {
        if (document.documentElement.dataset['start'] !== undefined) return;
        const isThere = [...document.querySelectorAll('main article')].some((one) => one.textContent.includes(name));
        if (isThere) Reflect.set(window, 'seen', 1);
      }).observe(document, { childList: true, subtree: true, attributes: true });
    }, source);
    await openFeed(page);
    await expect(count(page)).toBeVisible();
    await expect(bySource(page)).toHaveCount(0);
    expect(await page.evaluate(() => Reflect.get(window, 'seen') as unknown)).toBe(0);
  });

  test('is muted in other tabs at once', async ({ page, context }) => {
    const other = await context.newPage();
    await openAsReader(page);
    await openAsReader(other);
    await muteSource(page);
    await expect(bySource(other)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(bySource(other).first()).toBeVisible();
  });

  test('goes into another browser with the file, and from this one with everything else', async ({ page, browser }) => {
    await openAsReader(page);
    await muteSource(page);
    await expect.poll(() => mirror(page)).not.toBeNull();
    await page.goto('/settings');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export to a file' }).click();
    const content = await readFile(await (await download).path());

    const other = await (await browser.newContext({ baseURL: new URL('/', page.url()).href })).newPage();
    await other.goto('/settings');
    await other
      .getByLabel('The file to import')
      .setInputFiles({ name: 'reading.json', mimeType: 'application/json', buffer: content });
    await expect(other.getByRole('region', { name: 'Muted' }).getByRole('listitem')).toHaveText([/Field Notes/]);
    await openFeed(other);
    await expect(bySource(other)).toHaveCount(0);
    await other.context().close();

    await page.getByRole('button', { name: 'Delete everything kept here' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
    await expect(page.getByText('Done. Nothing is kept')).toBeVisible();
    expect(await mirror(page)).toBeNull();
    await openFeed(page);
    await expect(bySource(page).first()).toBeVisible();
  });
});

test.describe('the other things to mute', () => {
  test('a word, by the keyboard alone; accents alone are none', async ({ page }) => {
    await openAsReader(page);
    await headlineOf(card(page)).focus();
    await page.keyboard.press('x');
    const field = sheet(page).getByLabel('A word or a phrase');
    await field.fill('´');
    await field.press('Enter');
    await expect(sheet(page).getByRole('status')).toContainText('accents and stops alone are no word');
    await field.fill('KÉLP');
    await field.press('Enter');
    await expect(sheet(page)).toBeHidden();
    await expect(card(page)).toHaveCount(0);
    await expect(page.getByRole('main').getByText('kelp', { exact: false })).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await page.keyboard.press('j');
    await expect(page.locator(':focus')).toHaveRole('link');
  });

  test('a topic, also from the bar and the filters', async ({ page }) => {
    await openAsReader(page);
    const bar = page.getByRole('navigation', { name: 'Filter by topic' });
    await expect(bar.getByRole('link', { name: 'Oceans' })).toBeAttached();
    await mute(page, 'Mute the topic “Oceans”');
    await expect(card(page, seagrass)).toHaveCount(0);
    await expect(bar.getByRole('link', { name: 'Oceans' })).toHaveCount(0);
    await expect(reader(page).choice('Topics', 'Oceans')).toHaveCount(0);
    await page.goto('/topics/oceans/');
    await expect(count(page)).toContainText(/Nothing is left here: all \d+ are muted\./);
  });

  test('a kind', async ({ page }) => {
    await openAsReader(page, '/?type=video');
    const title = await reader(page).cards.first().getByRole('heading').innerText();
    const found = await reader(page).cards.count();
    await mute(page, 'Mute the kind “Video”', title);
    await expect(count(page)).toContainText(`all ${found} are muted`);
  });

  test('from an open article, which stays open', async ({ page }) => {
    await openAsReader(page);
    await detailsOf(card(page)).click();
    const article = page.getByRole('dialog').filter({ has: page.locator('[data-article]') });
    await article.getByRole('button', { name: 'Mute …' }).click();
    await sheet(page)
      .getByRole('button', { name: `Mute the source “${source}”` })
      .click();
    await expect(article.getByRole('heading', { name: kelp })).toBeVisible();
    await article.getByRole('link', { name: 'Close article' }).click();
    await expect(bySource(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  });
});

test('a damaged copy for the first paint is made anew of the disk', async ({ page }) => {
  await openAsReader(page);
  await muteSource(page);
  await expect.poll(() => mirror(page)).not.toBeNull();
  const whole: unknown = JSON.parse((await mirror(page)) ?? '');
  for (const damaged of ['[{"kind":"mu', '7', '[null, {"kind":"muted","key":"constructor","at":1}]']) {
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, damaged] as const);
    await openFeed(page);
    await expect(bySource(page)).toHaveCount(0);
    await expect(count(page)).toBeVisible();
    expect(JSON.parse((await mirror(page)) ?? '')).toEqual(whole);
  }
});

test('a copy for the first paint that is damaged where nothing is muted goes', async ({ page }) => {
  await openAsReader(page);
  await page.evaluate((key) => localStorage.setItem(key, '7'), KEY);
  await openAsReader(page);
  await expect.poll(() => mirror(page)).toBeNull();
  await expect(page.locator('[data-muted]')).toHaveCount(0);
});

test('where the browser keeps nothing it is muted until the reader leaves, and the page says so', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() => {
    const deny = () => {
      throw new DOMException('Denied', 'SecurityError');
    };
    for (const name of ['indexedDB', 'localStorage']) Object.defineProperty(window, name, { get: deny });
  });
  await openAsReader(page);
  await muteSource(page);
  await expect(bySource(page)).toHaveCount(0);
  await expect(page.getByText('This browser keeps nothing for the paper')).toBeVisible();
  expect(errors).toEqual([]);
});

test.describe('where everything is muted', () => {
  test.use({ edition: 'small' });
  test('the page says so, calmly, and shows it when the reader asks', async ({ page }) => {
    await openAsReader(page);
    const before = await headlines(page);
    await mute(page, 'Mute the kind “Article”', before[0]);
    await expect(reader(page).cards).toHaveCount(0);
    await expect(count(page)).toContainText(`Nothing is left here: all ${before.length} are muted.`);
    await page.reload();
    await expect(count(page)).toContainText(`Nothing is left here: all ${before.length} are muted.`);
    await count(page).getByRole('button', { name: 'Show' }).click();
    await expect.poll(() => headlines(page)).toEqual(before);
  });
});

test.describe('where a list is muted as far as one looks', () => {
  test.use({ edition: 'long' });
  test('it waits for the reader before it asks for all of it', async ({ page }) => {
    const entry = { kind: 'muted', key: 'kinds article', at: 1, value: { label: 'Article' } };
    await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify([entry])] as const);
    await page.goto('/');
    await expect(count(page)).toContainText('muted');
    await expect(page.getByRole('button', { name: 'Load more' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const counted = await count(page).innerText();
    await page.getByRole('button', { name: 'Load more' }).click();
    await expect(count(page)).not.toHaveText(counted);
  });
});

for (const scheme of ['light', 'dark'] as const)
  test(`the sheet, the count and the settings are for everyone, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openAsReader(page);
    await card(page).hover();
    await headlineOf(card(page)).focus();
    await page.keyboard.press('x');
    await expect(sheet(page)).toBeVisible();
    expect(await objectionsTo(page)).toEqual([]);
    await sheet(page)
      .getByRole('button', { name: `Mute the source “${source}”` })
      .click();
    await expect(bySource(page)).toHaveCount(0);
    expect(await objectionsTo(page)).toEqual([]);
    await page.goto('/settings');
    await expect(page.getByRole('region', { name: 'Muted' }).getByRole('listitem')).toHaveCount(1);
    expect(await objectionsTo(page)).toEqual([]);
  });

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: widths.phone, height: 844 } });
  test('what mutes is large enough for a finger', async ({ page }) => {
    await openAsReader(page);
    await detailsOf(card(page)).tap();
    const button = page.getByRole('button', { name: 'Mute …' });
    await button.scrollIntoViewIfNeeded();
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await button.tap();
    for (const choice of await sheet(page).getByRole('button').all())
      expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await sheet(page)
      .getByRole('button', { name: `Mute the source “${source}”` })
      .tap();
    await page.goto('/?q=water');
    const show = count(page).getByRole('button', { name: 'Show' });
    expect((await show.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});
