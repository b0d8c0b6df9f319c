import type { Page } from '@playwright/test';
import {
  detailsOf,
  expect,
  hasStarted,
  headlineOf,
  open,
  openFeed,
  reader,
  shownCount,
  tabTo,
  test,
  widths,
} from './reader.ts';

const keysCode = /\/assets\/keys-/;

/** Opens a feed whose keys have come. */
async function openWithKeys(page: Page, path = '/'): Promise<void> {
  const come = page.waitForResponse(keysCode);
  await openFeed(page, path);
  await come;
  await hasStarted(page);
}

/** The headlines of the page's feeds, in their order. */
const headlines = (page: Page) => page.locator('[role=feed] article').locator('h2, h3').getByRole('link');

const focused = (page: Page) => page.locator(':focus');

/** The headline of the open article. */
const openHeadline = (page: Page) => page.locator('[data-article]').getByRole('heading').first();

test('reaches the skip link first, and past the navigation with it', async ({ page }) => {
  await openFeed(page);
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveRole('link');
  await expect(focused(page)).toHaveText(/^Skip to /);
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(
    await page.locator(':focus').evaluate((element) => element.closest('nav, header, a[href^="#"]') === null),
  ).toBe(true);
});

test('filters with the space bar', async ({ page }) => {
  await openFeed(page);
  const { choice } = reader(page);
  await tabTo(page, page.getByRole('button', { name: 'Filters' }));
  await page.keyboard.press('Enter');
  await tabTo(page, choice('Topics', 'Health'));
  await page.keyboard.press('Space');
  await expect(choice('Topics', 'Health')).toBeChecked();
  await expect(choice('Topics', 'Health')).toBeFocused();
  await expect.poll(() => shownCount(page)).toBe(4);
});

test('reaches a headline, opens its article, closes it with Escape and stands where it stood', async ({ page }) => {
  await openFeed(page);
  const { card, readLink } = reader(page);
  const article = card('Kelp farm turns harbour water clear');
  await tabTo(page, headlineOf(article));
  await tabTo(page, detailsOf(article));
  await page.keyboard.press('Enter');
  await expect(readLink).toHaveText(/Field Notes/);
  await page.keyboard.press('Escape');
  await expect(readLink).toHaveCount(0);
  await expect(page).toHaveURL((url) => url.pathname === '/');
  await expect(detailsOf(article)).toBeFocused();
});

test('keeps the focus out of the list that an article lies over', async ({ page }) => {
  await page.setViewportSize({ width: widths.tablet, height: 900 });
  await openFeed(page);
  const { cards, readLink } = reader(page);
  await detailsOf(cards.first()).click();
  await expect(readLink).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(
      () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
    );
    expect(covered, `after ${presses + 1} tabs`).toBe(false);
  }
});

test('shows where the focus is', async ({ page }) => {
  await openFeed(page);
  const link = headlineOf(reader(page).cards.first());
  await tabTo(page, link);
  const outline = await link.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe('none');
});

for (const device of ['desktop', 'phone'] as const) {
  test(`reads with letters alone on a ${device}: on, details, on within them, and back`, async ({ page }) => {
    await page.setViewportSize({ width: widths[device], height: 844 });
    await openWithKeys(page);
    for (const key of 'jjkj') await page.keyboard.press(key);
    await expect(headlines(page).nth(1)).toBeFocused();
    await expect(headlines(page).nth(1)).toBeInViewport({ ratio: 1 });
    const [second, third] = [await headlines(page).nth(1).innerText(), await headlines(page).nth(2).innerText()];
    await page.keyboard.press('v');
    await expect(openHeadline(page)).toHaveText(second);
    await page.keyboard.press('j');
    await expect(openHeadline(page)).toHaveText(third);
    await page.keyboard.press('k');
    await expect(openHeadline(page)).toHaveText(second);
    await page.keyboard.press('ArrowRight');
    await expect(openHeadline(page)).toHaveText(third);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL((url) => url.pathname === '/');
    await expect(detailsOf(reader(page).card(third))).toBeFocused();
    await page.keyboard.press('j');
    await expect(headlines(page).nth(3)).toBeFocused();
  });
}

test('goes on from what is in view after a scroll by mouse, and never back', async ({ page }) => {
  await openWithKeys(page);
  for (const key of 'jj') await page.keyboard.press(key);
  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, 2400);
  const scroll = () => page.evaluate(() => Math.round(window.scrollY));
  await expect.poll(scroll).toBeGreaterThan(2000);
  await page.waitForTimeout(300);
  const before = await scroll();
  await page.keyboard.press('j');
  await expect(focused(page)).toBeInViewport({ ratio: 1 });
  expect(Math.abs((await scroll()) - before)).toBeLessThan(600);
  const position = () =>
    headlines(page).evaluateAll((links) => links.findIndex((link) => link === document.activeElement));
  const reached = await position();
  expect(reached).toBeGreaterThan(5);
  await page.keyboard.press('j');
  expect(await position()).toBe(reached + 1);
  await page.mouse.wheel(0, -2400);
  await expect.poll(scroll).toBeLessThan(before - 1500);
  await page.waitForTimeout(300);
  await page.keyboard.press('k');
  await expect(focused(page)).toBeInViewport({ ratio: 1 });
  expect(await position()).toBeLessThan(reached);
});

test('runs through a list as long as the key is held, and opens one article for each press', async ({ page }) => {
  await openWithKeys(page, '/?sort=quality');
  for (let repeats = 0; repeats < 12; repeats++) await page.keyboard.down('j');
  await page.keyboard.up('j');
  await expect(headlines(page).nth(11)).toBeFocused();
  await page.keyboard.press('v');
  const expected = await headlines(page).nth(12).innerText();
  await expect(page.getByRole('button', { name: 'Next article' })).toBeVisible();
  for (let repeats = 0; repeats < 5; repeats++) await page.keyboard.down('j');
  await page.keyboard.up('j');
  await expect(openHeadline(page)).toHaveText(expected);
});

