import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { everywhere } from '../../../src/build/hosts/headers.ts';
import { fetchBack, isInstalled, type ServerName, serverNames, startServer } from '../../browser/servers.ts';
import { recordText, seedFolder } from '../../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../../support/tinySite.ts';

const forever = 'public, max-age=31536000, immutable';
const namedByContent = /^(?:assets|data)\/(?!manifest|ledger)/;
const isCopy = (path: string) => /\.(?:br|gz)$/.test(path);

const TAKEN_DOWN = 'articles/gull/index.html';

type Files = ReadonlyMap<string, string>;

/**
 * Three editions that were built one over another, each with one article more, and what the output held after each. An article
 * that was published before them is taken down.
 */
async function threeEditions(base: string): Promise<{ root: string; editions: Files[] }> {
  const root = await tinyRoot();
  const { path: seedsDir } = await seedFolder()
    .record('kelp', { title: 'Kelp returns' })
    .record('gull', { title: 'Gull' })
    .create();
  const outDir = resolve(root, 'host', `.${base}`);
  const build = () => buildInto(root, outDir, { seedsDir, keep: '1 day', compress: 'on', ndjson: 'on' }, { base });
  await build();
  await writeFile(join(seedsDir, 'gull.md'), recordText({ title: 'Gull', removed: true }));
  const editions: Files[] = [];
  for (const title of ['Otters seen', 'Whales heard', 'Seals fed']) {
    await writeFile(join(seedsDir, `${title.slice(0, 3)}.md`), recordText({ title }));
    await build();
    editions.push(await contentOf(outDir));
  }
  return { root: join(root, 'host'), editions };
}

async function answerOf(address: string, encoding = 'identity') {
  const answer = await fetch(address, { headers: { 'Accept-Encoding': encoding } });
  const body = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  return { status: answer.status, headers: answer.headers, body };
}

/** Every page of the site under the address of its folder, and every file that any of the editions names by its content. */
async function expectWhole(address: string, editions: readonly Files[], site: Files): Promise<void> {
  const pages = [...site].filter(([path]) => path.endsWith('.html') && path !== TAKEN_DOWN);
  expect(pages.length).toBeGreaterThan(3);
  const files = editions.flatMap((edition) => [...edition]).filter(([path]) => namedByContent.test(path));
  const wanted = [
    ...pages.map(([path, text]) => [path.replace(/index\.html$/, ''), text, 'no-cache'] as const),
    ...files.filter(([path]) => !isCopy(path)).map(([path, text]) => [path, text, forever] as const),
  ];
  const answers = await Promise.all(wanted.map(async ([path]) => answerOf(address + path)));
  wanted.forEach(([path, text, caching], i) => {
    const { status, headers, body } = answers[i] ?? expect.unreachable();
    expect([status, body === text, headers.get('Cache-Control')], path).toEqual([200, true, caching]);
    for (const [name, value] of everywhere) expect(headers.get(name), path).toBe(value);
  });
}

/** What changes is asked for each time, and what is missing is not kept. */
async function expectOthers(address: string, unknown: '404' | 'page', site: Files): Promise<void> {
  for (const path of ['data/manifest.json', 'data/ledger.json', 'offline.js'])
    expect((await answerOf(address + path)).headers.get('Cache-Control'), path).toBe('no-cache');
  const missing = await answerOf(`${address}assets/index-00000000.js`);
  expect([missing.status, missing.headers.get('Cache-Control')]).toEqual([404, null]);
  const page = await answerOf(`${address}topics/oceans/`);
  expect([page.status, page.body === site.get('404.html')]).toEqual([unknown === 'page' ? 200 : 404, true]);
}

/** Texts are shown as such, in their letters, and the page in the place of a missing one as a page. */
async function expectTypes(address: string): Promise<void> {
  const types = {
    'llms.txt': 'text/plain; charset=utf-8',
    'articles/kelp/index.md': 'text/markdown; charset=utf-8',
    'edition.ndjson': 'application/x-ndjson; charset=utf-8',
    'manifest.webmanifest': 'application/manifest+json; charset=utf-8',
    'articles/kelp/': 'text/html; charset=utf-8',
    'missing.md': 'text/html; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types))
    expect((await answerOf(address + path, 'gzip')).headers.get('Content-Type'), path).toBe(type);
}

/** What was taken down is gone for good, and says so. */
async function expectGone(address: string, site: Files): Promise<void> {
  for (const path of ['articles/gull/', 'articles/gull']) {
    const { status, headers, body } = await answerOf(address + path);
    expect([status, body, headers.get('Cache-Control')], path).toEqual([410, site.get(TAKEN_DOWN), 'no-cache']);
    for (const [name, value] of everywhere) expect(headers.get(name), path).toBe(value);
  }
}

/** The copies that the build made are what is sent. Caddy itself knows no brotli; nginx would not know the length. */
async function expectCompressed(address: string, name: ServerName, site: Files): Promise<void> {
  const { headers, body } = await answerOf(address, name === 'nginx' ? 'gzip' : 'br');
  const length = name === 'nginx' ? String(site.get('index.html.gz')?.length) : null;
  expect([headers.get('Content-Encoding'), headers.get('Content-Length')]).toEqual([
    name === 'nginx' ? 'gzip' : 'br',
    length,
  ]);
  expect(body === site.get('index.html')).toBe(true);
}

const installed = serverNames.filter(isInstalled);

describe.skipIf(installed.length === 0)('servers that are set up as a build says', () => {
  it.each(['/', '/news/'])(
    'have, after two deploys, every page at %s, and all that pages of the editions before ask for',
    async (base) => {
      const { root, editions } = await threeEditions(base);
      const site = editions.at(-1) ?? expect.unreachable();
      for (const name of installed)
        for (const unknown of ['page', '404'] as const) {
          const server = await startServer(name, root, { base, compressed: true }, unknown);
          onTestFinished(() => server.stop());
          const address = server.address + base;
          await expectWhole(address, editions, site);
          await expectOthers(address, unknown, site);
          await expectGone(address, site);
          await expectTypes(address);
          await expectCompressed(address, name, site);
          if (base !== '/') expect((await fetch(address.slice(0, -1))).url).toBe(address);
        }
    },
    120_000,
  );

  it.skipIf(!isInstalled('curl'))(
    'give a build that begins with an empty folder the files of the last one',
    async () => {
      const { root, editions } = await threeEditions('/');
      const [name = 'nginx'] = installed;
      const server = await startServer(name, root);
      onTestFinished(() => server.stop());
      await fetchBack(server.address, dirname(root));
      const fetched = await contentOf(join(dirname(root), 'dist'));
      const wanted = [...(editions.at(-1) ?? [])].filter(([path]) => /^(?:assets|data)\/|^\.broadsheet\//.test(path));
      expect(wanted.length).toBeGreaterThan(30);
      expect(fetched).toEqual(new Map(wanted));
    },
  );
});
