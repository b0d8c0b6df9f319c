import { execFile } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ViteDevServer } from 'vite';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeEdition } from '../../src/build/edition.ts';
import type { Manifest } from '../../src/core/format/manifest.ts';
import { serve } from '../support/devServer.ts';
import { png } from '../support/png.ts';
import { recordText, type SeedFolder, seedFolder } from '../support/seedFolder.ts';

// The editions are made as ever; the tests count them.
vi.mock(import('../../src/build/edition.ts'), { spy: true });
beforeEach(() => void vi.mocked(makeEdition).mockClear());

const good = { title: 'Tide', webUrl: 'https://a.example/tide' };

/** So many records, `0.md` …, each with these fields too. */
function records(count: number, more: Record<string, unknown> = {}): SeedFolder {
  return Array.from({ length: count }, (_, i) => i).reduce(
    (folder, i) => folder.record(`${i}`, { title: `Tide ${i}`, webUrl: `https://a.example/${i}`, ...more }),
    seedFolder(),
  );
}

const watched = (server: ViteDevServer, folder: string, files: number) =>
  vi.waitFor(() => expect(server.watcher.getWatched()[folder]).toHaveLength(files), { timeout: 5000 });

/** Long enough for a change to be noticed and for an edition to be made of it. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1500));

describe('the dev server', () => {
  it('serves the data files from memory, and no other', async () => {
    const { get, manifest: manifestOf } = await serve(seedFolder().record('a', good).file('b.md', 'title: no fence'));
    const manifest = await manifestOf();
    expect(manifest.articles).toBe(1);
    for (const path of [manifest.files.names, manifest.files.columns])
      expect((await get(`/${path}?x=1`)).status).toBe(200);
    expect((await get('/data/names-00000000.json')).status).toBe(404);
    expect((await get('/data/%E0%A4%A')).status).toBe(404);
    const html = await (await get('/')).text();
    expect(html).toContain(`"edition":"${manifest.edition}"`);
    expect(html).not.toContain('Content-Security-Policy');
  });

  it('serves the pictures of the folder that an article shows', async () => {
    const content = png(600, 400);
    const { get } = await serve(
      seedFolder()
        .file('bay.png', content)
        .record('a', { ...good, images: 'bay.png' }),
    );
    const [path] = /data\/pictures\/[\w-]+\.png/.exec(await (await get('/')).text()) ?? [];
    const response = await get(`/${path}`);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(content));
  });

  it('leads from former addresses to the articles, as a build does', async () => {
    const fields = { ...good, aliases: ['/2019/tide/', '/old name.html'], slug: 'sea' };
    const { get } = await serve(seedFolder().record('a', fields), 'dist', { basePath: '/news/' });
    const to = async (path: string, accept = 'text/html') => {
      const response = await get(path, { redirect: 'manual', headers: { accept } });
      return response.headers.get('Location');
    };
    for (const path of ['2019/tide/', '2019/tide?x=1', '2019/tide/index.html', 'old%20name.html', 'sea'])
      expect(await to(`/news/${path}`), path).toBe('/news/articles/a');
    expect(await to('/news/2019/')).toBeNull();
    expect(await to('/news/%E0%A4%A')).toBeNull();
    expect(await to('/news/2019/tide/', '*/*')).toBeNull();
  });

  it('follows the records: saved, added and removed ones change the edition and have the page loaded again', async () => {
    const { manifest, seedsDir, server } = await serve(seedFolder().record('deep/a', good));
    const sent = vi.spyOn(server.ws, 'send');
    const first = await manifest();
    await watched(server, join(seedsDir, 'deep'), 1);
    const changed = async (from: Manifest, change: () => Promise<void>) => {
      await change();
      return vi.waitFor(
        async () => {
          const changed = await manifest();
          expect(changed.edition).not.toBe(from.edition);
          return changed;
        },
        { timeout: 5000, interval: 50 },
      );
    };
    const saved = await changed(first, () =>
      writeFile(join(seedsDir, 'deep/a.md'), recordText({ ...good, title: 'Storm' })),
    );
    const added = await changed(saved, async () => {
      await mkdir(dirname(join(seedsDir, 'new/b.txt')), { recursive: true });
      await writeFile(join(seedsDir, 'new/b.txt'), recordText({ title: 'B' }));
    });
    expect(added.articles).toBe(2);
    const removed = await changed(added, () => rm(join(seedsDir, 'deep/a.md')));
    expect(removed.articles).toBe(1);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ type: 'full-reload' }));
  });

  it("follows the files of the paper's identity, wherever they are, and one that comes later", async () => {
    const { path } = await seedFolder().file('about.md', '# Who we are').file('own.css', 'a {}').create();
    const inPath = (name: string) => join(path, name);
    const files = { about: inPath('about.md'), styles: inPath('own.css'), logo: { light: inPath('logo.png') } };
    const { get, server } = await serve(seedFolder().record('a', good), 'dist', files);
    await get('/');
    await watched(server, path, 2);
    const pageToHave = (text: RegExp) =>
      vi.waitFor(async () => expect(await (await get('/')).text()).toMatch(text), { timeout: 10_000, interval: 50 });
    await writeFile(files.about, '# Imprint');
    await pageToHave(/"label":"Imprint"/);
    const [, sheet] = /(assets\/paper-styles-\w+\.css)/.exec(await (await get('/')).text()) ?? [];
    await writeFile(files.styles, 'b {}');
    await vi.waitFor(async () => expect((await get(`/${sheet}`)).status).toBe(404), { timeout: 10_000 });
    await writeFile(files.logo.light, png(64, 64));
    await pageToHave(/assets\/paper-logo-\w+\.png/);
  });

  it.each([
    ['at once', 0],
    ['later', 2000],
  ])('follows a folder of records that is taken away and put back %s', async (_, pause) => {
    const { manifest, seedsDir, server } = await serve(seedFolder().record('a', good));
    const articlesToBe = (count: number) =>
      vi.waitFor(async () => expect((await manifest()).articles).toBe(count), { timeout: 10_000, interval: 50 });
    await watched(server, seedsDir, 1);
    await rename(seedsDir, `${seedsDir}-away`);
    await articlesToBe(0);
    await new Promise((resolve) => setTimeout(resolve, pause));
    await rename(`${seedsDir}-away`, seedsDir);
    await articlesToBe(1);
    await vi.waitFor(() => expect(server.watcher.getWatched()[seedsDir]).toEqual(['a.md']), { timeout: 10_000 });
    await writeFile(join(seedsDir, 'b.md'), recordText({ title: 'B' }));
    await articlesToBe(2);
  });

  it('makes at most two editions of a burst, and one reload and one report of each', async () => {
    const { manifest, seedsDir, server } = await serve(records(300));
    expect((await manifest()).articles).toBe(300);
    await watched(server, seedsDir, 300);
    const sent = vi.spyOn(server.ws, 'send');
    const reported = vi.spyOn(server.config.logger, 'info');
    vi.mocked(makeEdition).mockClear();
    const { path: changed } = await records(300, { topics: ['Sea'] }).create();
    await promisify(execFile)('cp', ['-r', `${changed}/.`, seedsDir]);
    await vi.waitFor(async () => expect((await manifest()).facets['topics']?.values[0]?.count).toBe(300), {
      timeout: 10_000,
    });
    await aWhile();
    const editions = vi.mocked(makeEdition).mock.calls.length;
    expect(editions).toBeLessThanOrEqual(2);
    expect(sent.mock.calls).toEqual(Array.from({ length: editions }, () => [{ type: 'full-reload' }]));
    expect(reported).toHaveBeenCalledTimes(editions);
  });

  it('says what is wrong where an edition can not be made, and makes another after the next change', async () => {
    vi.mocked(makeEdition).mockRejectedValueOnce(new Error('no memory left'));
    const { get, manifest, seedsDir, server } = await serve(seedFolder().record('a', good));
    const sent = vi.spyOn(server.ws, 'send');
    const page = await get('/');
    expect(page.status).toBe(500);
    expect(await page.text()).toContain('no memory left');
    expect((await get('/data/manifest.json')).status).toBe(500);

    await watched(server, seedsDir, 1);
    await writeFile(join(seedsDir, 'b.md'), recordText({ title: 'B' }));
    await vi.waitFor(async () => expect((await manifest()).articles).toBe(2), { timeout: 5000 });
    expect(sent).toHaveBeenCalledWith({ type: 'full-reload' });

    vi.mocked(makeEdition).mockRejectedValueOnce(new Error('no memory left again'));
    await writeFile(join(seedsDir, 'c.md'), recordText({ title: 'C' }));
    const failure: unknown = expect.objectContaining({ message: 'no memory left again' });
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ type: 'error', err: failure }), { timeout: 5000 });
  });

  it('does not follow what a build writes into the folder of records, nor node_modules', async () => {
    const { manifest, seedsDir, server } = await serve(seedFolder().record('a', good).file('site/old.md', ''), 'site');
    await manifest();
    await watched(server, seedsDir, 2);
    vi.mocked(makeEdition).mockClear();
    await mkdir(join(seedsDir, 'node_modules'));
    await writeFile(join(seedsDir, 'node_modules/b.md'), recordText({ title: 'B' }));
    await writeFile(join(seedsDir, 'site/c.md'), recordText({ title: 'C' }));
    await aWhile();
    expect(makeEdition).not.toHaveBeenCalled();
    await writeFile(join(seedsDir, 'd.md'), recordText({ title: 'D' }));
    await vi.waitFor(() => expect(makeEdition).toHaveBeenCalled());
  });

  it('makes no edition after it was closed', async () => {
    const { manifest, seedsDir, server } = await serve(seedFolder().record('a', good));
    await manifest();
    await watched(server, seedsDir, 1);
    vi.mocked(makeEdition).mockClear();
    await writeFile(join(seedsDir, 'a.md'), recordText({ ...good, title: 'Storm' }));
    await server.close();
    await aWhile();
    expect(makeEdition).not.toHaveBeenCalled();
  });
});
