import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { expect } from './reader.ts';
import { buildSite, editionFolder, editionFolders } from './editions.ts';
import { deployUnderOpenPages, openPage, readOn } from './openPages.ts';
import { isInstalled, serverNames, startServer } from './servers.ts';

const forGood = 'public, max-age=31536000, immutable';

for (const name of serverNames) {
  test.describe(`${name}, as docs/hosting.md sets it up`, () => {
    test.skip(
      !isInstalled(name),
      `${name} is not installed: apt-get install ${name === 'nginx' ? 'nginx-light' : name}`,
    );

    test('keeps files with a hash for good, asks for the others, and has a page for all other addresses', async () => {
      const server = await startServer(name, editionFolder('workbench'));
      try {
        const answerOf = async (path: string) => {
          const { status, headers } = await fetch(server.address + path);
          return [status, headers.get('Cache-Control'), headers.get('Content-Type')?.replace(/;.*/, '')];
        };
        const html = await (await fetch(server.address)).text();
        const script = /src="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? '';
        const columns = /data\/columns-\w+\.bin/.exec(html)?.[0] ?? '';
        expect(await answerOf(script)).toEqual([200, forGood, expect.stringMatching(/javascript$/)]);
        expect((await answerOf(`/${columns}`)).slice(0, 2)).toEqual([200, forGood]);
        for (const path of ['/data/manifest.json', '/data/ledger.json'])
          expect(await answerOf(path)).toEqual([200, 'no-cache', 'application/json']);
        expect(await answerOf('/offline.js')).toEqual([200, 'no-cache', expect.stringMatching(/javascript$/)]);
        for (const path of ['/', '/index.html', '/archive/', '/archive/1/', '/archive/1', '/articles/kelp', '/nowhere'])
          expect(await answerOf(path), path).toEqual([200, 'no-cache', 'text/html']);
        for (const path of ['/assets/index-00000000.js', '/data/columns-00000000.bin', '/data/leads/0-00000000.json']) {
          const [status, caching] = await answerOf(path);
          expect([status, caching], path).toEqual([404, null]);
        }
        expect(await (await fetch(`${server.address}/archive/`)).text()).toContain('url=/archive/1/');
        const { headers } = await fetch(server.address);
        expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
      } finally {
        await server.stop();
      }
    });

    test('hurts no open page with two deploys', async ({ browser }) => {
      test.skip(!isInstalled('rsync'), 'rsync is not installed: apt-get install rsync');
      test.setTimeout(240_000);
      const sites = (['workbench', 'small', 'long'] as const).map(editionFolder);
      const figures = await deployUnderOpenPages(browser, name, sites, 2);
      expect(figures.deadEnds).toEqual([]);
      expect(figures.answered + figures.reloaded).toBe(6);
    });
  });
}

test('an open page reads on after two builds that keep its files, on a host without a page for unknown addresses', async ({
  browser,
}) => {
  test.skip(!isInstalled('nginx'), 'nginx is not installed: apt-get install nginx-light');
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-kept-'));
  const [seeds, site] = [join(folder, 'seeds'), join(folder, 'host/news')];
  await cp(editionFolders.small, seeds, { recursive: true });
  const build = () => buildSite(seeds, site, '/news/', { KEEP: '7 days' });
  await build();
  const server = await startServer('nginx', join(folder, 'host'), { base: '/news/', compressed: false }, '404');
  try {
    const page = await openPage(browser, `${server.address}/news/`);
    for (const title of ['Otters are back', 'Whales are heard']) {
      await writeFile(join(seeds, `${title.slice(0, 3)}.md`), `---\ntitle: ${title}\n---\n`);
      await build();
    }
    expect(await readOn(page)).toMatchObject({ deadEnds: [], answered: 2, reloaded: 0 });
    await page.goto(`${server.address}/news/`);
    await expect(page.getByText('Whales are heard').first()).toBeVisible();
    await page.context().close();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
});
