import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { onTestFinished } from 'vitest';
import type { SettingsOptions } from '../../src/build/settings.ts';
import { type Manifest, MANIFEST_PATH, parseManifest } from '../../src/core/format/manifest.ts';
import type { SeedFolder } from './seedFolder.ts';
import { tinyPlugins, tinyRoot } from './tinySite.ts';

export interface Served {
  server: ViteDevServer;
  get: (path: string, options?: RequestInit) => Promise<Response>;
  manifest: () => Promise<Manifest>;
  seedsDir: string;
}

/** Serves a folder of records with the real dev server, until the test ends. `outDir`: from the folder of records; `options`: settings. */
export async function serve(folder: SeedFolder, outDir = 'dist', options: SettingsOptions = {}): Promise<Served> {
  const [root, { path: seedsDir }] = [await tinyRoot(), await folder.create()];
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [tinyPlugins({ ...options, seedsDir })],
    server: { host: '127.0.0.1', port: 0, strictPort: false },
    build: { outDir: join(seedsDir, outDir) },
    optimizeDeps: { noDiscovery: true },
  });
  onTestFinished(() => server.close());
  await server.listen();
  const address = server.httpServer?.address();
  if (address === null || address === undefined || typeof address === 'string') throw new Error('not listening');
  const get = (path: string, options?: RequestInit) => fetch(`http://127.0.0.1:${address.port}${path}`, options);
  return { server, seedsDir, get, manifest: async () => parseManifest(await (await get(`/${MANIFEST_PATH}`)).json()) };
}
