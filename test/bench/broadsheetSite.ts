import type { Page } from '@playwright/test';
import { quiet, type Site } from './reader.ts';
import type { SiteServer } from './server.ts';

/** The reader of this project, by the names that people find things by. */
export const broadsheetSite: Site = {
  path: '/',
  searchPath: '/',
  searchBox: 'input[aria-label="Search articles"]',
  searchResult: '[role="feed"][aria-busy="false"] article mark',
  toggleTopic,
  backFromArticle,
};

/** Chooses the second topic in the sheet of filters; gives the milliseconds until the number of articles has changed. */
async function toggleTopic(page: Page): Promise<number> {
  await page.getByRole('button', { name: /^Filters/ }).click();
  const choice = page.getByRole('dialog').getByRole('group', { name: 'Topics' }).getByRole('checkbox').nth(1);
  await choice.scrollIntoViewIfNeeded();
  await page.waitForTimeout(2000);
  await page.evaluate(() => (window.benchWatch.longestInteraction = 0));
  const changed = page.evaluate(() => {
    const status = () =>
      [...document.querySelectorAll('[role="status"]')]
        .map(({ textContent }) => textContent ?? '')
        .find((text) => /article/.test(text));
    const before = status();
    let clickedAt = 0;
    addEventListener('click', ({ timeStamp }) => (clickedAt ||= timeStamp), { capture: true });
    return new Promise<number>((resolve) => {
      const look = () => {
        const isNew =
          clickedAt > 0 &&
          status() !== before &&
          document.querySelector('[role="feed"][aria-busy="false"] article') !== null;
        if (isNew) resolve(performance.now() - clickedAt);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });
  await choice.click();
  return changed;
}

/** Reads on, opens an article from the middle of the feed and goes back. */
async function backFromArticle(page: Page, server: SiteServer): Promise<boolean> {
  await page.evaluate(() => window.scrollTo(0, 2500));
  await page.waitForTimeout(600);
  const panels = page
    .getByRole('main')
    .getByRole('article')
    .getByRole('link', { name: /Related/ });
  const index = await panels.evaluateAll((links) => links.findIndex((link) => link.getBoundingClientRect().top > 100));
  await panels.nth(index).scrollIntoViewIfNeeded();
  await page.waitForTimeout(600);
  const before = await page.evaluate(() => window.scrollY);
  await panels.nth(index).click();
  await page.waitForURL(/\/articles\//);
  await quiet(page, server);
  server.sent.length = 0;
  await page.goBack();
  await page.waitForTimeout(1000);
  const after = await page.evaluate(() => window.scrollY);
  return Math.abs(after - before) <= 2 && server.sent.length === 0;
}
