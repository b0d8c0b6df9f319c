import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments, findChromium } from '../support/chromium.ts';
import { drawing, HEIGHT, WIDTH } from './canvas.ts';
import * as learning from './learning.ts';
import * as machines from './machines.ts';
import * as seeing from './seeing.ts';
import * as words from './words.ts';

/**
 * Draws the pictures of the landmarks in `seeds/`: `npx tsx test/drawings/draw.ts`. The pictures are part of the project,
 * so that no build needs this. Chromium makes a WebP of each.
 */
const FOLDER = join(import.meta.dirname, '../../seeds/landmarks/pictures');

/** Drawings by the name of their file. */
const drawings: Record<string, () => string> = {
  'word-vectors': words.vectors,
  atari: learning.atari,
  'generative-adversarial-networks': learning.adversaries,
  'sequence-to-sequence': words.sequence,
  'adversarial-examples': learning.nudged,
  adam: learning.descent,
  distillation: learning.distillation,
  'u-net': seeing.uShape,
  yolo: seeing.oneLook,
  'residual-learning': seeing.residual,
  explanations: seeing.explanation,
  'federated-learning': learning.federation,
  'self-driving-cars': seeing.road,
  tensorflow: machines.dataflow,
  'ai-safety': machines.carefulRobot,
  'tensor-processing-unit': machines.systolic,
  attention: words.attention,
  chexnet: seeing.chest,
  'chess-and-shogi': learning.selfPlay,
  'health-records': machines.healthRecords,
  datasheets: machines.dataSheet,
  'model-cards': machines.modelCard,
  bert: words.masked,
  energy: words.energy,
  pytorch: learning.imperative,
  'scaling-laws': words.scaling,
  'few-shot-learners': words.fewShot,
  diffusion: seeing.diffusion,
  'vision-transformer': seeing.patches,
  clip: seeing.pairs,
  'foundation-models': words.foundation,
};

async function webp(page: Page, svg: string): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ({ svg, width, height }) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    },
    { svg, width: WIDTH, height: HEIGHT },
  );
  return Buffer.from(bytes);
}

const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArguments] });
const page = await browser.newPage();
await mkdir(FOLDER, { recursive: true });
for (const [name, draw] of Object.entries(drawings)) {
  await writeFile(join(FOLDER, `${name}.webp`), await webp(page, drawing(draw())));
}
await browser.close();
