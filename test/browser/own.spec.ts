import type { Page } from '@playwright/test';
import { expect, openFeed, test } from './reader.ts';
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
  await openFeed(page);
  await expect(bar(page).nth(1)).toHaveText('Followed');
  expect(await page.evaluate((): unknown => Reflect.get(window, 'first'))).toBe('Food');
  expect(await shifts()).toBe(0);

  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { level: 1, name: 'Followed' })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
});
