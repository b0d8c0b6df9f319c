import { type Browser, expect, type Page } from '@playwright/test';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteOld, type ServerName, startServer, upload } from './servers.ts';

/** What became of the pages that were open while editions were deployed. */
export interface DeployFigures {
  deploys: number;
  /** What readers did on pages of older editions. */
  actions: number;
  /** Of these, what the old files answered. */
  answered: number;
  /** Of these, what ended in a message from which a reload led to the new edition. */
  reloaded: number;
  /** All others, in words. */
  deadEnds: string[];
}

/** Milliseconds in which an action must lead to something. */
const PATIENCE = 20_000;

/**
 * Deploys built sites one after another to a server, while a page of the edition before is open. Its reader opens an article
 * and searches, after the upload as well as after the old files were deleted.
 */
export async function deployUnderOpenPages(
  browser: Browser,
  name: ServerName,
  sites: readonly string[],
  deploys: number,
): Promise<DeployFigures> {
  const figures: DeployFigures = { deploys, actions: 0, answered: 0, reloaded: 0, deadEnds: [] };
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-host-'));
  await cp(sites[0] ?? '', folder, { recursive: true });
  const server = await startServer(name, folder);
  try {
    for (let deploy = 1; deploy <= deploys; deploy++) {
      const site = sites[deploy % sites.length] ?? '';
      const pages = [await openPage(browser, server.address), await openPage(browser, server.address)] as const;
      await upload(site, folder);
      await act(pages[0], 'article', `deploy ${deploy}, old files there`, figures, true);
      await act(pages[0], 'search', `deploy ${deploy}, old files there`, figures, true);
      await deleteOld(site, folder);
      await act(pages[1], deploy % 2 === 0 ? 'article' : 'search', `deploy ${deploy}, old files gone`, figures, false);
      for (const page of pages) await page.context().close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
  return figures;
}

/** What a reader of an open page could do after the files of its edition were replaced, where they are kept. */
export async function readOn(page: Page): Promise<DeployFigures> {
  const figures: DeployFigures = { deploys: 2, actions: 0, answered: 0, reloaded: 0, deadEnds: [] };
  await act(page, 'article', 'two editions later', figures, true);
  await act(page, 'search', 'two editions later', figures, true);
  return figures;
}

/** Opens the page of a reader who is here for the first time, and waits until it is at rest. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  // A reader who is here for the first time: no worker keeps the old edition.
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return page;
}

/** One thing that a reader does. With the old files it must succeed, else a reload may be what leads on. */
async function act(
  page: Page,
  what: 'article' | 'search',
  when: string,
  figures: DeployFigures,
  mustSucceed: boolean,
): Promise<void> {
  figures.actions++;
  const reload = page.getByRole('button', { name: 'Reload the page' }).first();
  const found =
    what === 'article'
      ? page.getByRole('region', { name: 'Related articles' })
      : page.locator('main article mark').first();
  try {
    if (what === 'article')
      await page
        .getByRole('link', { name: /\b(Related|Details)\b/ })
        .first()
        .click({ timeout: PATIENCE });
    else {
      // An open article lies over the box.
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.getByRole('searchbox').fill(await wordOf(page));
    }
    await found.or(reload).first().waitFor({ timeout: PATIENCE });
    if (await found.isVisible()) return void figures.answered++;
    if (mustSucceed) throw new Error('the old files did not answer');
    const loaded = page.waitForEvent('load', { timeout: PATIENCE });
    await reload.click();
    await loaded;
    await page
      .locator('main')
      .filter({ hasText: /\w{3,}/ })
      .waitFor({ timeout: PATIENCE });
    figures.reloaded++;
  } catch (error) {
    figures.deadEnds.push(`${when}, ${what}: ${String(error).split('\n')[0]}`);
  }
}

/** A long word of the second headline on the page. */
async function wordOf(page: Page): Promise<string> {
  const headline = await page.getByRole('main').getByRole('article').nth(1).getByRole('heading').innerText();
  return headline.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0] ?? '';
}
