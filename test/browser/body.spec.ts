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

test('a sound is asked for when the reader plays it, and plays in the page', async ({ page }) => {
  const asked: string[] = [];
  await page.route('https://media.signalreview.example/**', (route, request) => {
    asked.push(request.url());
    return route.fulfill({ contentType: 'audio/wav', body: silence(2) });
  });
  await open(page, '/articles/bicycles-carry-the-mail');
  const sound = page.getByLabel('Listen to the recording');
  await sound.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await sound.click({ position: { x: 27, y: 27 } });
  await expect.poll(() => sound.evaluate((element: HTMLAudioElement) => element.currentTime)).toBeGreaterThan(0);
  expect(new Set(asked)).toEqual(new Set(['https://media.signalreview.example/bells.mp3']));
});

/** So many seconds of a sound without a sound, as WAV: 8,000 samples of 8 bits a second. */
function silence(seconds: number): Buffer {
  const samples = Buffer.alloc(8000 * seconds, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
