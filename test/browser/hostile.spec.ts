import type { Page } from '@playwright/test';
import { expect, open, openFeed, reader, test } from './reader.ts';

/** What could run code or reach out, in what the page shows. Our own drawings carry none of it. */
const dangers = [
  'script',
  'iframe',
  'object',
  'embed',
  'a[href^="javascript:" i]',
  '[src^="data:text" i]',
  '[onerror]',
  '[onload]',
  '[onclick]',
];

async function expectHarmless(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ranFromRecord') as unknown)).toBeUndefined();
  const shown = page.locator('body > :not(script, noscript)');
  for (const danger of dangers) await expect(shown.locator(danger), danger).toHaveCount(0);
}

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A record opened a dialog: ${dialog.message()}`);
  });
});

test('shows markup in titles, excerpts and topics as text', async ({ page }) => {
  await openFeed(page, '/?topic=hostile');
  await expect(reader(page).cards).toHaveCount(5);
  await expect(page.getByRole('heading', { name: /in a title$/ })).toContainText(
    '<script>window.ranFromRecord = "title"</script>',
  );
  await expectHarmless(page);
});

for (const id of ['hostile-title', 'hostile-topic', 'hostile-body', 'hostile-addresses', 'hostile-embed']) {
  test(`runs nothing from ${id}`, async ({ page }) => {
    await open(page, `/articles/${id}`);
    await expect(reader(page).related).toBeVisible();
    await expectHarmless(page);
  });
}

test('filters by a topic that tries to break out of its attribute', async ({ page }) => {
  await open(page, '/topics');
  await expectHarmless(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^"><img/ })
    .click();
  await expect(reader(page).card('A topic that tries to break out')).toBeVisible();
  await expect(reader(page).cards).toHaveCount(1);
  await expectHarmless(page);
});

test('searches for markup without making it', async ({ page }) => {
  await openFeed(page);
  await reader(page).search.fill('<img src=x onerror="window.ranFromRecord=12"> script');
  await expect(page).toHaveURL(/q=/);
  await expectHarmless(page);
});

test('keeps the good half of a body', async ({ page }) => {
  await open(page, '/articles/hostile-body');
  await expect(page.getByRole('heading', { name: 'What stays' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'link to the study' })).toHaveAttribute(
    'href',
    'https://www.signalreview.example/study',
  );
  await expect(page.getByRole('link', { name: 'press me too' })).toHaveCount(0);
});

test('gives a headline no address that is not http', async ({ page }) => {
  await openFeed(page, '/?topic=hostile');
  const addresses = await page
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.protocol : '')));
  expect([...new Set(addresses)].filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
  const pictures = await page
    .locator('img')
    .evaluateAll((images) => images.map((image) => (image instanceof HTMLImageElement ? image.src : '')));
  expect(pictures.filter((address) => !address.startsWith('https://'))).toEqual([]);
});
