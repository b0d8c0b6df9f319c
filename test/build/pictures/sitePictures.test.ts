import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../src/build/edition.ts';
import { png } from '../../support/png.ts';
import { publish, readBack, settingsFor } from '../../support/publish.ts';
import { type SeedFolder, seedFolder } from '../../support/seedFolder.ts';

const kelp = { title: 'Kelp returns' };
const own = /^data\/pictures\/[\w-]{8}\.(?:png|svg)$/;

/** Makes an edition of the records in a folder of a site. */
async function publishFrom(site: SeedFolder, records: string, change: (root: string) => void = () => {}) {
  const { path } = await site.create();
  change(path);
  const published = readBack(await makeEdition(settingsFor(join(path, records)), null));
  const found = [...published.edition.pictures.values()].map((file) => file.slice(path.length + 1));
  const problems = published.diagnostics.map(({ code, line, message }) => `${code} ${line ?? '-'} ${message}`);
  return { ...published, found, problems };
}

describe('pictures of a site', () => {
  it.each<[generator: string, place: string, records: string, record: string, image: string]>([
    ['Hugo: beside the record', 'content/posts/kelp/bay.png', 'content', 'content/posts/kelp/index', 'bay.png'],
    ['Hugo: static', 'static/img/bay.png', 'content/posts', 'content/posts/kelp', '/img/bay.png'],
    ['Hugo: assets', 'assets/img/bay.png', 'content/posts', 'content/posts/kelp', 'img/bay.png'],
    ['Jekyll', 'assets/bay.png', '_posts', '_posts/2024-01-02-kelp', '{{ site.baseurl }}/assets/bay.png'],
    ['Jekyll: images', 'images/bay.png', '_posts', '_posts/2024-01-02-kelp', '/images/bay.png'],
    ['Eleventy', 'public/bay.png', 'posts', 'posts/kelp', '/bay.png'],
    ['Astro', 'src/assets/bay.png', 'src/content/blog', 'src/content/blog/kelp', '../../assets/bay.png'],
    ['with the name of the folder', 'static/bay.png', 'posts', 'posts/kelp', '/static/bay.png'],
  ])('%s', async (_, place, records, record, image) => {
    const site = seedFolder()
      .file('package.json', '{}')
      .file(place, png(300, 200))
      .record(record, { ...kelp, image }, `![The bay](${image.replace(/^\{\{.*\}\}/, '')})`);
    const published = await publishFrom(site, records);
    expect(published.problems).toEqual([]);
    expect(published.found).toEqual([place]);
    const [card] = published.cards;
    expect(published.article(card?.id ?? '')?.images[0]).toMatchObject({
      url: expect.stringMatching(own) as string,
      width: 300,
      height: 200,
    });
    const body = published.article(card?.id ?? '')?.body;
    expect(body).toContain(`src="${published.edition.pictures.keys().next().value ?? ''}" width="300" height="200"`);
  });

  it('that are missing are told with their place, and never asked for at the site that a post is about', async () => {
    const site = seedFolder()
      .record('post', { title: 'Kelp', link: 'https://other.example/kelp', cover: '/img/a.png' }, '![b](b.png)')
      .record('record', { title: 'Tide', webUrl: 'https://other.example/tide', images: ['/img/a.png'] });
    const published = await publishFrom(site, '.');
    expect(published.article('post')).toMatchObject({ images: [], body: null });
    expect(published.article('record')?.images).toMatchObject([{ url: 'https://other.example/img/a.png' }]);
    expect(published.problems).toEqual([
      expect.stringMatching(/^picture-missing 4 .*"\/img\/a\.png"/),
      expect.stringMatching(/^picture-missing 6 .*"b\.png"/),
      expect.stringMatching(/^repaired 5 /),
    ]);
  });

  it('are looked for up to the root of the site, and no farther', async () => {
    const site = seedFolder()
      .file('static/bay.png', png(300, 200))
      .file('site/package.json', '{}')
      .file('site/static/.hidden/bay.png', png(300, 200))
      .record('site/posts/kelp', { ...kelp, images: ['/bay.png', '/.hidden/bay.png', '../../static/bay.png'] });
    const { found, problems } = await publishFrom(site, 'site/posts');
    expect(found).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(/^picture-missing 4 .*"\/bay\.png"/),
      expect.stringMatching(/^picture-missing 5 .*"\/\.hidden\/bay\.png"/),
      expect.stringMatching(/^picture-unusable 6 .*it is outside of the folders of records and of the site;/),
    ]);
  });

  it('a link that leads out, a folder and a pipe are refused, each with its place', async () => {
    const site = seedFolder()
      .file('secret.png', png(300, 200))
      .file('site/package.json', '{}')
      .link('site/static/out.png', '../../secret.png')
      .link('site/posts/beside.png', '../../secret.png')
      .file('site/static/folder.png/a.txt', 'a')
      .record('site/posts/kelp', { ...kelp, images: ['/out.png', 'beside.png', '/folder.png', 'pipe.png'] });
    const { found, problems } = await publishFrom(site, 'site/posts', (root) =>
      execFileSync('mkfifo', [join(root, 'site/posts/pipe.png')]),
    );
    expect(found).toEqual([]);
    expect(problems.map((problem) => problem.replace(/images.*published: /, ''))).toEqual([
      'picture-unusable 4 it is a link that leads out of the folder; left out',
      'picture-unusable 5 it is a link that leads out of the folder; left out',
      'picture-unusable 6 it is no regular file; left out',
      'picture-unusable 7 it is no regular file; left out',
    ]);
  });

  it('a record without an address of its own gets nothing from the domain of its source', async () => {
    const fields = { ...kelp, provider: { name: 'A', domain: 'a.example' }, image: 'gone.png' };
    const published = await publish(seedFolder().record('kelp', fields, '![](../../etc/passwd)\n\n![](away.png)'));
    expect(published.text).not.toContain('https://a.example');
    expect(published.diagnostics.map(({ code, line }) => `${code} ${line ?? '-'}`)).toEqual([
      'picture-missing 6',
      'picture-unusable 8',
      'picture-missing 10',
    ]);
  });
});

