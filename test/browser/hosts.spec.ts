import { test } from '@playwright/test';
import { expect } from './reader.ts';
import { editionFolder } from './editions.ts';
import { deployUnderOpenPages } from './openPages.ts';
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
