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

for (const [device, width] of Object.entries(widths)) {
  test(`is painted on a ${device} as soon as what its paint waits for has come`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openUntil(page, whole);
    const marks = await page
      .locator('link[rel=expect]')
      .evaluateAll((links: HTMLLinkElement[]) =>
        links.filter(({ media }) => matchMedia(media).matches).map(({ href }) => new URL(href).hash),
      );
    expect(marks).toHaveLength(1);
    const before = await page.evaluate((mark) => {
      const place = document.querySelector(mark ?? '');
      const isBefore = (story: Element) =>
        Boolean((place?.compareDocumentPosition(story) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING);
      return [...document.querySelectorAll('article')].filter(isBefore).length;
    }, marks[0]);
    // The lead and the seconds, and beside them the latest.
    expect(before).toBeGreaterThanOrEqual(width < 960 ? 2 : 6);
  });
}

test('shows everything without a script', async ({ page }) => {
  await openUntil(page, whole);
  const { cards } = reader(page);
  expect(await cards.count()).toBeGreaterThan(1);
  for (const card of await cards.all()) await expect(card).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
});
