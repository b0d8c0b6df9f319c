import { test as base, expect, type Locator, type Page, type Request } from '@playwright/test';
import { editionServer, type EditionName } from './editions.ts';

/** What pages asked of other machines. Nothing of it left this one. */
export interface OutsideRequests {
  images: string[];
  /** Pages that the reader went to. */
  pages: { url: string; referrer: string | null }[];
  /** Everything else, embedded frames included. A test that provokes some takes them out; any left fails it. */
  leaks: string[];
}

/** Widths of a phone, a tablet and a desktop, in CSS pixels. */
export const widths = { phone: 390, tablet: 820, desktop: 1440 } as const;

/**
 * A page on one of the editions (`test.use({ edition: … })`, the workbench by default). Every request to
 * another machine is answered here and recorded in `outside`; only images and pages visited are expected.
 */
export const test = base.extend<{ edition: EditionName; outside: OutsideRequests }>({
  edition: ['workbench', { option: true }],
  baseURL: async ({ edition }, use) => use(editionServer(edition)),
  outside: [
    async ({ context }, use) => {
      const outside: OutsideRequests = { images: [], pages: [], leaks: [] };
      await context.route(isElsewhere, async (route, request) => {
        record(request, outside);
        if (isVisit(request))
          await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>The original</title>' });
        else await route.abort('internetdisconnected');
      });
      await use(outside);
      expect(outside.leaks, 'requests to other machines').toEqual([]);
    },
    { auto: true },
  ],
});

function isElsewhere(url: URL): boolean {
  return /^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1';
}

function isVisit(request: Request): boolean {
  if (!request.isNavigationRequest()) return false;
  try {
    return request.frame().parentFrame() === null;
  } catch {
    return true; // A tab that opens has no frame yet; an embedded frame always has one.
  }
}

function record(request: Request, outside: OutsideRequests): void {
  if (isVisit(request)) outside.pages.push({ url: request.url(), referrer: request.headers()['referer'] ?? null });
  else if (request.resourceType() === 'image') outside.images.push(request.url());
  else outside.leaks.push(`${request.resourceType()} ${request.url()}`);
}

export { expect };

/** The names that the reader can be found by. */
export function reader(page: Page) {
  // Groups of cards under a date are feeds of their own.
  const main = page.getByRole('main');
  return {
    feed: page.getByRole('feed', { name: 'Articles', exact: true }),
    cards: main.getByRole('article'),
    search: page.getByRole('searchbox', { name: 'Search articles' }),
    navigation: page.getByRole('navigation', { name: 'Main' }),
    status: page
      .getByRole('status')
      .filter({ hasText: /\barticles?\b/ })
      .first(),
    related: page.getByRole('region', { name: 'Related articles' }),
    readLink: page.getByRole('link', { name: /^(Read|Watch) at / }),
    failure: page
      .getByRole('alert')
      .or(page.getByRole('status').filter({ hasText: /could not|failed|offline/i }))
      .first(),
    tryAgain: page.getByRole('button', { name: 'Try again' }).first(),
    /** A card, by its headline. */
    card: (headline: string | RegExp): Locator => main.getByRole('article', { name: headline }),
    /** A choice of a filter group. Its name goes on with a count. */
    choice: (group: 'Topics' | 'Sources' | 'Kinds', label: string): Locator =>
      page.getByRole('group', { name: group }).getByRole('checkbox', { name: new RegExp(`^${label}\\b`) }),
  };
}

/** Opens a view and waits until its main part has something to read. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('main')).toContainText(/\w{3,}/);
}

export async function openFeed(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await expect(reader(page).cards.first()).toBeVisible();
}

/** Waits until the app has taken over the page that the build rendered. */
export async function hasStarted(page: Page): Promise<void> {
  await expect(page.locator('html')).not.toHaveAttribute('data-start');
}

/** The headline's link of a card. */
export function headlineOf(card: Locator): Locator {
  return card.getByRole('heading').getByRole('link');
}

/** The underlined word of a card, which opens its article: "Related", "Details", or how many sources there are. */
export function detailsOf(card: Locator): Locator {
  return card.getByRole('link', { name: /^(Related|Details|[\d,]+ sources( and related)?) (to|of|on) / });
}

/** How many articles the status line speaks of. */
export async function shownCount(page: Page): Promise<number> {
  const text = await reader(page).status.innerText();
  return Number((/([\d,]+) articles?/.exec(text)?.[1] ?? 'NaN').replaceAll(',', ''));
}

/** Milliseconds without a request after which the page has given up what it tries again by itself. */
const QUIET = 1000;

/**
 * Breaks every data file from here on, until the function it gives is called. That one waits until the page has given
 * up, so that nothing recovers by itself, and for answers under way: a request whose interception is taken away from it
 * goes on by itself, and the answer then comes a second time.
 */
export async function breakData(page: Page, how: 'abort' | 'truncate' | '500' | '404'): Promise<() => Promise<void>> {
  const data = /\/data\//;
  let lastAsked = Date.now();
  await page.route(data, async (route) => {
    lastAsked = Date.now();
    if (how === 'abort') return route.abort('connectionfailed');
    if (how === 'truncate') {
      const answer = await route.fetch();
      const whole = await answer.body();
      return route.fulfill({
        contentType: answer.headers()['content-type'] ?? 'application/json',
        body: whole.subarray(0, Math.floor(whole.length / 2)),
      });
    }
    return route.fulfill({ status: Number(how), contentType: 'text/plain', body: 'No.' });
  });
  return async () => {
    await expect.poll(() => Date.now() - lastAsked).toBeGreaterThan(QUIET);
    await page.unrouteAll({ behavior: 'wait' });
  };
}

/** Presses Tab until what has the focus is `target`; fails after 150 times. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never reached it.');
}

/** Scrolls to the end of the page in steps, as a reader does, and back. */
export async function readThrough(page: Page): Promise<void> {
  const step = 600;
  for (let top = 0; top < (await page.evaluate(() => document.documentElement.scrollHeight)); top += step) {
    await page.evaluate((to) => window.scrollTo(0, to), top);
    await page.waitForTimeout(60);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}
