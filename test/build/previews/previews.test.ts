import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeEdition } from '../../../src/build/edition.ts';
import type { FileCache } from '../../../src/build/fileCache.ts';
import { openPreviewCache } from '../../../src/build/previews/previewCache.ts';
import { previewReport } from '../../../src/build/previews/previewReport.ts';
import { type Previews, previewsOf } from '../../../src/build/previews/previews.ts';
import { readSettings, type SettingsOptions } from '../../../src/build/settings.ts';
import { png } from '../../support/png.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const site = 'https://news.example.org/paper/';
const DRAWN = /^https:\/\/news\.example\.org\/paper\/data\/previews\/[\da-f]{16}\.png$/;

const images = [{ url: 'https://a.example/a.jpg', width: 1600, height: 900 }];
const records = {
  pictured: { title: 'Tide rises at the pier', images },
  plain: { title: 'Otters return to the kelp' },
  foreign: { title: '日本語の見出し' },
};

/** The previews of records, of a topic, and how to ask for those of an article. */
async function previewsFor(
  options: SettingsOptions,
  more: { room?: number; cache?: FileCache | null } = {},
  shown: Readonly<Record<string, object>> = records,
): Promise<Previews & { of: (id: string) => string | null }> {
  let folder = seedFolder();
  for (const [name, fields] of Object.entries(shown))
    folder = folder.record(name, {
      webUrl: `https://coast.example/${name}`,
      provider: { name: 'Coast Daily', domain: 'coast.example' },
      ...fields,
    });
  const { path: seedsDir } = await folder.create();
  const settings = readSettings({}, { seedsDir, siteUrl: site, title: 'The Pier', ...options });
  const { articles, identity } = await makeEdition(settings, null);
  const newest = articles.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const previews = await previewsOf(identity, settings, site, { articles: newest, names: ['Oceans'] }, more);
  const of = (id: string) => {
    const article = articles.find((one) => one.id === id);
    return article === undefined ? null : (previews.ofArticle(article)?.url ?? null);
  };
  return { ...previews, of };
}

async function filesOf({ files }: Previews): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for await (const [path, content] of files()) found.set(path, content);
  return found;
}

