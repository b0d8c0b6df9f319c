import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { median } from './medians.ts';
import { filesBelow } from './outputFiles.ts';
import { type Device, quiet } from './reader.ts';
import { serveSite } from './server.ts';
import { launchChromium, readWatch, slowPage } from './slowPage.ts';

/** Milliseconds to the largest contentful paint: medians. */
export interface PaintRace {
  front: Paints;
  /** Of the page of one article. */
  article: Paints;
  /** Of a page that is one paragraph: no page is painted sooner on the same machine, over the same link. */
  floor: number;
}

interface Paints {
  own: number;
  astro: number;
}

/** Races pages of two built sites that hold the same records, and the floor, which is written below `workshop`. */
export async function racePages(
  own: string,
  astro: string,
  workshop: string,
  rounds: number,
  device: Device,
): Promise<PaintRace> {
  const floor = join(workshop, 'floor');
  writeFloor(floor);
  const article =
    filesBelow(astro).findLast((path) => path.startsWith('articles/') && path.endsWith('/index.html')) ?? '';
  const address = dirname(article);
  const racers = [
    [own, '/'],
    [astro, '/'],
    [own, `/articles/${basename(address)}/`],
    [astro, `/${address}/`],
    [floor, '/'],
  ] as const;
  const paints = await racePaints(racers, rounds, device);
  const [ownFront = NaN, astroFront = NaN, ownArticle = NaN, astroArticle = NaN, floorPaint = NaN] = paints;
  return {
    front: { own: ownFront, astro: astroFront },
    article: { own: ownArticle, astro: astroArticle },
    floor: floorPaint,
  };
}

/**
 * Milliseconds to the largest contentful paint of pages, each given by the folder of its site and its path. They are loaded in
 * turn, so that whatever else the machine does slows them alike. Medians over `rounds`, in the order of `pages`.
 */
async function racePaints(
  pages: readonly (readonly [folder: string, path: string])[],
  rounds: number,
  { link, slowdown }: Device,
): Promise<number[]> {
  const browser = await launchChromium();
  const racers = await Promise.all(
    pages.map(async ([folder, path]) => ({ server: await serveSite(folder, link), path, paints: new Array<number>() })),
  );
  try {
    for (let round = 0; round < rounds; round++) {
      for (const { server, path, paints } of racers) {
        const { page, close } = await slowPage(browser, slowdown);
        await page.goto(server.address + path);
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
