import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ICON_PICTURES } from '../../src/build/identity/iconPictures.ts';
import { chromiumArguments, findChromium } from '../support/chromium.ts';

/**
 * Draws the icons of an installed site out of `icon.svg`: `npx tsx test/drawings/icons.ts`. They are part of the project,
 * so that no build needs this.
 */
const FOLDER = join(import.meta.dirname, '../../src/app/layout/icons');

const svg = await readFile(join(FOLDER, 'icon.svg'), 'utf8');
const [, ground = ''] = /fill="(#\w+)"/.exec(svg) ?? [];
const [, drawing = ''] = /<rect[^>]*\/>([^]*)<\/svg>/.exec(svg) ?? [];

/** The icon on a ground to the edges. 32 units wide, as `icon.svg`. */
function onGround(scale: number): string {
  const place = `translate(16 16) scale(${scale}) translate(-16 -16)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><g transform="${place}">${drawing}</g></svg>`;
}

const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArguments] });
for (const { file, pixels, scale } of ICON_PICTURES) {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const source = scale === null ? svg : onGround(scale);
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${source}`);
  await writeFile(join(FOLDER, file), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
