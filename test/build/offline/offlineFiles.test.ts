import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseOfflineList, readOfflinePage } from '../../../src/core/format/offlineList.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../../support/tinySite.ts';

const good = { title: 'Tide', webUrl: 'https://a.example/tide' };
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 8);

it('a site has a worker, and its page names all code with its hashes, and how it is installed', async () => {
  const [root, { path: seedsDir }] = [await tinyRoot(), await seedFolder().record('a', good).create()];
  const out = join(root, 'out');
  await buildInto(root, out, { seedsDir, basePath: '/news/' });
  const files = await contentOf(out);
  const html = files.get('index.html') ?? '';
  expect(files.get('404.html')).toBe(html);

  const page = readOfflinePage(html);
  const list = await readFile(join(out, page?.list ?? ''));
  expect(page?.list).toBe(`assets/offline-${hashOf(list)}.json`);
  const { code } = parseOfflineList(JSON.parse(list.toString()));
  const all = [...files.keys()].filter((path) => /^assets\/.*\.(js|css)$/.test(path));
  expect(code.map(({ path }) => path)).toEqual(all);
  for (const { path, hash } of code) expect(hash).toBe(hashOf(await readFile(join(out, path))));
  for (const path of [page?.files.names, page?.files.newest]) expect(files.has(path ?? '')).toBe(true);

  // One classic script: not every browser takes modules here.
  expect(files.get('offline.js')).not.toMatch(/^\s*(import|export)\b/m);

  expect(html).toContain('<link rel="manifest" href="/news/manifest.webmanifest" />');
  const manifest: unknown = JSON.parse(files.get('manifest.webmanifest') ?? '');
  expect(manifest).toMatchObject({ name: 'Broadsheet', id: '/news/', scope: '/news/', start_url: '/news/' });
  const [, ...addresses] = (files.get('manifest.webmanifest') ?? '').split('"src":"').map((part) => part.split('"')[0]);
  expect(addresses.filter((address) => !files.has((address ?? '').replace('/news/', '')))).toEqual([]);
  expect(addresses).toHaveLength(5);
});

it('a page that is half there, or another site’s, is no page of ours', () => {
  const page = '<script type="application/json" id="edition" data-offline="assets/offline-1.json">{}</script></html>';
  expect(readOfflinePage(page)).toBeNull();
  expect(readOfflinePage('<!doctype html><title>Log in</title></html>')).toBeNull();
});
