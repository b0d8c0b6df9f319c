import type { Browser, Page } from '@playwright/test';
import { median } from './medians.ts';
import { type Link, serveSite, type SiteServer } from './server.ts';
import { heapMegabytes, launchChromium, PHONE_SLOWDOWN, readWatch, type SlowPage, slowPage } from './slowPage.ts';

/** What a site is measured on. */
export interface Device {
  link: Link;
  /** How much slower than here its processor is. */
  slowdown: number;
}
export const slowPhone: Device = {
  link: { roundTrip: 150, bitsPerSecond: 1_600_000, packet: 1400 },
  slowdown: PHONE_SLOWDOWN,
};
/** So slow that a paint waits for bytes and for nothing else, and in packets so small that hardly more are counted than it waits for. */
const trickle: Link = { roundTrip: 0, bitsPerSecond: 16_000, packet: 200 };
/** For bytes and counts alone. */
export const thisMachine: Device = { link: { roundTrip: 0, bitsPerSecond: 1e9, packet: 1400 }, slowdown: 1 };

/** One search, from the input to the first result on the screen. */
interface SearchFigures {
  milliseconds: number | null;
  bytes: number | null;
  requests: number | null;
}

/** Medians over the runs; bytes as sent, milliseconds, megabytes. Null: not to be had from this site. */
export interface ReaderFigures {
  largestPaint: number | null;
  bytesUntilPaint: number | null;
  /** What the largest paint waits for: all that had come before it over a link that is slower than anything else. Scripts are off; null where that shows no article. */
  bytesForPaint: number | null;
  firstVisitBytes: number | null;
  firstVisitRequests: number | null;
  layoutShift: number | null;
  coldSearch: SearchFigures;
  /** Bytes that come unasked while the reader looks at what the first search found. */
  bytesAfterSearch: number | null;
  warmSearch: SearchFigures;
  topicInteraction: number | null;
  /** From the click on a topic to articles of that topic on the screen. */
  topicArticles: number | null;
  heapAfterLoad: number | null;
  heapAfterSearch: number | null;
  /** Back from an article: the same place, and nothing fetched. */
  backKeepsPlace: boolean | null;
}

/** What differs between sites that are measured. Selectors are of CSS. */
export interface Site {
  path: string;
  searchBox: string;
  /** There once a search of the feed has its first result. */
  searchResult: string;
  /** Where the search has a page of its own. */
  searchPath: string;
  /** Chooses a topic; gives the milliseconds until its articles are there. */
  toggleTopic: ((page: Page, server: SiteServer) => Promise<number>) | null;
  /** Opens an article and goes back; whether that kept the place and fetched nothing. */
  backFromArticle: ((page: Page, server: SiteServer) => Promise<boolean>) | null;
}

/** A site while it is measured. */
interface Session {
  site: Site;
  server: SiteServer;
  browser: Browser;
  slowdown: number;
}

/** Measures a built site in a real browser, once for every two queries: a cold search, then a warm one. */
export async function measureReader(
  folder: string,
  site: Site,
  queries: readonly string[],
  device: Device,
): Promise<ReaderFigures> {
  const server = await serveSite(folder, device.link);
  const browser = await launchChromium();
  const session: Session = { site, server, browser, slowdown: device.slowdown };
  try {
    const bytesForPaint = await bytesBeforePaint(folder, session);
    const runs: ReaderFigures[] = [];
    for (let i = 0; i + 1 < queries.length; i += 2)
      runs.push({ ...(await measureOnce(session, queries[i] ?? '', queries[i + 1] ?? '')), bytesForPaint });
    return middle(runs);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function measureOnce(
  session: Session,
  cold: string,
  warm: string,
): Promise<Omit<ReaderFigures, 'bytesForPaint'>> {
  const { toggleTopic, backFromArticle } = session.site;
  const visit = await withPage(session, firstVisit);
  const backKeepsPlace =
    backFromArticle === null ? null : await withPage(session, (slow) => openAndGoBack(slow, session, backFromArticle));
  const search = await withPage(session, (slow) => searches(slow, session, cold, warm));
  const topic =
    toggleTopic === null ? null : await withPage(session, (slow) => topicToggle(slow, session, toggleTopic));
  return {
    ...visit,
    ...search,
    topicInteraction: topic?.interaction ?? null,
    topicArticles: topic?.articles ?? null,
    backKeepsPlace,
  };
}

async function firstVisit({ page, devTools }: SlowPage, { server, site }: Session) {
  const before = server.bytesUntil(Infinity);
  server.sent.length = 0;
  await page.goto(server.address + site.path);
  await quiet(page, server);
  const watch = await readWatch(page);
  return {
    largestPaint: watch.largestPaint,
    bytesUntilPaint: server.bytesUntil(watch.paintedAt) - before,
    firstVisitBytes: server.bytesUntil(Infinity) - before,
    firstVisitRequests: server.sent.length,
    layoutShift: watch.layoutShift,
    heapAfterLoad: await heapMegabytes(devTools),
  };
}

/** See `ReaderFigures.bytesForPaint`. */
async function bytesBeforePaint(folder: string, { browser, site }: Session): Promise<number | null> {
  const server = await serveSite(folder, trickle);
  const { page, devTools, close } = await slowPage(browser, 1, false);
  try {
    let paintedAt: number | null = null;
    // The page's own observers are scripts, too.
    devTools.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
      if (event.lcpDetails !== undefined) paintedAt = event.lcpDetails.renderTime * 1000;
    });
    await devTools.send('PerformanceTimeline.enable', { eventTypes: ['largest-contentful-paint'] });
    await page.goto(server.address + site.path);
    await page.waitForTimeout(1000);
    const articles = await page.locator('article').filter({ visible: true }).count();
    return articles === 0 || paintedAt === null ? null : server.bytesUntil(paintedAt);
  } finally {
    await close();
    await server.stop();
  }
}

