import { detailsOf, expect, headlineOf, openFeed, reader, test } from './reader.ts';

test('no text becomes HTML or code but by the policy of the app, and the app needs no other', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await openFeed(page);
  const { card, search, related, navigation } = reader(page);
  await page.goto('/articles/bicycles-carry-the-mail');
  await expect(page.locator('[id="body-before-you-ride"]')).toBeVisible();
  await expect(related).toBeVisible();
  await page.goto('/');
  await search.fill('kelp');
  await expect(
    headlineOf(card(/Kelp farm/))
      .locator('mark')
      .first(),
  ).toBeVisible();
  await detailsOf(card(/Kelp farm/)).click();
  await expect(related).toBeVisible();
  await page.keyboard.press('Escape');
  for (const name of ['Topics', 'Sources']) {
    await navigation.getByRole('link', { name }).click();
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  }
  expect(complaints).toEqual([]);

  // As text: the types of the platform do not know Trusted Types.
  const refused: unknown = await page.evaluate(`Object.entries({
    innerHTML: () => { document.body.innerHTML = '<p>Text</p>' },
    insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<p>Text</p>'),
    worker: () => new Worker('/assets/search.js'),
    'another policy': () => trustedTypes.createPolicy('other', { createHTML: String }),
    'the policy again': () => trustedTypes.createPolicy('broadsheet', { createHTML: String }),
  }).flatMap(([name, attempt]) => {
    try {
      attempt();
      return [];
    } catch (error) {
      return error instanceof TypeError ? [name] : [];
    }
  })`);
  expect(refused).toEqual(['innerHTML', 'insertAdjacentHTML', 'worker', 'another policy', 'the policy again']);
});
