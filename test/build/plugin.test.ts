import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SettingsOptions } from '../../src/build/settings.ts';
import { type Manifest, MANIFEST_PATH, parseManifest } from '../../src/core/format/manifest.ts';
import { png } from '../support/png.ts';
import { recordText, type SeedFolder, seedFolder } from '../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../support/tinySite.ts';

async function buildSite(
  folder: SeedFolder,
  options: SettingsOptions = {},
): Promise<{ root: string; outDir: string; seedsDir: string }> {
  const [root, { path: seedsDir }] = [await tinyRoot(), await folder.create()];
  const outDir = join(root, 'out');
  await buildInto(root, outDir, { seedsDir, ...options });
  return { root, outDir, seedsDir };
}

/** What builds have left behind of files that they were making. */
async function stagedIn(outDir: string): Promise<string[]> {
  const found = await readdir(join(outDir, '.broadsheet')).catch((): string[] => []);
  return found.filter((name) => name !== 'files.json');
}

async function manifestIn(outDir: string): Promise<Manifest> {
  return parseManifest(JSON.parse(await readFile(join(outDir, MANIFEST_PATH), 'utf8')));
}

const good = { title: 'Tide', webUrl: 'https://a.example/tide' };

afterEach(() => void vi.unstubAllEnvs());

describe('a build', () => {
  it('stops at an invalid record, names how many and the folder, and leaves what was built before', async () => {
    const root = await tinyRoot();
    const { path: seedsDir } = await seedFolder()
      .record('a', good)
      .file('b.md', 'title: no fence')
      .record('c', { excerpt: 'no title' })
      .create();
    const outDir = join(root, 'out');
    await mkdir(outDir);
    await writeFile(join(outDir, 'yesterday.txt'), 'kept');
    await expect(buildInto(root, outDir, { seedsDir })).rejects.toThrow(
      `Nothing was built: 2 errors in ${seedsDir}. Correct the records, or set ON_INVALID=skip to build the rest.`,
    );
    expect(await readdir(outDir)).toEqual(['yesterday.txt']);
    expect(await stagedIn(outDir)).toEqual([]);
  });

  it('stops at a wrong setting with its name and value, before anything is begun', async () => {
    vi.stubEnv('UNPUBLISHED', 'no');
    const root = await tinyRoot();
    const build = buildInto(root, join(root, 'out'), { seedsDir: root });
    await expect(build).rejects.toThrow(/^UNPUBLISHED: expected include or exclude, received "no"\.$/);
    await expect(access(join(root, 'out'))).rejects.toThrow('ENOENT');
  });

  it('stops at a page that cannot be bundled with what is wrong with it', async () => {
    const [root, { path: seedsDir }] = [await tinyRoot(), await seedFolder().record('a', good).create()];
    await writeFile(join(root, 'main.ts'), 'import "./not-there.ts";');
    await expect(buildInto(root, join(root, 'out'), { seedsDir })).rejects.toThrow('not-there.ts');
    await expect(access(join(root, 'out'))).rejects.toThrow('ENOENT');
  });

  it('stops at a missing folder, also where bad records are skipped', async () => {
    const root = await tinyRoot();
    const seedsDir = join(root, 'no-records-here');
    await expect(buildInto(root, join(root, 'out'), { seedsDir, onInvalid: 'skip' })).rejects.toThrow(`in ${seedsDir}`);
    await expect(access(join(root, 'out'))).rejects.toThrow('ENOENT');
  });

  it('names its files as addresses do, where the base path is of another alphabet', async () => {
    const [root, { path: seedsDir }] = [await tinyRoot(), await seedFolder().record('a', good).create()];
    await buildInto(root, join(root, 'out'), { seedsDir, basePath: '/día' });
    const page = await readFile(join(root, 'out/index.html'), 'utf8');
    const [, script = ''] = / src="(\/[^"]+)"/.exec(page) ?? [];
    expect(new URL(script, 'https://a.example').pathname).toMatch(/^\/d%C3%ADa\/assets\//);
    expect(page).toContain('<p>1 at /d%C3%ADa/</p>');
  });

  it('sets bad records aside where told to, and writes every file below the base, with a policy and a page for deep links', async () => {
    vi.stubEnv('BASE_PATH', 'news');
    vi.stubEnv('SITE_URL', 'https://a.example/');
    vi.stubEnv('ON_INVALID', 'skip');
    const { outDir, seedsDir, root } = await buildSite(
      seedFolder()
        .record('a', { ...good, title: '</script>Tide $& %BASE_URL%' })
        .file('b.md', 'title: no fence'),
    );

    const manifest = await manifestIn(outDir);
    expect(manifest.articles).toBe(1);
    for (const path of [manifest.files.names, manifest.files.columns, manifest.files.ranks])
      await access(join(outDir, path));
    expect((await readdir(join(outDir, manifest.files.search))).length).toBeGreaterThan(0);

    const html = await readFile(join(outDir, 'index.html'), 'utf8');
    expect(await readFile(join(outDir, '404.html'), 'utf8')).toBe(html);
    expect(html).toContain('<meta property="og:url" content="https://a.example/news/" />');
    expect(html).toMatch(/<script type="module"[^>]* src="\/news\/assets\/[^"]+\.js">/);
    expect(html).toContain('<div id="app"><p>1 at /news/</p></div>');
    expect(html).toContain('\\u003c/script>Tide $& %BASE_URL%');
    expect(await readFile(join(outDir, 'archive/index.html'), 'utf8')).toContain('content="0; url=/news/archive/1/"');
    expect(html).not.toContain(seedsDir);
    expect(html).not.toContain(root);
    expectPolicyToFit(html);
    expect(await stagedIn(outDir)).toEqual([]);
  });

  it('of a page with line ends of Windows has the same bytes, and a policy that fits what browsers read', async () => {
    const [root, { path: seedsDir }] = [await tinyRoot(), await seedFolder().record('a', good).create()];
    await buildInto(root, join(root, 'one'), { seedsDir });
    for (const file of ['index.html', 'main.ts', 'main.css', 'src/app/prerender.tsx'])
      await writeFile(join(root, file), (await readFile(join(root, file), 'utf8')).replaceAll('\n', '\r\n'));
    await buildInto(root, join(root, 'two'), { seedsDir });
    expect(await contentOf(join(root, 'two'))).toEqual(await contentOf(join(root, 'one')));
    expectPolicyToFit(await readFile(join(root, 'two/index.html'), 'utf8'));
  });

  it('takes the place of the one before, unless the output is not to be emptied', async () => {
    const { root, outDir, seedsDir } = await buildSite(seedFolder().record('a', good));
    const before = (await manifestIn(outDir)).files.columns;
    await writeFile(
      join(seedsDir, 'b.md'),
      recordText({ title: 'Storm', webUrl: 'https://a.example/storm', topics: ['Sea'] }),
    );
    await buildInto(root, outDir, { seedsDir }, { build: { emptyOutDir: false } });
    await access(join(outDir, before));
    await buildInto(root, outDir, { seedsDir });
    expect((await manifestIn(outDir)).articles).toBe(2);
    await expect(access(join(outDir, before))).rejects.toThrow('ENOENT');
    expect(await stagedIn(outDir)).toEqual([]);
  });

  it('publishes the pictures of the folder that articles show, and no other', async () => {
    const content = png(600, 400);
    const { outDir } = await buildSite(
      seedFolder()
        .file('bay.png', content)
        .file('other.png', png(300, 300))
        .record('a', { ...good, images: 'bay.png' }),
    );
    const [name = '', ...others] = await readdir(join(outDir, 'data/pictures'));
    expect(others).toEqual([]);
    expect(await readFile(join(outDir, 'index.html'), 'utf8')).toContain(`data/pictures/${name}`);
    expect(await readFile(join(outDir, 'data/pictures', name))).toEqual(Buffer.from(content));
  });

  it('of an empty folder is a page without articles', async () => {
    const { outDir } = await buildSite(seedFolder().file('.keep', ''));
    expect((await manifestIn(outDir)).articles).toBe(0);
    expect(await readFile(join(outDir, 'index.html'), 'utf8')).toContain('<p>0 at /</p>');
  });
});

