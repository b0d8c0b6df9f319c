import type { Page } from '@playwright/test';

declare global {
  var shifts: { value: number; nodes: string[] }[];
}

/** Records layout shifts from the first paint on; gives what reads their sum, and prints them where there are any. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    globalThis.shifts = [];
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        const nodes = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 120) : String(node?.textContent),
        );
        globalThis.shifts.push({ value: entry.value, nodes });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    const shifts = await page.evaluate(() => globalThis.shifts);
    if (shifts.length > 0) console.log(JSON.stringify(shifts, null, 2));
    return shifts.reduce((total, { value }) => total + value, 0);
  };
}
