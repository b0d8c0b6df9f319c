import type { Page } from '@playwright/test';
import { expect, reader, test, widths } from './reader.ts';

/** Opens the front page as far as it has come on a slow connection, before any script. */
async function openUntil(page: Page, isThere: (html: string) => number): Promise<void> {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.route('**/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.slice(0, isThere(html)) });
  });
  await page.goto('/');
}

const untilLead = (html: string) => html.indexOf('</article>');
const untilScript = (html: string) => html.indexOf('<script type="module"');
const whole = (html: string) => html.length;

/** Where and how everything stands from the top of the page to the end of its first article. The drawings that plates refer to come last of all. */
async function lookOfFirstScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('#app :not(link, use)')];
    const end = elements.findIndex((element) => element.matches('article ~ *, [role=feed] ~ *'));
    const lead = document.querySelector('#app article');
    const first = elements
      .slice(0, end === -1 ? elements.length : end)
      .filter((element) => lead === null || element === lead || !element.contains(lead));
    return first.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, font, fill, borderBlock, clipPath } = getComputedStyle(element);
      return [
        element.tagName,
        element.getAttribute('class'),
        x,
        y,
        width,
        height,
        color,
        backgroundColor,
        font,
        fill,
        borderBlock,
        clipPath,
      ].join(' ');
    });
  });
}

for (const [device, width] of Object.entries(widths)) {
  test(`looks on a ${device} before the rest of the page has come as it does then`, async ({ page, context }) => {
    const later = await context.newPage();
    for (const tab of [page, later]) await tab.setViewportSize({ width, height: 900 });
    await openUntil(page, untilLead);
    await openUntil(later, whole);
    const look = await lookOfFirstScreen(page);
    expect(look.length).toBeGreaterThan(50);
    expect(await lookOfFirstScreen(later)).toEqual(look);
  });
}

test('lays out the lead alone until the page has come as far as its script', async ({ page }) => {
  await openUntil(page, untilScript);
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('contentinfo')).toBeHidden();
});

test('shows everything without a script', async ({ page }) => {
  await openUntil(page, whole);
  const { cards } = reader(page);
  expect(await cards.count()).toBeGreaterThan(1);
  for (const card of await cards.all()) await expect(card).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
});