describe('a build after another', () => {
  it('writes the same files', async () => {
    const { root, outDir, seedsDir } = await buildSite(seedFolder().record('a', good));
    const first = await contentOf(outDir);
    await buildInto(root, outDir, { seedsDir });
    expect(await contentOf(outDir)).toEqual(first);
  });

  it('renders the pages anew whose content or views have changed, and those in another folder', async () => {
    const { root, outDir, seedsDir } = await buildSite(seedFolder().record('a', good).record('b', { title: 'Storm' }));
    const views = join(root, 'src/app/prerender.tsx');
    const rendering = (look: string) => `
export const renderFrontPage = () => '';
export const renderArchivePage = () => '';
export const articleStyles = () => '';
export const renderCarried = (carried, bootstrap, path) => {
  if (carried.article === undefined) return '';
  globalThis.renderedPages.push(path);
  return '${look} ' + carried.article.article.title;
};`;
    await writeFile(views, rendering('plain'));
    const renderedInto = async (folder: string) => {
      const renderedPages: string[] = [];
      Object.assign(globalThis, { renderedPages });
      await buildInto(root, folder, { seedsDir });
      return renderedPages.sort();
    };
    const pageOf = (id: string) => readFile(join(outDir, `articles/${id}/index.html`), 'utf8');
    expect(await renderedInto(outDir)).toEqual(['articles/a/', 'articles/b/']);
    await writeFile(join(seedsDir, 'b.md'), recordText({ title: 'Calm' }));
    expect(await renderedInto(outDir)).toEqual(['articles/b/']);
    expect(await pageOf('a')).toContain('plain Tide');
    expect(await pageOf('b')).toContain('plain Calm');
    await writeFile(views, rendering('bold'));
    expect(await renderedInto(outDir)).toEqual(['articles/a/', 'articles/b/']);
    expect(await pageOf('a')).toContain('bold Tide');
    expect(await renderedInto(outDir)).toEqual([]);
    expect(await renderedInto(join(root, 'other'))).toEqual(['articles/a/', 'articles/b/']);
  });

  it('does not get in the way of one that runs at the same time', async () => {
    const [root, { path: seedsDir }] = [
      await tinyRoot(),
      await seedFolder().record('a', good).record('b', { title: 'Storm' }).create(),
    ];
    const outDirs = ['one', 'two'].map((name) => join(root, name));
    await Promise.all(outDirs.map((outDir) => buildInto(root, outDir, { seedsDir })));
    const [one, two] = await Promise.all(outDirs.map(contentOf));
    expect(one).toEqual(two);
    expect((await manifestIn(join(root, 'one'))).articles).toBe(2);
  });
});

/** Every inline script and style has its hash in the policy, and nothing is inline that no hash can allow. */
function expectPolicyToFit(html: string): void {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  for (const [element, directive] of [
    ['script', 'script-src'],
    ['style', 'style-src'],
  ] as const) {
    const allowed = policy.split('; ').find((part) => part.startsWith(directive));
    const inline = [...html.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))].map(([, text = '']) => text);
    expect(inline.length).toBeGreaterThan(0);
    for (const text of inline)
      expect(allowed).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
  expect(html).not.toMatch(/<[^>]+\s(?:on[a-z]+|style)=/i);
}
