import { test as base, expect, type Page } from '@playwright/test';
import { parseFileHashes, shardPath } from '../../src/core/format/fileHashes.ts';
import { readOfflinePage } from '../../src/core/format/offlineList.ts';
import { editionFolder } from './editions.ts';
import { type Host, startHost } from './host.ts';

/** A reader whose browser runs the worker, on a host of the test's own. */
export const test = base.extend<{ unknown: '404' | 'page'; host: Host }>({
  serviceWorkers: 'allow',
  unknown: ['404', { option: true }],
  host: async ({ unknown }, use) => {
    const host = await startHost(editionFolder('workbench'), unknown);
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

/** Milliseconds: a page at rest is left in peace for some seconds before anything is kept. */
const PATIENCE = { timeout: 30_000 };

/** The paths in the caches of the site, by the names of the caches without their prefix. */
export function keptFiles(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const kept: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const found = await (await caches.open(name)).keys();
      kept[name] = found.map(({ url }) => url.replace(location.origin, ''));
    }
    return kept;
  });
}

/** The page that the site at a base path would show without a network, as text. Empty where there is none. */
export function keptPage(page: Page, at = '/'): Promise<string> {
  return page.evaluate(async (path) => {
    const pages = await caches.open(`broadsheet:${path}:pages-1`);
    return (await (await pages.match(path))?.text()) ?? '';
  }, at);
}

/** Waits until the page of the host is kept, whole. */
export async function untilKept(page: Page, host: Host, at = '/'): Promise<void> {
  const list = await page.evaluate(() => document.getElementById('edition')?.getAttribute('data-offline') ?? '?');
  expect(list).toMatch(/^assets\/offline-/);
  await expect.poll(() => keptPage(page, at), PATIENCE).toContain(list);
  expect(host.asked).toContain(`${at}offline.js`);
}

/** Waits until a file is kept whose path fits. */
export async function untilFileKept(page: Page, path: RegExp): Promise<void> {
  await expect
    .poll(async () => Object.values(await keptFiles(page)).flat(), PATIENCE)
    .toContainEqual(expect.stringMatching(path));
}

/** Waits until all of a small edition is kept: that of the page, whatever is left of others. Its shards are the last. */
export async function untilWholeKept(page: Page, host: Host): Promise<void> {
  await untilKept(page, host);
  const names = readOfflinePage(await keptPage(page))?.files.names ?? '';
  await untilFileKept(page, new RegExp(`^/${names}$`));
  const { articles } = parseFileHashes(await page.evaluate(readKept, names));
  const shards = articles.map((hash, shard) => `/${shardPath(shard, hash)}`);
  await expect
    .poll(async () => Object.values(await keptFiles(page)).flat(), PATIENCE)
    .toEqual(expect.arrayContaining(shards));
}

const readKept = async (path: string): Promise<unknown> => (await caches.match(path))?.json();

/** The line at the foot of the window. */
export const footLine = (page: Page) => page.locator('body > [role=status]');

export { expect };
