import { test as base, expect, type Page } from '@playwright/test';
import { editionFolder } from './editions.ts';
import { aPage, emptyScript, type Host, nothing, startHost } from './host.ts';
import { detailsOf, openFeed, reader } from './reader.ts';

/** Pages with a cache, as readers have them: a page whose requests are watched has none. Each test has a host of its own. */
const test = base.extend<{ unknown: '404' | 'page'; host: Host }>({
  unknown: ['404', { option: true }],
  host: async ({ unknown }, use) => {
    const host = await startHost(editionFolder('workbench'), unknown);
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

const kelp = 'Kelp farm turns harbour water clear';
const gone = 'a newer edition has been published';
const seed = /Ferries learn to wait/;

const alertOf = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be loaded' });
const reload = (page: Page) => page.getByRole('button', { name: 'Reload the page' });

/** What a reader may do next on an open page. */
const steps = {
  'opens an article': async (page: Page) => detailsOf(reader(page).card(kelp)).click(),
  filters: async (page: Page) => reader(page).choice('Topics', 'Oceans').click(),
  searches: async (page: Page) => reader(page).search.fill('meteorite'),
} as const;

for (const unknown of ['404', 'page'] as const) {
  test.describe(`on a host that answers ${unknown === '404' ? '404' : 'with the front page'} for unknown files`, () => {
    test.use({ unknown });

    for (const [does, step] of Object.entries(steps)) {
      test(`a reader of an edition that is gone ${does}, is told so, and gets the new one`, async ({ page, host }) => {
        await openFeed(page);
        await page.waitForLoadState('networkidle');
        host.folder = editionFolder('small');
        await step(page);
        await expect(alertOf(page).first()).toContainText(gone);
        const loaded = page.waitForEvent('load');
        await reload(page).first().click();
        await loaded;
        await page.goto('/');
        await expect(page.getByRole('link', { name: seed }).first()).toBeVisible();
      });
    }

    for (const [does, step, path, shown] of [
      ['opens an article', steps['opens an article'], /\/data\/articles\//, 'Related articles'],
      ['opens an article', steps['opens an article'], /\/assets\/ArticleView.*js$/, 'Related articles'],
      ['opens an article', steps['opens an article'], /\/assets\/later.*css$/, 'Related articles'],
      ['filters', steps.filters, /\/data\/columns/, kelp],
      ['searches', steps.searches, /\/data\/search\//, 'Meteorite found in a flower bed'],
      ['searches', steps.searches, /\/assets\/search-/, 'Meteorite found in a flower bed'],
    ] as const) {
      test(`a visit during an upload spoils nothing for good: a reader ${does} (${path.source})`, async ({
        page,
        host,
      }) => {
        host.broken = { path, answer: unknown === '404' ? nothing : aPage };
        await openFeed(page);
        await step(page);
        await expect(alertOf(page).first()).toBeVisible();
        host.broken = null;
        // What is beneath a sheet has a notice of its own, where its code is that of the sheet.
        const view = step === steps['opens an article'] ? page.getByRole('dialog') : page.getByRole('main');
        await view.getByRole('button', { name: 'Try again' }).click();
        await expect(page.getByRole('heading', { name: shown }).first()).toBeVisible();
        await expect(view.getByRole('alert')).toHaveCount(0);

        // Without a try: the next visit.
        host.broken = { path, answer: unknown === '404' ? nothing : aPage };
        const context = await page.context().browser()?.newContext();
        const other = await context?.newPage();
        if (other === undefined) throw new Error('The browser is gone');
        await openFeed(other, `${host.address}/`);
        await step(other);
        await expect(alertOf(other).first()).toBeVisible();
        host.broken = null;
        await other.goto(`${host.address}/?topic=oceans`);
        // Lists are styled by the sheet that styles articles: where the browser's cache holds a page in its place, one try mends it.
        const list = reader(other).card(kelp);
        await expect(list.or(reader(other).tryAgain)).toBeVisible();
        if (await reader(other).tryAgain.isVisible()) await reader(other).tryAgain.click();
        await expect(list).toBeVisible();
        await context?.close();
      });
    }
  });
}

test('the script of the page that came as something else is asked for anew', async ({ page, host }) => {
  host.broken = { path: /\/assets\/index-.*js$/, answer: aPage };
  await page.goto('/articles/comet-visible-before-breakfast');
  const line = page.getByRole('alert').filter({ hasText: 'This page could not start.' });
  await expect(line).toContainText(/\/assets\/index-.*\.js is missing or damaged/);
  host.broken = null;
  await line.getByRole('link', { name: 'Try again' }).click();
  await expect(reader(page).readLink).toBeVisible();
  await expect(line).toBeHidden();
});

for (const [what, answer] of [
  ['an empty script', emptyScript],
  ['another script', { ...emptyScript, body: 'onmessage = () => postMessage({ id: "?" }); postMessage("hello");' }],
  ['half a script', { ...emptyScript, body: 'const half = {' }],
] as const) {
  test(`a search whose worker is ${what} ends in a message`, async ({ page, host }) => {
    host.broken = { path: /\/assets\/search-/, answer };
    await page.clock.install();
    await openFeed(page);
    await reader(page).search.fill('meteorite');
    await expect(async () => {
      await page.clock.runFor(11_000);
      await expect(alertOf(page).first()).toContainText('arrived damaged', { timeout: 500 });
    }).toPass();
    await expect(reload(page).first()).toBeVisible();
    host.broken = null;
    await reader(page).tryAgain.click();
    await expect(reader(page).card('Meteorite found in a flower bed')).toBeVisible();
  });
}
