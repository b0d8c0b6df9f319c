import type { Page } from '@playwright/test';
import { expect, openFeed, reader, test } from './reader.ts';
import { watchShifts } from './shifts.ts';

const bar = (page: Page) => page.getByRole('navigation', { name: 'Filter by topic' }).getByRole('link');

test('what is followed stands first in the bar, in all tabs, and from the first paint on', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await openFeed(other);
  await other.keyboard.press('Shift');
  await page.goto('/topics/food/');
  await page.getByRole('button', { name: 'Follow Food', exact: true }).click();
  await expect(bar(page).nth(2)).toHaveText('Food');
  await expect(bar(other).nth(2)).toHaveText('Food');

  const shifts = await watchShifts(page);
  await page.addInitScript(() => {
    Reflect.set(window, 'first', null);
    new MutationObserver((_, observer) => {
      const shown = document.querySelectorAll('nav[aria-label="Filter by topic"] a');
      if (document.documentElement.dataset['start'] !== undefined || shown.length === 0) return;
      Reflect.set(window, 'first', shown[2]?.textContent);
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  const keys = page.waitForResponse(/\/assets\/keys-/);
  await openFeed(page);
  await expect(bar(page).nth(1)).toHaveText('Followed');
  expect(await page.evaluate((): unknown => Reflect.get(window, 'first'))).toBe('Food');
  expect(await shifts()).toBe(0);

  await keys;
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { level: 1, name: 'Followed' })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('the paper opens with what the reader chose, with nothing else before, and the front page stays within reach', async ({
  page,
}) => {
  await page.goto('/?topic=food');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('My kitchen');
  await page.keyboard.press('Enter');
  await page.goto('/settings');
  await page.getByRole('group', { name: 'The paper opens with' }).getByRole('radio', { name: 'My kitchen' }).check();

  await page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(window, 'seen', seen);
    new MutationObserver(() => {
      const title = document.querySelector('main h1')?.textContent;
      if (document.documentElement.dataset['start'] === undefined && title !== undefined && !seen.includes(title))
        seen.push(title);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await openFeed(page);
  await expect(page).toHaveURL(/\/\?topic=food$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Food');
  expect(await page.evaluate((): unknown => Reflect.get(window, 'seen'))).toEqual(['Food']);

  await reader(page).navigation.getByRole('link', { name: 'Front page' }).click();
  await expect(page).toHaveURL((url) => url.search === '');
  await page.reload();
  await expect(reader(page).cards.first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Front page');
  await expect(page).toHaveURL((url) => url.search === '');
});
