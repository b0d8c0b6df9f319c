import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  const [tall, wide] = [png(500, 750), png(640, 320)];
  const folder = seedFolder()
    .file('news/bay.png', tall)
    .file('wide.png', wide)
    .file('not-shown.png', png(500, 500))
    .record('news/kelp', { ...kelp, images: [{ url: 'bay.png', width: 9, height: 9 }, '/wide.png', './bay.png'] })
    .record('crane', { ...kelp, webUrl: 'https://a.example/crane', images: 'news/bay.png' });
  const published = await publish(folder);
  expect(imagesOf(published, 'kelp')).toEqual([
    [own, 500, 750],
    [own, 640, 320],
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
    'picture-unusable at 4: images.0.url: "text.png" can\'t be published: it is no JPEG, PNG, WebP, AVIF, GIF or SVG; left out',
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

it('`image` is a picture like those of `images`, and is tried before them', async () => {
  const folder = seedFolder()
    .file('news/bay.png', png(500, 750))
    .record('news/kelp', { ...kelp, image: 'bay.png', images: ['https://b.example/2.jpg', 'bay.png'] })
    .record('crane', {
      title: 'Crane',
      image: { url: 'https://b.example/1.jpg', width: 800, height: 600, title: 'A crane' },
    })
    .record('gull', { title: 'Gull', related: [{ ...kelp, image: 'https://b.example/3.jpg' }] });
  const published = await publish(folder);
  expect(imagesOf(published, 'kelp')).toEqual([
    [own, 500, 750],
    ['https://b.example/2.jpg', null, null],
  ]);
  expect(published.article('crane')?.images).toMatchObject([
    { url: 'https://b.example/1.jpg', width: 800, title: 'A crane' },
  ]);
  expect(published.article('gull')?.coverage[0]?.image?.url).toBe('https://b.example/3.jpg');
  expect(published.edition.counts.unknownFields).toEqual([]);
});

it('an `image` that can’t be used is said with its place', async () => {
  expect(await problemsIn(seedFolder().record('kelp', { title: 'Kelp returns', image: 'gone.png' }))).toEqual([
    expect.stringMatching(/^picture-missing at 3: image\.0\.url: no such picture .* received "gone\.png"; left out$/),
  ]);
});

const careful = 'loading="lazy" decoding="async" referrerpolicy="no-referrer"';

it('a file beside the record is a picture of its text, with the size that it has', async () => {
  const text =
    '![A *bay*](bay.png "At dawn") and again ![](./bay.png)\n\n' +
    '<img src="../icon.png" alt=\'"<img src="bay.png">\' width=9 height=8>';
  const published = await publish(
    seedFolder().file('news/bay.png', png(200, 300)).file('icon.png', png(16, 16)).record('news/kelp', kelp, text),
  );
  const [bay, icon] = [...published.edition.pictures].map(([path]) => path);
  expect(published.edition.pictures.size).toBe(2);
  expect(published.article('kelp')?.body?.replaceAll('\n', '')).toBe(
    `<p><img src="${bay}" width="200" height="300" alt="A bay" title="At dawn" ${careful}> and again ` +
      `<img src="${bay}" width="200" height="300" alt="" ${careful}></p>` +
      `<img src="${icon}" alt="&quot;&lt;img src=&quot;bay.png&quot;&gt;" width="9" height="8" ${careful}>`,
  );
  expect(published.diagnostics).toEqual([]);
});

it('a path in a text that leads to no file is a relative address, or left out where there is none', async () => {
  const text = 'One ![](gone.png) two\n\n![](../../etc/gone.png)';
  const sources = (body: string | null | undefined) =>
    [...(body ?? '').matchAll(/src="([^"]*)"/g)].map(([, src]) => src);
  const page = await publish(seedFolder().record('kelp', { ...kelp, webUrl: 'https://a.example/news/kelp' }, text));
  expect(sources(page.article('kelp')?.body)).toEqual([
    'https://a.example/news/gone.png',
    'https://a.example/etc/gone.png',
  ]);
  const none = await publish(seedFolder().record('kelp', { title: 'Kelp returns' }, text));
  expect(none.article('kelp')?.body).toBe('<p>One  two</p>');
  expect(none.diagnostics.map(({ code, field, line }) => `${code} ${field ?? ''} ${line ?? ''}`)).toEqual([
    'picture-missing body 4',
    'picture-unusable body 6',
  ]);
});

it.each(['../secret.png', '/../secret.png', '%2e%2e/secret.png', '..\\secret.png', 'file:///secret.png', 'picture:0'])(
  'a text gets no picture from outside the folder: %s',
  async (address) => {
    const folder = seedFolder()
      .file('secret.png', png(200, 200))
      .record('in/kelp', { title: 'Kelp returns' }, `![](${address}) ![](bay.png)`)
      .file('in/bay.png', png(200, 200, 7));
    const { path } = await folder.create();
    const published = await publish(folder, { seedsDir: join(path, 'in') });
    expect([...published.edition.pictures.values()]).toEqual([join(path, 'in', 'bay.png')]);
    expect(published.article('kelp')?.body?.match(/<img/g)).toHaveLength(1);
  },
);