for (const { list, path, density } of [
  { list: 'results', path: '/?q=harbour' },
  { list: 'another order', path: '/?sort=heat' },
  { list: 'the wire', path: '/', density: 'compact' },
  { list: 'plain headlines', path: '/?topic=oceans', density: 'headlines' },
  { list: 'a topic', path: '/topics/oceans/' },
  { list: 'a source', path: '/sources/fieldnotes.example/' },
]) {
  test(`goes from headline to headline in ${list}`, async ({ page }) => {
    await page.addInitScript(
      (preferences) => localStorage.setItem('broadsheet:/:preferences', preferences),
      JSON.stringify({ density }),
    );
    await openWithKeys(page, path);
    for (const key of 'jjk') await page.keyboard.press(key);
    await expect(headlines(page).first()).toBeFocused();
    await page.keyboard.press('v');
    await expect(page.locator('[data-article]')).toBeVisible();
  });
}

test('goes through a directory, whose entries are followed with Enter', async ({ page }) => {
  await open(page, '/topics');
  const entries = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(entries.first()).toBeVisible();
  for (const key of 'jj') await page.keyboard.press(key);
  await expect(entries.nth(1)).toBeFocused();
  const path = await entries.nth(1).getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === path);
});

test('opens the original of a card and of an article as the headline does', async ({ page, context }) => {
  await openWithKeys(page);
  const { readLink } = reader(page);
  await page.keyboard.press('o');
  expect(context.pages()).toHaveLength(1);
  await page.keyboard.press('j');
  const address = (await headlines(page).first().getAttribute('href')) ?? '';
  for (const where of ['card', 'article']) {
    if (where === 'article') {
      await page.keyboard.press('v');
      await expect(readLink).toBeVisible();
    }
    const opened = context.waitForEvent('page');
    await page.keyboard.press('o');
    const original = await opened;
    expect(original.url()).toBe(address);
    expect(await original.evaluate(() => window.opener === null && document.referrer === '')).toBe(true);
    await original.close();
    await page.bringToFront();
  }
});

test('saves and marks as read with a letter, in a list and in an article, and goes to what is saved', async ({
  page,
}) => {
  await openWithKeys(page);
  const card = reader(page).cards.first();
  const title = await headlines(page).first().innerText();
  const [save, read] = [card.getByRole('button', { name: /^Save: / }), card.getByRole('button', { name: /^Read: / })];
  // A first visitor's first key is what loads the buttons: the second one waits for them.
  for (const key of 'jm') await page.keyboard.press(key);
  await expect(read).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('m');
  await headlines(page).first().blur();
  await page.keyboard.press('s');
  await page.keyboard.press('j');
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  for (const [key, button] of [
    ['s', save],
    ['m', read],
  ] as const) {
    await page.keyboard.press(key);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press(key);
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect(headlines(page).first()).toBeFocused();
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText(/Save, or .*Mark as read, or /);
  await page.keyboard.press('Escape');

  await page.keyboard.press('v');
  await expect(openHeadline(page)).toHaveText(title);
  const inArticle = page.getByRole('dialog').locator('[data-action=save]');
  await expect(inArticle).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('s');
  await expect(inArticle).toHaveAttribute('aria-pressed', 'true');
  const mark = page.getByRole('dialog').locator('[data-action=read]');
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('m');
  await expect(mark).toHaveAttribute('aria-pressed', 'false');

  for (const key of 'gs') await page.keyboard.press(key);
  await expect(page).toHaveURL((url) => url.pathname === '/saved');
  await expect(headlines(page)).toHaveText([title]);
  await expect(page.locator('#content')).toBeFocused();
});

test('goes to the views, each with the focus on its content', async ({ page }) => {
  await openWithKeys(page);
  for (const [keys, title, path] of [
    ['gt', 'Topics', '/topics'],
    ['go', 'Sources', '/sources'],
    ['gh', 'Front page', '/'],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(page).toHaveURL((url) => url.pathname === path);
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeAttached();
    await expect(page.locator('#content')).toBeFocused();
  }
  await page.keyboard.press('g');
  await page.waitForTimeout(2500);
  await page.keyboard.press('t');
  await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('types into a field, and leaves the browser its own keys', async ({ page }) => {
  await openWithKeys(page);
  const { search } = reader(page);
  await search.focus();
  await page.keyboard.type('jo/?gh');
  await expect(search).toHaveValue('jo/?gh');
  await search.fill('');
  await search.blur();
  for (const modifier of ['Control', 'Alt', 'Meta', 'Shift']) await page.keyboard.press(`${modifier}+j`);
  await page.getByRole('combobox', { name: 'Order' }).focus();
  await page.keyboard.press('j');
  await expect(page.getByRole('combobox', { name: 'Order' })).toBeFocused();
  await page.evaluate(() => {
    const note = Object.assign(document.createElement('p'), { contentEditable: 'true' });
    document.querySelector('footer')?.append(note);
    note.focus();
  });
  await page.keyboard.type('jk/?');
  await expect(page.locator('footer [contenteditable]')).toHaveText('jk/?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('loses neither the first key nor what is typed after a slash while the code of the keys is on its way', async ({
  page,
}) => {
  await page.route(keysCode, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await openFeed(page);
  await page.keyboard.type('/kelp');
  await expect(reader(page).search).toHaveValue('kelp');
  await openFeed(page);
  await page.keyboard.press('j');
  await expect(headlines(page).first()).toBeFocused();
});
