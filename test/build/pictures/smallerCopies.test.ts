import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { makeEdition } from '../../../src/build/edition.ts';
import { firstPictureLink } from '../../../src/build/pages/page.ts';
import { pictureReport } from '../../../src/build/pictures/pictureReport.ts';
import { findPictureTool, type PictureTool } from '../../../src/build/pictures/pictureTool.ts';
import { png } from '../../support/png.ts';
import { type Published, readBack, settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

/** A photograph on its side: of `height` by `width`, and turned by its orientation. */
async function photograph(width: number, height: number): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 50 } as const;
  const picture = sharp({ create: { width: height, height: width, channels: 3, background: '#888', noise } });
  return picture.withMetadata({ orientation: 6 }).jpeg({ quality: 90 }).toBuffer();
}

async function toolIn(folder: string): Promise<PictureTool> {
  const tool = await findPictureTool(join(folder, '.cache'));
  if (tool === null) throw new Error('sharp is not installed');
  return tool;
}

async function publishWith(path: string, pictureTool: PictureTool | null): Promise<Published> {
  return readBack(await makeEdition(settingsFor(path), null, { pictureTool }));
}

const copiesIn = ({ edition }: Published) => [...edition.files].filter(([file]) => file.endsWith('.webp'));

it('a large picture has smaller copies in cards, articles, texts and the link that asks for it early', async () => {
  const folder = seedFolder()
    .file('bay.jpg', await photograph(1600, 800))
    .file('small.png', png(600, 400))
    .record(
      'kelp',
      { title: 'Kelp returns', images: ['bay.jpg', 'small.png'] },
      '![Bay](bay.jpg)\n\n![[bay.jpg|300]]\n',
    );
  const { path } = await folder.create();
  const published = await publishWith(path, await toolIn(path));
  const article = published.article('kelp');
  const [image, small] = article?.images ?? [];
  expect(image).toMatchObject({ width: 1600, height: 800, widths: [400, 800, 1280] });
  expect(small).toMatchObject({ width: 600, widths: undefined });
  expect(published.cards[0]?.images[0]?.widths).toEqual([400, 800, 1280]);
  const name = image?.url.replace('.jpg', '') ?? '';
  expect(article?.body).toContain(`src="${name}-1280.webp" width="1600" height="800" alt="Bay"`);
  expect(article?.body).toContain(`src="${name}-800.webp" width="300" height="150" alt=""`);
  expect([...published.edition.pictures.keys()]).toContain(`${name}.jpg`);
  const sizes = copiesIn(published).map(async ([file, content]) => {
    const { format, width, height } = await sharp(content).metadata();
    return [file, format, width, height];
  });
  expect((await Promise.all(sizes)).sort()).toEqual([
    [`${name}-1280.webp`, 'webp', 1280, 640],
    [`${name}-400.webp`, 'webp', 400, 200],
    [`${name}-800.webp`, 'webp', 800, 400],
  ]);
  expect(image && firstPictureLink(image, '/news/')).toContain(
    `href="/news/${name}.jpg" imagesrcset="/news/${name}-400.webp 400w,/news/${name}-800.webp 800w,`,
  );
  expect(pictureReport(published.edition.copies)).toBe(
    'Large pictures, of more than 200 KB: 1, 1 with smaller copies.',
  );
});

it('copies of the last build serve the next one; what is no longer shown leaves the cache', async () => {
  const { path } = await seedFolder()
    .file('bay.jpg', await photograph(700, 900))
    .record('kelp', { title: 'Kelp returns', images: 'bay.jpg' })
    .create();
  const tool = await toolIn(path);
  const first = copiesIn(await publishWith(path, tool));
  const none = () => Promise.reject(new Error('made again'));
  const second = await publishWith(path, { ...tool, copiesOf: none });
  expect(copiesIn(second)).toEqual(first);
  expect(first).toHaveLength(2);
  tool.cache.prune(new Set());
  const third = await publishWith(path, { ...tool, copiesOf: none });
  expect(copiesIn(third)).toEqual([]);
});

it('a picture that the tool cannot read stays as it is, and the report names it', async () => {
  const whole = await photograph(1400, 1000);
  const { path } = await seedFolder()
    .file('cut.jpg', whole.subarray(0, whole.length / 2))
    .record('kelp', { title: 'Kelp returns', images: 'cut.jpg' })
    .create();
  const published = await publishWith(path, await toolIn(path));
  expect(published.article('kelp')?.images).toMatchObject([{ width: 1400, widths: undefined }]);
  expect(copiesIn(published)).toEqual([]);
  expect(pictureReport(published.edition.copies)).toMatch(
    /: 1, 0 with smaller copies; as they are: cut\.jpg \(.+\)\.$/,
  );
});

it('without the tool pictures are published as they are, and the report says how to get it', async () => {
  const { path } = await seedFolder()
    .file('bay.jpg', await photograph(900, 700))
    .record('kelp', { title: 'Kelp returns', images: 'bay.jpg' })
    .create();
  const published = await publishWith(path, null);
  expect(published.text).not.toMatch(/widths|webp/);
  expect(pictureReport(published.edition.copies)).toContain('npm install sharp');
});
