import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, resolveConfig } from 'vite';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { broadsheet } from '../../src/build/bundledPlugin.ts';
import { parseBundle, writeBundle } from '../../src/build/bundles/bundleFormat.ts';
import { broadsheet as plainBroadsheet } from '../../src/build/plugin.ts';

/** A cache of its own for this test. */
async function emptyCache(): Promise<string> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'cache-'));
  onTestFinished(() => rm(cacheDir, { recursive: true, force: true }));
  vi.stubEnv('CACHE_DIR', cacheDir);
  return cacheDir;
}

/** Plugins as far as they can be compared: their names and hooks. */
const outline = (plugins: readonly Plugin[]) => plugins.map((plugin) => [plugin.name, Object.keys(plugin)]);

async function forge(cacheDir: string): Promise<void> {
  for (const file of await readdir(join(cacheDir, 'bundles'))) {
    const path = join(cacheDir, 'bundles', file);
    const bundle = parseBundle(await readFile(path, 'utf8'));
    const files = [...(bundle?.files ?? [])].map(([name, bytes]) => [name, Buffer.from(Buffer.from(bytes).toString().replaceAll('broadsheet:reader', 'forged'))] as const);
    await writeFile(path, writeBundle({ files: new Map(files), packages: new Map() }));
  }
}

afterEach(() => void vi.unstubAllEnvs());

describe('the plugin of a config file', () => {
  it('is the plugin, bundled at the first start alone', async () => {
    const cacheDir = await emptyCache();
    expect(outline(await broadsheet()).slice(0, -1)).toEqual(outline(plainBroadsheet()));
    await forge(cacheDir);
    expect((await broadsheet()).map(({ name }) => name)).toEqual(['broadsheet', 'forged', 'broadsheet:lean-router', 'broadsheet:lean-query', 'broadsheet:restarts']);
  });

  it('has the dev server start anew when its sources change', async () => {
    await emptyCache();
    const { configFileDependencies } = await resolveConfig({ configFile: false, plugins: [broadsheet()] }, 'serve');
    expect(configFileDependencies).toContain(fileURLToPath(new URL('../../src/build/edition.ts', import.meta.url)));
  });

  it('leaves the mode of a program that it is loaded in as it is', async () => {
    await emptyCache();
    vi.stubEnv('NODE_ENV', undefined);
    await broadsheet();
    expect(process.env['NODE_ENV']).toBeUndefined();
  });
});
