import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptBundles, packagesAmong } from '../../../src/build/bundles/keptBundles.ts';

/** A project with one package, and a cache. */
async function project(): Promise<{ root: string; cacheDir: string; packageFile: string }> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'project-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const packageFile = join(root, 'node_modules/tide/index.js');
  await mkdir(dirname(packageFile), { recursive: true });
  await writeFile(packageFile, 'one');
  return { root, cacheDir: join(root, 'cache'), packageFile };
}

const files = new Map([['page.html', Buffer.from('<p>ü')], ['assets/a.bin', Buffer.from([0, 255, 10])]]);
const bundleOf = (root: string, ...ids: string[]) => ({ files, packages: packagesAmong(root, ids) ?? new Map<string, string>() });
const keptFiles = async (cacheDir: string) => (await readdir(join(cacheDir, 'bundles'))).sort();

describe('a bundle that is kept', () => {
  it('is given back byte for byte under its name and key, and under no other', async () => {
    const { root, cacheDir, packageFile } = await project();
    keptBundles(cacheDir, root, 'k1').keep('reader', bundleOf(root, packageFile));
    expect(keptBundles(cacheDir, root, 'k1').read('reader')).toEqual(bundleOf(root, packageFile));
    expect(keptBundles(cacheDir, root, 'k2').read('reader')).toBeNull();
    expect(keptBundles(cacheDir, root, 'k1').read('views')).toBeNull();
    expect(await keptFiles(cacheDir)).toEqual(['reader-k1']);
  });

  it.each([
    ['another', async (path: string) => writeFile(path, 'two')],
    ['gone', async (path: string) => rm(path)],
  ])('is of no use once a file of a package in it is %s', async (_, change) => {
    const { root, cacheDir, packageFile } = await project();
    const kept = keptBundles(cacheDir, root, 'k');
    kept.keep('reader', bundleOf(root, `${packageFile}?query`));
    await change(packageFile);
    expect(kept.read('reader')).toBeNull();
  });

  it.each([
    ['is cut short', (text: string) => text.slice(0, -5)],
    ['has one letter changed', (text: string) => text.replace('page.html', 'pagf.html')],
    ['is empty', () => ''],
    ['is of another program', () => '{}\n[]'],
  ])('is of no use where it %s', async (_, damage) => {
    const { root, cacheDir } = await project();
    const kept = keptBundles(cacheDir, root, 'k');
    kept.keep('reader', bundleOf(root));
    const path = join(cacheDir, 'bundles/reader-k');
    await writeFile(path, damage(await readFile(path, 'utf8')));
    expect(kept.read('reader')).toBeNull();
  });

  it('takes the place of the oldest of its name, once there are three', async () => {
    const { root, cacheDir } = await project();
    keptBundles(cacheDir, root, 'k1').keep('views', bundleOf(root));
    for (const key of ['k1', 'k2', 'k3', 'k4']) {
      keptBundles(cacheDir, root, key).keep('reader', bundleOf(root));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await keptFiles(cacheDir)).toEqual(['reader-k2', 'reader-k3', 'reader-k4', 'views-k1']);
  });

  it('is none where the cache cannot be written', async () => {
    const { root, cacheDir } = await project();
    await writeFile(cacheDir, 'a file in its place');
    const kept = keptBundles(cacheDir, root, 'k');
    kept.keep('reader', bundleOf(root));
    expect(kept.read('reader')).toBeNull();
  });
});

describe('the packages among modules', () => {
  it('are those in node_modules; sources and what a bundler makes up are none', async () => {
    const { root, packageFile } = await project();
    const found = packagesAmong(root, [packageFile, join(root, 'index.html'), join(root, 'src/app/main.tsx?worker'), '\0virtual']);
    expect([...(found ?? []).keys()]).toEqual(['node_modules/tide/index.js']);
  });

  it('cannot be told where a module is of another folder: a linked package', async () => {
    const { root } = await project();
    expect(packagesAmong(root, [join(dirname(root), 'linked/index.js')])).toBeNull();
    expect(packagesAmong(root, [join(root, 'lib/other.ts')])).toBeNull();
    expect(packagesAmong(root, [join(root, 'node_modules/tide/made-up.js')])).toBeNull();
  });
});
