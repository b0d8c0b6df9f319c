import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './editions.ts';
import { startHost } from './host.ts';
import { formWidths, holesIn, overlapsIn, sidewaysScroll } from './layoutOfPage.ts';
import { madeEditions } from './madeEditions.ts';
import { writeMadeRecords } from './madeRecords.ts';
import { servePictures } from './pictures.ts';
import { expect, reader, readThrough, test } from './reader.ts';
import { watchShifts } from './shifts.ts';

for (const [what, records] of Object.entries(madeEditions)) {
  test(`holds its rows: ${what}`, async ({ page }) => {
    test.setTimeout(180_000);
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-made-'));
    const made = records();
    await buildSite(writeMadeRecords(join(folder, 'records'), made), join(folder, 'site'));
    const host = await startHost(join(folder, 'site'), '404');
    try {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await servePictures(page);
      const shift = await watchShifts(page);
      await page.goto(`${host.address}/`, { waitUntil: 'domcontentloaded' });
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
    } finally {
      await host.stop();
      await rm(folder, { recursive: true });
    }
  });
}