/** A folder for files of a test. */
async function folderFor(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function paperPicture(content: string | Uint8Array = png(1200, 630)): Promise<string> {
  const file = join(await folderFor('paper-'), 'paper.png');
  await writeFile(file, content);
  return file;
}

describe('the previews of a site', () => {
  it("are the records' own pictures, and nothing else is written", async () => {
    const previews = await previewsFor({});
    expect([previews.of('pictured'), previews.of('plain'), previews.paper, previews.ofName('Oceans')]).toEqual([
      'https://a.example/a.jpg',
      null,
      null,
      null,
    ]);
    expect((await filesOf(previews)).size).toBe(0);
    expect(previewReport(previews.counts)).toBe('Previews of articles: 1 show their own picture, 2 none.');
  });

  it("are the paper's picture where a record has none", async () => {
    const previews = await previewsFor({ picture: await paperPicture() });
    expect(previews.paper).toMatchObject({ width: 1200, height: 630, alt: 'The Pier' });
    expect(previews.paper?.url).toMatch(/\/paper\/assets\/paper-picture-[\w-]{8}\.png$/);
    expect([previews.of('plain'), previews.ofName('Oceans')?.url]).toEqual([previews.paper?.url, previews.paper?.url]);
    expect(previewReport(previews.counts)).toBe("Previews of articles: 1 show their own picture, 2 the paper's.");
  });

  it('are drawn where the settings say so: one file for each article, topic and paper', async () => {
    const previews = await previewsFor({ previews: 'drawn' });
    const urls = [previews.of('plain'), previews.of('foreign'), previews.ofName('Oceans')?.url, previews.paper?.url];
    expect(previews.of('pictured')).toBe('https://a.example/a.jpg');
    for (const url of urls) expect(url).toMatch(DRAWN);
    const files = await filesOf(previews);
    expect([...files.keys()].map((path) => site + path).sort()).toEqual(urls.toSorted());
    expect(previewReport(previews.counts).split('\n')).toEqual([
      'Previews of articles: 1 show their own picture, 2 a drawn one.',
      '1 of the drawn ones have no headline: it is in a script that no font here has (see previewFonts).',
    ]);
  });

  it('have the same names and bytes in each build, and others where they say something else', async () => {
    const [first, second] = [await previewsFor({ previews: 'drawn' }), await previewsFor({ previews: 'drawn' })];
    expect(await filesOf(first)).toEqual(await filesOf(second));
    const [green, renamed] = [
      await previewsFor({ previews: 'drawn', accent: '#0b6b4f' }),
      await previewsFor({ previews: 'drawn', title: 'The Quay' }),
    ];
    expect(new Set([first, green, renamed].map(({ of }) => of('plain'))).size).toBe(3);
  });

  it('are left out from the oldest on where there is no room for files, and the report says so', async () => {
    const previews = await previewsFor({ previews: 'drawn' }, { room: 2 });
    expect(previews.of('plain')).toMatch(DRAWN);
    expect(previews.of('foreign')).toBe(previews.paper?.url);
    expect((await filesOf(previews)).size).toBe(2);
    expect(previews.counts).toMatchObject({ own: 1, drawn: 1, paper: 1, leftOut: 2 });
    expect(previewReport(previews.counts)).toContain('2 drawn previews are left out, so that the site has fewer');
    expect((await previewsFor({ previews: 'drawn' }, { room: 0 })).of('plain')).toBeNull();
  });

  it('hold nothing that markup, controls or length of a title could break', async () => {
    const titles = ['<script>alert(1)</script>', ']]>\u2028 "tide"', 'x'.repeat(10_000), 'مرحبا (BBC) 2024.', '😀'];
    const previews = await previewsFor(
      { previews: 'drawn' },
      {},
      Object.fromEntries(titles.map((title, i) => [`t${i}`, { title }])),
    );
    expect((await filesOf(previews)).size).toBe(titles.length + 2);
  });
});

describe("the publisher's fonts", () => {
  /** A font with a letter that the shipped ones lack. */
  const font = createRequire(import.meta.url).resolve(
    '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-math-wght-normal.woff2',
  );
  const lacking = { plain: { title: '\u1e90' } };

  it('draw headlines that no shipped font can', async () => {
    const [without, withFont] = [
      await previewsFor({ previews: 'drawn' }, {}, lacking),
      await previewsFor({ previews: 'drawn', previewFonts: [font] }, {}, lacking),
    ];
    expect([without.counts.withoutHeadline, withFont.counts.withoutHeadline]).toEqual([1, 0]);
    expect((await filesOf(withFont)).size).toBe(3);
    expect(withFont.ofName('Oceans')?.url).not.toBe(without.ofName('Oceans')?.url);
  });

  it('stop the build where a file is none, or is not there', async () => {
    const file = await paperPicture('no font');
    const opened = (previewFonts: string[]) => previewsFor({ previews: 'drawn', previewFonts });
    await expect(opened([file])).rejects.toThrow(
      `previewFonts: ${file} can't be used: it is no font. Give the path of a TrueType, OpenType or WOFF font.`,
    );
    await expect(opened([`${file}.ttf`])).rejects.toThrow('there is no such file');
  });
});

describe('the cache of drawn previews', () => {
  const drawing = 'src/build/a.ts';

  async function project() {
    const root = await folderFor('project-');
    const write = async (path: string, text: string) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    };
    for (const file of ['src/core/a.ts', drawing, 'package-lock.json']) await write(file, 'one');
    const cached = async () =>
      (await readdir(join(root, 'cache/previews'), { recursive: true })).filter((file) => file.endsWith('.png'));
    return { write, cached, root, open: () => openPreviewCache(join(root, 'cache'), root) };
  }

  it('gives what was drawn before, and forgets what is no longer shown', async () => {
    const { open, cached, write } = await project();
    const drawn = await filesOf(await previewsFor({ previews: 'drawn' }, { cache: open() }));
    expect(await cached()).toHaveLength(drawn.size);
    const [file = ''] = await cached();
    // What the cache gives is not drawn: a marked file comes back as it is.
    const marked = Buffer.from('marked');
    open()?.keep(file.slice(file.lastIndexOf('/') + 1), marked);
    const again = await filesOf(await previewsFor({ previews: 'drawn' }, { cache: open() }));
    expect([...again.values()].filter((content) => marked.equals(content))).toHaveLength(1);
    await filesOf(await previewsFor({ previews: 'drawn' }, { cache: open() }, { plain: records.plain }));
    expect((await cached()).length).toBeLessThan(drawn.size);
    await write(drawing, 'two');
    const other = await filesOf(await previewsFor({ previews: 'drawn' }, { cache: open() }));
    expect(other).toEqual(drawn);
  });

  it('is ignored where it is damaged', async () => {
    const { open, cached, root } = await project();
    const drawn = await filesOf(await previewsFor({ previews: 'drawn' }, { cache: open() }));
    for (const file of await cached()) {
      const path = join(root, 'cache/previews', file);
      await writeFile(path, (await readFile(path)).subarray(0, 900));
    }
    expect(await filesOf(await previewsFor({ previews: 'drawn' }, { cache: open() }))).toEqual(drawn);
  });
});

describe("the paper's picture", () => {
  it('is a warning where it is none that chats show', async () => {
    const picture = await paperPicture('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 6"></svg>');
    const { path: seedsDir } = await seedFolder().record('a', { title: 'A' }).create();
    const { identity } = await makeEdition(readSettings({}, { seedsDir, siteUrl: site, picture }), null);
    expect(identity.picture).toBeNull();
    expect(identity.diagnostics[0]?.message).toBe(
      'picture: previews show PNG, JPEG, WebP and GIF only; previews do without',
    );
  });

  it('is no file of a site that can not name it', async () => {
    const { path: seedsDir } = await seedFolder().record('a', { title: 'A' }).create();
    const { identity } = await makeEdition(readSettings({}, { seedsDir, picture: await paperPicture() }), null);
    expect([...identity.files.keys()].filter((path) => path.includes('picture'))).toEqual([]);
  });
});
