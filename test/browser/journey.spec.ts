import { detailsOf, expect, headlineOf, openFeed, reader, shownCount, test } from './reader.ts';

const tidal = 'Tidal turbines light the whole island for a full year';
const tidalAddress = 'https://www.harbourdaily.example/tidal-turbines-light-the-whole-island';

test('shows the newest article first and says how many there are', async ({ page }) => {
  await openFeed(page);
  const { cards, status } = reader(page);
  await expect(headlineOf(cards.first())).toHaveText(tidal);
  await expect(status).toContainText('45 articles');
});

test('narrows the feed by topic, to the number that the choice promised, and back again', async ({ page }) => {
  await openFeed(page);
  const { choice, cards, card } = reader(page);
  const oceans = choice('Topics', 'Oceans');
  const promised = Number(
    /(\d+)\D*$/.exec(await oceans.evaluate((box) => box.closest('label')?.textContent ?? ''))?.[1],
  );
  expect(promised).toBe(13);
  await oceans.check();
  await expect(page).toHaveURL(/\?topic=oceans$/);
  await expect.poll(() => shownCount(page)).toBe(promised);
  await expect(cards).toHaveCount(promised);
  await expect(card('A comet, visible before breakfast')).toHaveCount(0);

  await page.goBack();
  await expect(oceans).not.toBeChecked();
  await expect.poll(() => shownCount(page)).toBe(45);
  await page.goForward();
  await expect(oceans).toBeChecked();
  await page.reload();
  await expect(oceans).toBeChecked();
  await expect.poll(() => shownCount(page)).toBe(promised);
});

test('widens within a group of filters and narrows across groups', async ({ page }) => {
  await openFeed(page);
  const { choice } = reader(page);
  await choice('Topics', 'Health').check();
  await expect.poll(() => shownCount(page)).toBe(4);
  await choice('Topics', 'Astronomy').check();
  await expect.poll(() => shownCount(page)).toBe(11);
  await choice('Sources', 'Field Notes').check();
  await expect.poll(() => shownCount(page)).toBe(2);
  await page.getByRole('button', { name: /clear/i }).first().click();
  await expect.poll(() => shownCount(page)).toBe(45);
  await expect(page).toHaveURL((url) => url.search === '');
});

test('finds as the reader types, marks what matched, and keeps the search in the address', async ({ page }) => {
  await openFeed(page);
  const { search, card, cards } = reader(page);
  await search.pressSequentially('whal', { delay: 30 });
  await expect(card('Quieter propellers calm the whales')).toBeVisible();
  await expect(card(/comet/)).toHaveCount(0);
  await expect(cards.first().locator('mark').first()).toHaveText(/whal/i);
  await expect(page).toHaveURL(/\?q=whal$/);
  await page.reload();
  await expect(search).toHaveValue('whal');
  await expect(card('Quieter propellers calm the whales')).toBeVisible();
});

test('forgives a typo, and combines a search with a filter', async ({ page }) => {
  await openFeed(page);
  const { search, card, cards, choice } = reader(page);
  await search.fill('telecsope');
  await expect(card('The telescope on the school roof')).toBeVisible();
  await search.fill('harbour');
  await expect(card('Kelp farm turns harbour water clear')).toBeVisible();
  await choice('Topics', 'Food').check();
  await expect(page).toHaveURL(/q=harbour&topic=food/);
  await expect(card(/cranes/)).toHaveCount(0);
  await expect(cards.first()).toBeVisible();
});

test('says so when nothing matches, and offers the way out', async ({ page }) => {
  await openFeed(page);
  const { search, cards } = reader(page);
  await search.fill('zzqxv');
  await expect.poll(() => shownCount(page)).toBe(0);
  await expect(cards).toHaveCount(0);
  await page.getByRole('button', { name: /clear/i }).first().click();
  await expect.poll(() => shownCount(page)).toBe(45);
});

test('loads every article of the feed', async ({ page }) => {
  await openFeed(page);
  const { cards } = reader(page);
  const more = page.getByRole('button', { name: /^Load more/ });
  await expect(async () => {
    if (await more.isVisible()) await more.click();
    await expect(cards).toHaveCount(45, { timeout: 1000 });
  }).toPass();
  await expect(more).toHaveCount(0);
});

