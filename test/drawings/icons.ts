import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../support/chromium.ts';

/**
 * Draws the icons of an installed site out of `icon.svg`: `npx tsx test/drawings/icons.ts`. They are part of the project,
 * so that no build needs this.
 */
const FOLDER = join(import.meta.dirname, '../../src/app/layout/icons');

/** Systems cut a maskable icon to a shape of their own, a circle at the smallest: what is drawn stays within it. */
const WITHIN_MASK = 0.75;

interface IconPicture {
  file: string;
  pixels: number;
  /** How large the drawing is on a ground to the edges. Null: as it is, with its round corners. */
  scale: number | null;
}

const pictures: readonly IconPicture[] = [
  { file: 'icon-192.png', pixels: 192, scale: null },
  { file: 'icon-512.png', pixels: 512, scale: null },
  { file: 'icon-maskable-192.png', pixels: 192, scale: WITHIN_MASK },
  { file: 'icon-maskable-512.png', pixels: 512, scale: WITHIN_MASK },
  { file: 'icon-touch-180.png', pixels: 180, scale: 0.9 },
];

const svg = await readFile(join(FOLDER, 'icon.svg'), 'utf8');
const [, ground = ''] = /fill="(#\w+)"/.exec(svg) ?? [];
const [, drawing = ''] = /<rect[^>]*\/>([^]*)<\/svg>/.exec(svg) ?? [];

/** The icon on a ground to the edges. 32 units wide, as `icon.svg`. */
function onGround(scale: number): string {
  const place = `translate(16 16) scale(${scale}) translate(-16 -16)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><g transform="${place}">${drawing}</g></svg>`;
}

const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArguments] });
for (const { file, pixels, scale } of pictures) {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const source = scale === null ? svg : onGround(scale);
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${source}`);
  await writeFile(join(FOLDER, file), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
