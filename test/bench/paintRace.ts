import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './medians.ts';
import { type Device, quiet } from './reader.ts';
import { serveSite } from './server.ts';
import { launchChromium, readWatch, slowPage } from './slowPage.ts';

/** Milliseconds to the largest contentful paint of three front pages: medians. */
export interface PaintRace {
  own: number;
  astro: number;
  /** Of a page that is one paragraph: no front page is painted sooner on the same machine, over the same link. */
  floor: number;
}

/** Races the front pages of two built sites and of the floor, which is written below `workshop`. */
export async function raceFrontPages(
  own: string,
  astro: string,
  workshop: string,
  rounds: number,
  device: Device,
): Promise<PaintRace> {
  const floor = join(workshop, 'floor');
  writeFloor(floor);
  const [ownPaint = NaN, astroPaint = NaN, floorPaint = NaN] = await racePaints([own, astro, floor], rounds, device);
  return { own: ownPaint, astro: astroPaint, floor: floorPaint };
}

/**
 * Milliseconds to the largest contentful paint of the front pages in `folders`, loaded in turn, so that whatever else the
 * machine does slows them alike. Medians over `rounds`, in the order of `folders`.
 */
async function racePaints(folders: readonly string[], rounds: number, { link, slowdown }: Device): Promise<number[]> {
  const browser = await launchChromium();
  const racers = await Promise.all(
    folders.map(async (folder) => ({ server: await serveSite(folder, link), paints: new Array<number>() })),
  );
  try {
    for (let round = 0; round < rounds; round++) {
      for (const { server, paints } of racers) {
        const { page, close } = await slowPage(browser, slowdown);
        await page.goto(server.address);
        await quiet(page, server);
        paints.push((await readWatch(page)).largestPaint);
        await close();
      }
    }
    return racers.map(({ paints }) => median(paints) ?? NaN);
  } finally {
    await browser.close();
    for (const { server } of racers) await server.stop();
  }
}

function writeFloor(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title><p>${'Some words of text. '.repeat(20)}</p></html>`,
  );
}