async function searches({ page, devTools }: SlowPage, { server, site }: Session, cold: string, warm: string) {
  await page.goto(server.address + site.searchPath);
  await page.locator(site.searchBox).waitFor();
  // What comes for every reader is no part of the search.
  await page.waitForTimeout(LOOK);
  await quiet(page, server);
  const coldSearch = await searchOnce(page, server, site, cold);
  const heapAfterSearch = await heapMegabytes(devTools);
  const before = server.bytesUntil(Infinity);
  await page.waitForTimeout(LOOK);
  await quiet(page, server);
  const bytesAfterSearch = server.bytesUntil(Infinity) - before;
  const warmSearch = await searchOnce(page, server, site, warm);
  return { coldSearch, bytesAfterSearch, warmSearch, heapAfterSearch };
}

/** Milliseconds for which a reader looks at a page, or at what was found, before the next search, at least. A page comes to rest within it. */
const LOOK = 2500;

/** Puts the words into the box at once, as a paste does: nothing was fetched while the reader went there. */
async function searchOnce(page: Page, server: SiteServer, site: Site, query: string): Promise<SearchFigures> {
  await page.locator(site.searchBox).evaluate((box) => {
    if (!(box instanceof HTMLInputElement)) throw new Error('The search box is no input.');
    box.value = box.value;
    box.focus({ preventScroll: true });
    box.select();
  });
  const before = server.bytesUntil(Infinity);
  server.sent.length = 0;
  const shown = firstResult(page, site.searchResult, query.split(' '));
  await page.keyboard.insertText(query);
  const at = await shown;
  if (at === null) console.error(`No result of "${query}" within 30 s.`);
  const { inputAt } = await readWatch(page);
  await quiet(page, server);
  return {
    milliseconds: at === null ? null : at - inputAt,
    bytes: server.bytesUntil(Infinity) - before,
    requests: server.sent.length,
  };
}

/** When the first frame with a marked result of these words was ready, milliseconds since 1970; null after 30 s without. */
function firstResult(page: Page, selector: string, words: readonly string[]): Promise<number | null> {
  return page.evaluate(
    ([wanted, marks]) =>
      new Promise<number | null>((resolve) => {
        const end = performance.now() + 30_000;
        const look = (now: number) => {
          const marked = [...document.querySelectorAll(wanted)].some(({ textContent }) =>
            marks.some((word) => (textContent ?? '').toLowerCase().includes(word)),
          );
          if (marked) resolve(performance.timeOrigin + performance.now());
          else if (now > end) resolve(null);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [selector, words] as const,
  );
}

async function topicToggle(
  { page }: SlowPage,
  { server, site }: Session,
  toggle: NonNullable<Site['toggleTopic']>,
): Promise<{ interaction: number; articles: number }> {
  await page.goto(server.address + site.path);
  await quiet(page, server);
  const articles = await toggle(page, server);
  await quiet(page, server);
  return { interaction: (await readWatch(page)).longestInteraction, articles };
}

async function openAndGoBack(
  { page }: SlowPage,
  { server, site }: Session,
  back: NonNullable<Site['backFromArticle']>,
): Promise<boolean> {
  await page.goto(server.address + site.path);
  await quiet(page, server);
  return back(page, server);
}

/** Waits until nothing is under way for half a second. */
export async function quiet(page: Page, server: SiteServer): Promise<void> {
  const end = Date.now() + 60_000;
  for (let calm = 0; calm < 5 && Date.now() < end;) {
    await page.waitForTimeout(100);
    calm =
      server.sent.some(({ doneAt, bytes }) => doneAt === null && bytes > 0) ||
      (server.sent.at(-1)?.askedAt ?? 0) > Date.now() - 100
        ? 0
        : calm + 1;
  }
}

async function withPage<Result>(
  session: Session,
  act: (slow: SlowPage, session: Session) => Promise<Result>,
): Promise<Result> {
  const slow = await slowPage(session.browser, session.slowdown);
  try {
    return await act(slow, session);
  } finally {
    await slow.close();
  }
}

function middle(runs: readonly ReaderFigures[]): ReaderFigures {
  const of = (read: (run: ReaderFigures) => number | null) => median(runs.map(read));
  const search = (name: 'coldSearch' | 'warmSearch'): SearchFigures => ({
    milliseconds: of((run) => run[name].milliseconds),
    bytes: of((run) => run[name].bytes),
    requests: of((run) => run[name].requests),
  });
  return {
    largestPaint: of((run) => run.largestPaint),
    bytesUntilPaint: of((run) => run.bytesUntilPaint),
    bytesForPaint: of((run) => run.bytesForPaint),
    firstVisitBytes: of((run) => run.firstVisitBytes),
    firstVisitRequests: of((run) => run.firstVisitRequests),
    layoutShift: of((run) => run.layoutShift),
    coldSearch: search('coldSearch'),
    bytesAfterSearch: of((run) => run.bytesAfterSearch),
    warmSearch: search('warmSearch'),
    topicInteraction: of((run) => run.topicInteraction),
    topicArticles: of((run) => run.topicArticles),
    heapAfterLoad: of((run) => run.heapAfterLoad),
    heapAfterSearch: of((run) => run.heapAfterSearch),
    backKeepsPlace: runs.some((run) => run.backKeepsPlace === null)
      ? null
      : runs.every((run) => run.backKeepsPlace === true),
  };
}