test('opens the article over the feed, with its other addresses and what relates to it', async ({ page }) => {
  await openFeed(page);
  const { card, related, readLink, feed } = reader(page);
  await detailsOf(card(tidal)).click();
  await expect(page).toHaveURL(/\/articles\/tidal-turbines-light-the-whole-island$/);
  await expect(readLink).toHaveText(/Read at Harbour Daily/);
  await expect(readLink).toHaveAttribute('href', tidalAddress);
  await expect(page.getByRole('link', { name: 'AMP', exact: true })).toHaveAttribute('href', /\/amp\//);
  await expect(page.getByRole('link', { name: /AMP cache/ })).toHaveAttribute('href', /cdn\.ampproject\.org/);
  await expect(page.getByRole('link', { name: /archive/i })).toHaveAttribute(
    'href',
    /web\.archive\.org\/web\/20240312\d*\/https:\/\/www\.harbourdaily\.example/,
  );
  const coverage = page.getByRole('region', { name: 'Full coverage' });
  await expect(coverage.getByRole('link', { name: /^An island lives off its own tide/ })).toBeVisible();
  await expect(related.getByRole('link').first()).toBeVisible();
  await expect(related.getByText(tidal, { exact: true })).toHaveCount(0);
  await expect(feed).toBeVisible();

  await page.goBack();
  await expect(readLink).toHaveCount(0);
  await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('keeps the filters while articles are opened one from another', async ({ page }) => {
  await openFeed(page, '/?topic=oceans');
  const { card, related, readLink } = reader(page);
  await detailsOf(card('Kelp farm turns harbour water clear')).click();
  await expect(readLink).toHaveText(/Field Notes/);
  await related.locator('a[href*="/articles/"]').first().click();
  await expect(page).not.toHaveURL(/kelp-farm/);
  await expect(page).toHaveURL(/topic=oceans/);
  await expect.poll(() => shownCount(page)).toBe(13);
});

test('restores an article from its address alone, and again on reload', async ({ page }) => {
  await page.goto('/articles/how-a-lock-works');
  const { readLink } = reader(page);
  await expect(readLink).toHaveText(/Kiteworks Video/);
  await page.reload();
  await expect(readLink).toHaveText(/Kiteworks Video/);
  await expect(page.getByText(/9 min/).first()).toBeVisible();
});

test('leads from the headline to the original, without telling it where the reader came from', async ({
  page,
  context,
  outside,
}) => {
  await openFeed(page);
  const link = headlineOf(reader(page).card(tidal));
  await expect(link).toHaveAttribute('href', tidalAddress);
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toHaveAttribute('rel', /noreferrer/);
  const visit = context.waitForEvent('request', (request) => request.url() === tidalAddress);
  await link.click();
  await visit;
  await expect.poll(() => outside.pages).toEqual([{ url: tidalAddress, referrer: null }]);
});

test('leaves a headline without an address inside the reader', async ({ page }) => {
  await openFeed(page, '/?type=collection');
  const card = reader(page).card('Everything about water, in order');
  await expect(card).toBeVisible();
  await expect(card.locator('a[href^="http"]')).toHaveCount(0);
  await detailsOf(card).click();
  await expect(page).toHaveURL(/\/articles\/everything-about-water/);
  await expect(page.getByRole('link', { name: /The tide in one minute/ }).first()).toHaveAttribute(
    'href',
    /\/articles\/the-tide-in-one-minute/,
  );
  await expect(reader(page).readLink).toHaveCount(0);
});

test('loads a video from its host only after a click', async ({ page, outside }) => {
  await page.goto('/articles/how-a-lock-works');
  const play = page.getByRole('button', { name: /play/i });
  await expect(play).toBeVisible();
  expect(outside.leaks).toEqual([]);
  await expect(page.locator('iframe')).toHaveCount(0);
  await play.click();
  await expect(page.locator('iframe')).toHaveAttribute(
    'src',
    /^https:\/\/www\.youtube(-nocookie)?\.com\/embed\/Ab3-dEf_9hI/,
  );
  outside.leaks.length = 0;
});

test('lists every topic and source with its count, each leading to its articles', async ({ page }) => {
  await page.goto('/');
  const { navigation, cards } = reader(page);
  await navigation.getByRole('link', { name: 'Topics' }).click();
  await expect(page).toHaveURL(/\/topics$/);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Astronomy/ })
    .click();
  await expect.poll(() => shownCount(page)).toBe(7);
  await expect(cards).toHaveCount(7);
  await navigation.getByRole('link', { name: 'Sources' }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Open School/ })
    .click();
  await expect.poll(() => shownCount(page)).toBe(4);
});

test('says that a page is not there, and leads back', async ({ page }) => {
  for (const nowhere of ['/nowhere', '/articles/never-written']) {
    await page.goto(nowhere);
    await expect(
      page.getByRole('heading', { name: /not (found|here|in this edition)|no such|nothing here|gone/i }),
    ).toBeVisible();
    const back = page.getByRole('link', { name: /^(to|back to) the (front page|feed)/i });
    await back.click();
    await expect(reader(page).cards.first()).toBeVisible();
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('filters in a sheet', async ({ page }) => {
    await openFeed(page);
    const { choice } = reader(page);
    await expect(choice('Topics', 'Oceans')).toBeHidden();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /^Oceans\b/ })
      .check();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Show 13 articles/ })
      .click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect.poll(() => shownCount(page)).toBe(13);
  });

  test('opens an article as a page of its own', async ({ page }) => {
    await openFeed(page);
    const { card, readLink, feed } = reader(page);
    await detailsOf(card(tidal)).click();
    await expect(readLink).toBeVisible();
    await expect(feed).toBeHidden();
    await page.goBack();
    await expect(feed).toBeVisible();
  });
});

test.describe('a small edition', () => {
  test.use({ edition: 'small' });

  test('shows a record with its text repaired, its original, its coverage and what is related', async ({ page }) => {
    await openFeed(page, '/?q=ferries+wait');
    const { card, related, readLink } = reader(page);
    const article = card('Ferries learn to wait: timetable follows the tide instead of the clock');
    await expect(article).toContainText('three groups – certain');
    await expect(headlineOf(article)).toHaveAttribute(
      'href',
      'https://www.harbour.example/news/ferries-learn-to-wait/',
    );
    await detailsOf(article).click();
    await expect(readLink).toHaveText(/Read at Harbour Weekly/);
    await expect(page.getByText('Islanders time their shopping by the moon')).toBeVisible();
    await expect(related).toBeVisible();
  });
});

test.describe('the edition without records', () => {
  test.use({ edition: 'empty' });

  test('is a friendly page', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('main')).toContainText('No news yet');
    await expect(reader(page).cards).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
