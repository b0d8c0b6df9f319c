import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { detailsOf, expect, headlineOf, openFeed, reader, test, widths } from './reader.ts';

const KEY = 'broadsheet:/:muted';
const kelp = 'Kelp farm turns harbour water clear';
const source = 'Ocean Desk';

const card = (page: Page, title: string | RegExp = kelp) => reader(page).card(title).first();
const muteButton = (page: Page, title = kelp) => card(page, title).getByRole('button', { name: `Mute: ${title}` });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Mute' });
const count = (page: Page) => page.locator('[data-muted]').first();
const bySource = (page: Page, name = source) => reader(page).cards.filter({ hasText: name });

/** Opens the front page, as somebody who is there. */
async function openAsReader(page: Page, path = '/'): Promise<void> {
  await openFeed(page, path);
  await expect(async () => {
    await page.keyboard.press('Shift');
    await expect(page.locator('[data-action=mute]').first()).toBeAttached({ timeout: 500 });
  }).toPass();
}

async function mute(page: Page, name: string | RegExp, title = kelp): Promise<void> {
  await card(page, title).hover();
  await muteButton(page, title).click();
  await sheet(page).getByRole('button', { name }).click();
  await expect(sheet(page)).toBeHidden();
}

/** What every list shows of a story, as soon as it is drawn. */
async function sawAnyOf(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => Reflect.get(window, 'seen')?.includes(wanted) === true, text);
}

test.describe('a muted source', () => {
  test('leaves the front page, the search, the related articles and the sources, is counted, and can be looked at', async ({
    page,
  }) => {
    await openAsReader(page);
    await expect(bySource(page).first()).toBeVisible();
    await mute(page, `Mute the source “${source}”`);
    await expect(bySource(page)).toHaveCount(0);
    await expect(page.getByText(`The source “\u2068${source}\u2069” is muted.`)).toBeVisible();

    await openFeed(page, '/?q=water');
    await expect(count(page)).toContainText(/\d+ muted/);
    await expect(card(page)).toHaveCount(0);
    await count(page).getByRole('button', { name: 'Show what is muted' }).click();
    await expect(card(page)).toBeVisible();
    await expect(count(page)).toContainText('shown for now');
    await count(page).getByRole('button', { name: 'Hide what is muted' }).click();
    await expect(card(page)).toHaveCount(0);

    await page.goto('/sources');
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: source })).toHaveCount(0);
    await expect(count(page)).toContainText('1 muted');
  });
});
