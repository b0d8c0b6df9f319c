import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { png } from '../../support/png.ts';
import { publish, type Published } from '../../support/publish.ts';
import { type SeedFolder, seedFolder } from '../../support/seedFolder.ts';

const kelp = { title: 'Kelp returns', webUrl: 'https://a.example/kelp' };

function imagesOf(published: Published, id: string): [url: string, width: number | null, height: number | null][] {
  return (published.article(id)?.images ?? []).map(({ url, width, height }) => [url, width, height]);
}

async function problemsIn(folder: SeedFolder): Promise<string[]> {
  const { diagnostics } = await publish(folder);
  return diagnostics.map(({ code, line, message }) => `${code} at ${line}: ${message}`);
}

const own = expect.stringMatching(/^data\/pictures\/[\w-]{8}\.png$/);

it('a file beside the record is its picture, with the size that it has, and is published once', async () => {
  const [tall, wide] = [png(200, 300), png(320, 160)];
  const folder = seedFolder()
    .file('news/bay.png', tall)
    .file('wide.png', wide)
    .file('not-shown.png', png(500, 500))
    .record('news/kelp', { ...kelp, images: [{ url: 'bay.png', width: 9, height: 9 }, '/wide.png', './bay.png'] })
    .record('crane', { ...kelp, webUrl: 'https://a.example/crane', images: 'news/bay.png' });
  const published = await publish(folder);
  expect(imagesOf(published, 'kelp')).toEqual([
    [own, 200, 300],
    [own, 320, 160],
  ]);
  expect(imagesOf(published, 'crane')).toEqual(imagesOf(published, 'kelp').slice(0, 1));
  expect(published.cards.map(({ images }) => images.length)).toEqual([2, 1]);
  const files = [...published.edition.pictures.values()];
  expect(await Promise.all(files.map(async (file) => new Uint8Array(await readFile(file))))).toEqual([
    new Uint8Array(tall),
    new Uint8Array(wide),
  ]);
});

it('pictures keep their order, whether they are files, relative addresses or addresses', async () => {
  const images = ['https://b.example/1.jpg', 'two.png', '/three.jpg', 'ftp://b.example/no.jpg', 'missing/four.png'];
  const published = await publish(
    seedFolder()
      .file('two.png', png(200, 200))
      .record('kelp', { ...kelp, images }),
  );
  expect(imagesOf(published, 'kelp').map(([url]) => url)).toEqual([
    'https://b.example/1.jpg',
    own,
    'https://a.example/three.jpg',
    'https://a.example/missing/four.png',
  ]);
});

it('what is no picture of the folder is said with its place', async () => {
  const folder = seedFolder()
    .file('text.png', 'no picture')
    .file('tiny.png', png(20, 20))
    .file('.hidden/bay.png', png(200, 200))
    .record('kelp', { title: 'Kelp returns', images: ['text.png', 'tiny.png', 'gone.png', '.hidden/bay.png'] });
  expect(await problemsIn(folder)).toEqual([
    'picture-unusable at 4: images.0.url: "text.png" can\'t be published: "it is no JPEG, PNG, WebP, AVIF or GIF"; left out',
    'image-small at 5: images.1.url: 20 × 20 pixels, too small for a photograph; passed over',
    expect.stringMatching(/^picture-missing at 6: images\.2\.url: no such picture .* received "gone\.png"; left out$/),
    expect.stringMatching(/^picture-missing at 7: images\.3\.url: no such picture .* received "\.hidden\/bay\.png"/),
  ]);
});

it('pictures of records that are not shown, and of other articles, are not published', async () => {
  const folder = seedFolder()
    .file('bay.png', png(200, 200))
    .record('draft', { ...kelp, draft: true, images: 'bay.png' })
    .record('removed', { ...kelp, removed: true, images: 'bay.png' })
    .record('kelp', { ...kelp, related: [{ title: 'Crane', webUrl: 'https://b.example/crane', images: 'bay.png' }] });
  const published = await publish(folder);
  expect(published.edition.pictures.size).toBe(0);
  expect(published.article('kelp')?.coverage[0]?.image?.url).toBe('https://b.example/bay.png');
});
