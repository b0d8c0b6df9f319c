import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../support/chromium.ts';

/** How much slower than here a phone's main thread runs. Workers are not slowed: Chromium can't. */
export const PHONE_SLOWDOWN = 4;

/** Pictures are hotlinked: nothing beyond this machine has a name. */
const noOtherHosts = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Functions sent to the page come from a compiler that names them by this call. */
const nameless = 'globalThis.__name = (named) => named;';

/** A page of a phone that was never here before. */
export interface SlowPage {
  page: Page;
  devTools: CDPSession;
  close: () => Promise<void>;
}

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: [...chromiumArguments, noOtherHosts] });
}

/** A page with an empty cache and a processor `slowdown` times slower, watched from its first moment. */
export async function slowPage(browser: Browser, slowdown: number, javaScriptEnabled = true): Promise<SlowPage> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'UTC',
    javaScriptEnabled,
    // What is kept for readers offline comes later than all that is measured.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript({ content: nameless });
  await page.addInitScript(watch);
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, devTools, close: () => context.close() };
}

/** What the page says of itself. Times in milliseconds since 1970. */
export interface PageWatch {
  paintedAt: number;
  /** Milliseconds from the navigation to the largest contentful paint. */
  largestPaint: number;
  layoutShift: number;
  /** Milliseconds of the longest interaction since the last reset. */
  longestInteraction: number;
  /** When the last input event came. */
  inputAt: number;
}

declare global {
  interface Window {
    benchWatch: PageWatch;
  }
}

export async function readWatch(page: Page): Promise<PageWatch> {
  return page.evaluate(() => window.benchWatch);
}

/** Megabytes of 10^6 bytes on the page's own heap after a collection. */
export async function heapMegabytes(devTools: CDPSession): Promise<number> {
  await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Runs in the page, before its own scripts. */
function watch(): void {
  const seen = { paintedAt: 0, largestPaint: 0, layoutShift: 0, longestInteraction: 0, inputAt: 0 };
  window.benchWatch = seen;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) {
      seen.largestPaint = startTime;
      seen.paintedAt = performance.timeOrigin + startTime;
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      if ('value' in shift && 'hadRecentInput' in shift && shift.hadRecentInput === false)
        seen.layoutShift += Number(shift.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  // Of the Event Timing specification; not in TypeScript's types.
  const interactions = { type: 'event', buffered: true, durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const event of list.getEntries()) {
      if ('interactionId' in event && Number(event.interactionId) > 0)
        seen.longestInteraction = Math.max(seen.longestInteraction, event.duration);
    }
  }).observe(interactions);
  addEventListener('input', ({ timeStamp }) => (seen.inputAt = performance.timeOrigin + timeStamp), { capture: true });
}
