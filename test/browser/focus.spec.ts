import type { Page } from '@playwright/test';
import { breakData, detailsOf, expect, openFeed, reader, readThrough, shownCount, test } from './reader.ts';

const inMain = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('main') !== null && document.activeElement !== document.body);

const chip = (page: Page, name: string) => page.getByRole('button', { name: `Remove filter: ${name}` });

test('stays among the chips when one of them is removed, so that the next is one Tab away', async ({ page }) => {
  await openFeed(page, '/?topic=astronomy&topic=health&type=article');
  await chip(page, 'Astronomy').press('Enter');
  await expect(chip(page, 'Astronomy')).toHaveCount(0);
  expect(await inMain(page)).toBe(true);
  await page.keyboard.press('Tab');
  await expect(chip(page, 'Health')).toBeFocused();
});

for (const { what, path, button } of [
  { what: 'all filters are cleared', path: '/?topic=health', button: 'Clear all' },
  { what: 'all articles are shown where nothing was found', path: '/?q=zzqxv', button: 'Show all articles' },
]) {
  test(`stays in the content when ${what}`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('button', { name: button }).press('Enter');
    await expect.poll(() => shownCount(page)).toBe(45);
    await expect(page.getByRole('button', { name: button })).toHaveCount(0);
    expect(await inMain(page)).toBe(true);
  });
}

test('goes to what was found when a search is sent off', async ({ page }) => {
  await openFeed(page);
  const { search, card } = reader(page);
  await search.pressSequentially('meteorite');
  await search.press('Enter');
  await expect(card('Meteorite found in a flower bed')).toBeVisible();
  await expect(search).not.toBeFocused();
  expect(await inMain(page)).toBe(true);
});

test('stays where the reader tried again', async ({ page }) => {
  const mend = await breakData(page, '404');
  await page.goto('/?topic=oceans');
  await expect(reader(page).failure).toBeVisible();
  await mend();
  await reader(page).tryAgain.press('Enter');
  await expect(reader(page).card('Kelp farm turns harbour water clear')).toBeVisible();
  await expect(reader(page).tryAgain).toHaveCount(0);
  expect(await inMain(page)).toBe(true);
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 820, height: 600 },
  { width: 390, height: 844 },
]) {
  test(`is never beneath the bar, on a screen of ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openFeed(page);
    const links = reader(page).cards.getByRole('link', { name: /Related|Details/ });
    await links.nth(7).focus();
    for (let presses = 0; presses < 24; presses++) {
      await page.keyboard.press('Shift+Tab');
      const hidden = await page.evaluate(() => {
        const element = document.activeElement;
        const bar = document.querySelector('nav')?.parentElement;
        if (!element || !bar || bar.contains(element) || getComputedStyle(bar).position !== 'sticky') return null;
        const [top, edge] = [element.getBoundingClientRect().top, bar.getBoundingClientRect().bottom];
        return top < edge ? `${element.outerHTML.slice(0, 80)} at ${top}, bar ends at ${edge}` : null;
      });
      expect(hidden).toBeNull();
    }
  });
}

test('a run of steps of a slider is one entry of the history', async ({ page }) => {
  await openFeed(page, '/?type=article');
  const from = page.getByRole('slider', { name: 'From' });
  await from.focus();
  for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowRight');
  await page.getByRole('slider', { name: 'To' }).press('ArrowLeft');
  await expect(page).toHaveURL(/from=.*to=/);
  await page.goBack();
  await expect(page).toHaveURL(/\/\?type=article$/);
  await from.press('ArrowRight');
  await page.goBack();
  await expect(page).toHaveURL(/\/\?type=article$/);
});

test('a drag over the timeline is one entry of the history', async ({ page }) => {
  await openFeed(page, '/?type=article');
  const plot = await page.getByRole('group', { name: 'Dates' }).getByRole('img').boundingBox();
  if (plot === null) throw new Error('The timeline has no plot');
  const y = plot.y + plot.height / 2;
  await page.mouse.move(plot.x + plot.width * 0.4, y);
  await page.mouse.down();
  for (const share of [0.5, 0.6, 0.7, 0.8]) await page.mouse.move(plot.x + plot.width * share, y);
  await page.mouse.up();
  await expect(page).toHaveURL(/from=.*to=/);
  await page.goBack();
  await expect(page).toHaveURL(/\/\?type=article$/);
});

test('a filtered view has a title of its own, and an article has its own', async ({ page }) => {
  await openFeed(page);
  await expect(page).toHaveTitle('Broadsheet');
  await reader(page).choice('Topics', 'Oceans').check();
  await expect(page).toHaveTitle('Oceans · Broadsheet');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oceans');
  await page.goto('/?q=harbour&topic=food&topic=oceans&type=video&from=2024-02-01');
  await expect(page).toHaveTitle(/^“harbour”, Food, Oceans, Video, since .*2024 · /);
  await openFeed(page, '/?topic=oceans');
  await detailsOf(reader(page).card('Kelp farm turns harbour water clear')).click();
  await expect(page).toHaveTitle('Kelp farm turns harbour water clear · Broadsheet');
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle('Oceans · Broadsheet');
});

test('parts of the front page have headings outside of their feeds, and their headlines stand below them', async ({
  page,
}) => {
  await openFeed(page);
  await readThrough(page);
  const { levels, feeds } = await page.evaluate(() => ({
    levels: [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map(({ tagName }) => Number(tagName.slice(1))),
    feeds: [...document.querySelectorAll('main [role=feed]')].map((feed) => {
      const heading = document.getElementById(feed.getAttribute('aria-labelledby') ?? '');
      return {
        name: feed.getAttribute('aria-label') ?? heading?.textContent ?? '',
        heading: heading?.tagName ?? null,
        isBefore: heading !== null && (heading.compareDocumentPosition(feed) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
        holdsIt: feed.contains(heading),
        headlines: [...new Set([...feed.querySelectorAll('article :is(h2, h3)')].map(({ tagName }) => tagName))],
      };
    }),
  }));
  const [first, ...others] = feeds;
  expect(first).toMatchObject({ name: 'Articles', heading: null, headlines: ['H2'] });
  expect(others.length).toBeGreaterThan(2);
  for (const feed of others)
    expect(feed).toMatchObject({ heading: 'H2', isBefore: true, holdsIt: false, headlines: ['H3'] });
  expect(new Set(feeds.map(({ name }) => name)).size).toBe(feeds.length);
  expect(levels[0]).toBe(1);
  expect(levels.slice(1).every((level, i) => level > 1 && level <= (levels[i] ?? 0) + 1)).toBe(true);
  await page.goto('/?q=harbour');
  await expect(reader(page).cards.first().getByRole('heading', { level: 2 })).toBeVisible();
});

test('a link in the bar gets the focus without a scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await openFeed(page);
  await page.keyboard.press('End');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
  await page.waitForTimeout(500);
  const before = await page.evaluate(() => window.scrollY);
  await reader(page).navigation.getByRole('link', { name: 'Topics' }).focus();
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
});
