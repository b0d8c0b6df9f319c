import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './editions.ts';
import { fourDays } from './fourDays.ts';
import { startHost } from './host.ts';
import { formWidths, holesIn, overlapsIn, sidewaysScroll } from './layoutOfPage.ts';
import { madeEditions } from './madeEditions.ts';
import { type MadeRecord, writeMadeRecords } from './madeRecords.ts';
import { servePictures } from './pictures.ts';
import { expect, reader, readThrough, test } from './reader.ts';
import { watchShifts } from './shifts.ts';

for (const [what, records] of Object.entries(madeEditions)) {
  test(`holds its rows: ${what}`, async ({ page }) => {
    test.setTimeout(180_000);
    const made = records();
    await withEdition(made, async (address) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await servePictures(page);
      const shift = await watchShifts(page);
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await readThrough(page);
      await expect(page.getByText('That is all.')).toBeAttached();
      const addresses = await reader(page)
        .cards.locator('[data-panel]:not([tabindex])')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-panel')));
      expect(new Set(addresses).size, 'stories').toBe(made.length);
      await expect(reader(page).cards).toHaveCount(made.length);
      expect(await shift(), 'shift').toBeLessThan(0.0005);
      for (const width of formWidths) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await holesIn(page), `holes at ${width}`).toEqual([]);
        expect.soft(await overlapsIn(page), `overlaps at ${width}`).toEqual([]);
        expect.soft(await sidewaysScroll(page), `sideways at ${width}`).toBeLessThanOrEqual(0);
      }
      expect(errors).toEqual([]);
    });
  });
}

test('the foot of a small edition stands still while the code of the tool box comes late', async ({ page }) => {
  await withEdition(fourDays().slice(0, 14), async (address) => {
    await page.route(/\/assets\/(lists|tools)-.*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    await servePictures(page);
    const shift = await watchShifts(page);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect(page.getByRole('complementary', { name: 'Filters' }).getByRole('checkbox').first()).toBeAttached();
    await page.waitForTimeout(300);
    expect(await shift(), 'shift').toBeLessThan(0.0005);
  });
});

/** Builds the edition of made records, and serves it while something is done at its address. */
async function withEdition(records: readonly MadeRecord[], act: (address: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-made-'));
  await buildSite(writeMadeRecords(join(folder, 'records'), records), join(folder, 'site'));
  const host = await startHost(join(folder, 'site'), '404');
  try {
    await act(`${host.address}/`);
  } finally {
    await host.stop();
    await rm(folder, { recursive: true });
  }
}
