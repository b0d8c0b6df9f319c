import { expect, open, openFeed, reader, test, widths } from './reader.ts';

for (const width of [widths.phone, widths.desktop]) {
  test(`a link within a body scrolls there and back, and closing leads to the feed (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page, '/articles/bicycles-carry-the-mail?topic=transport');
    const heading = page.getByRole('heading', { name: 'Before you ride' });
    await expect(heading).not.toBeInViewport();
    const link = page.getByRole('link', { name: 'the list of things to do' });
    await link.scrollIntoViewIfNeeded();
    await link.click();
    await expect(heading).toBeInViewport();
    await expect(heading).toBeFocused();
    await expect(page).toHaveURL(/\/articles\/bicycles-carry-the-mail\?topic=transport$/);

    await page.getByRole('link', { name: 'Back to the text' }).first().click();
    await expect(page.getByText('The rounds are given in kilometres.')).toBeInViewport();
    await page.getByRole('link', { name: 'Front page' }).click();
    await expect(page).toHaveURL(/\/\?topic=transport$/);
  });
}

test('an address that names a place of a body opens there', async ({ page }) => {
  await page.setViewportSize({ width: widths.desktop, height: 700 });
  await open(page, '/articles/bicycles-carry-the-mail#body-before-you-ride');
  await expect(page.getByRole('heading', { name: 'Before you ride' })).toBeInViewport();
});

test('a body shows its lazy pictures, and nothing of it runs or loads by itself', async ({ page, outside }) => {
  await openFeed(page);
  await open(page, '/articles/bicycles-carry-the-mail');
  await page.getByRole('img', { name: 'A bicycle with bags' }).scrollIntoViewIfNeeded();
  await expect.poll(() => outside.images).toContain('https://images.signalreview.example/mail-bicycle.jpg');
  await expect(page.getByRole('link', { name: 'Listen to the recording' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Watch the video on YouTube' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Done' })).toBeDisabled();
  await expect(reader(page).related).toBeVisible();
});