const drawing = (inside: string, start = '') =>
  `${start}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">${inside}</svg>`;

/** A file in which one byte is another one. */
function changed(content: Uint8Array, at: number): Uint8Array {
  return content.map((byte, i) => (i === at ? byte ^ 255 : byte));
}

/** A PNG that says when it was changed, which no browser needs. */
function withTime(content: Uint8Array): Uint8Array {
  const time = Buffer.from('\0\0\0\x07tIME\x07\xe8\x01\x02\x03\x04\x05\0\0\0\0', 'latin1');
  return Buffer.concat([content.subarray(0, 33), time, content.subarray(33)]);
}

describe('the files of pictures', () => {
  it('a drawing is published as a picture with its size, and never stands in the page', async () => {
    const published = await publish(
      seedFolder()
        .file('a.svg', drawing('<path d="M0 0h9"/>'))
        .record('kelp', { ...kelp, image: 'a.svg' }, '![](a.svg)'),
    );
    const [path] = published.edition.pictures.keys();
    expect(path).toMatch(own);
    expect(published.article('kelp')?.images).toMatchObject([{ url: path, width: 400, height: 300 }]);
    expect(published.article('kelp')?.body).toContain(`<img src="${path ?? ''}" width="400" height="300"`);
    expect(published.text).not.toContain('<path');
  });

  it.each<[what: string, content: string | Uint8Array, reason: string]>([
    ['a script', drawing('<script>alert(1)</script>'), 'it is an SVG with a script, or with a link out'],
    ['a handler, spaced', drawing('<g onload \n = "alert(1)"/>'), 'it is an SVG with a script, or with a link out'],
    ['a spaced scheme', drawing('<animate to="java\nscript:a"/>'), 'it is an SVG with a script, or with a link out'],
    ['another encoding', drawing('', '<?xml version="1.0" encoding="iso-2022-jp"?>'), 'it is an SVG with a script'],
    ['many unclosed elements', '<svg '.repeat(300_000), 'the end of the SVG is missing'],
    ['many spaces', drawing(`<a href=${' '.repeat(1_000_000)}"#a"/>`), ''],
    ['a cut PNG', png(300, 200).subarray(0, 60), 'it is cut off'],
    [
      'a PNG with a wrong length',
      Buffer.concat([png(300, 200).subarray(0, 33), Buffer.alloc(40, 255)]),
      'it is cut off',
    ],
    ['a PNG with a broken byte', changed(png(300, 200), 50), 'it is damaged'],
    ['a PNG with a broken byte in its time', changed(withTime(png(300, 200)), 45), ''],
    ['a cut WebP', Buffer.from('RIFF\xff\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\0\0\xff\0\0', 'latin1'), 'it is cut off'],
    ['too many pixels', png(65536, 9), 'it has 65536 × 9 pixels'],
  ])('%s', async (_, content, reason) => {
    const published = await publish(
      seedFolder()
        .file('a.png', content)
        .record('kelp', { ...kelp, image: 'a.png' }),
    );
    expect(published.edition.pictures.size).toBe(reason === '' ? 1 : 0);
    const told = published.diagnostics.map(({ code, line, message }) => `${code} ${line ?? '-'} ${message}`);
    expect(told).toEqual(reason === '' ? [] : [expect.stringContaining(reason)]);
    if (reason !== '') expect(told[0]).toMatch(/^picture-unusable 3 image\.0\.url: "a\.png" can't be published: /);
  });

  it('a file of 200 MB is refused without being read', async () => {
    const { path } = await seedFolder()
      .record('kelp', { ...kelp, image: 'large.png' })
      .create();
    writeFileSync(join(path, 'large.png'), png(300, 200));
    truncateSync(join(path, 'large.png'), 200_000_000);
    const { diagnostics, pictures } = await makeEdition(settingsFor(path), null);
    expect(pictures.size).toBe(0);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('it has 200 MB, and at most 20 MB can be published'),
    ]);
  });
});
