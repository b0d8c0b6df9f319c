import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Finding, LinkAsker } from '../../../src/build/links/linkAsker.ts';
import type { Network } from '../../../src/build/links/network.ts';
import { isPublicAddress } from '../../../src/build/links/publicAddress.ts';
import { version } from '../../../src/build/version.ts';
import { localHosts, type Page } from '../../support/localHosts.ts';
import { localNetwork, type Names } from '../../support/localNetwork.ts';

const NOW = Date.UTC(2026, 10, 29, 12);

const there: Finding = { page: 'there', answer: 200, movedTo: null, restDays: null, isSilent: false };
const missing: Finding = { ...there, page: 'missing', answer: 404 };
const unknown: Finding = { ...there, page: 'unknown' };

/** Asks for `/` of a host with these pages. */
async function ask(pages: Record<string, Page>, names: Names = {}, more: Partial<Network> = {}) {
  const hosts = await localHosts(pages);
  const asker = new LinkAsker(localNetwork(names, more), NOW);
  return { ...hosts, asker, found: await asker.ask(hosts.at('/')) };
}

describe('asking for a page', () => {
  it('asks for its head once where that is enough, and says who asks', async () => {
    const { found, requests, userAgents } = await ask({});
    expect(found).toEqual(there);
    expect(requests).toEqual(['HEAD news.example/']);
    expect(userAgents).toEqual([`Broadsheet/${version()} (checks links)`]);
  });

  it.each([404, 410])('finds it missing where it answers %d', async (status) => {
    const { found, requests } = await ask({ '/': status });
    expect(found).toEqual({ ...missing, answer: status });
    expect(requests).toEqual(['HEAD news.example/', 'GET news.example/']);
  });

  it.each([405, 404, 403, 500])('believes GET where HEAD answers %d', async (status) => {
    expect((await ask({ 'HEAD /': status, 'GET /': 200 })).found).toEqual(there);
    expect((await ask({ 'HEAD /': status, 'GET /': 404 })).found).toEqual(missing);
  });

  it.each([400, 401, 403, 451, 500, 304, 300])('knows nothing by the answer %d', async (status) => {
    expect((await ask({ '/': status })).found).toEqual({ ...unknown, answer: status });
  });

  it.each([
    ['172800', 2],
    ['Sun, 06 Dec 2026 11:00:00 GMT', 7],
    ['5', 1],
    ['99999999999', 30],
    ['soon', 1],
  ])('leaves a host alone that answers 429 and Retry-After: %s', async (retryAfter, restDays) => {
    const { found, requests } = await ask({ '/': [429, { 'Retry-After': retryAfter }] });
    expect(found).toEqual({ ...unknown, answer: 429, restDays });
    expect(requests).toHaveLength(1);
    expect((await ask({ '/': 503 })).found).toEqual({ ...unknown, answer: 503, restDays: 1 });
  });

  it('reads nothing of a body without end', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const { found } = await ask({
      'HEAD /': 405,
      'GET /': (response) => {
        closed = once(response, 'close');
        response.writeHead(200).write('text');
      },
    });
    expect(found).toEqual(there);
    await closed;
  });

  it('waits for no answer without end', async () => {
    const { found } = await ask({ '/': () => {} }, {}, { timeoutMs: 50 });
    expect(found).toEqual({ ...unknown, answer: 'no answer in 0.05 s', isSilent: true });
    const broken = await ask({ '/': (response) => response.destroy() });
    expect(broken.found).toEqual({ ...unknown, answer: 'ECONNRESET', isSilent: true });
  });

  it('knows a name that does not exist from a machine that is offline', async () => {
    const asker = (names: Names) => new LinkAsker(localNetwork(names), NOW);
    const [gone, page] = [{ 'gone.example': null }, 'http://gone.example/'];
    expect(await asker(gone).ask(page)).toEqual({ ...missing, answer: 'no such host' });
    expect(await asker({ ...gone, 'web.archive.org': null }).ask(page)).toEqual({
      ...unknown,
      answer: 'names do not resolve',
      isSilent: true,
    });
  });
});

describe('redirects', () => {
  const to = (Location: string, status = 301): Page => [status, { Location }];

  it('tell where a page is for good', async () => {
    const { found, at } = await ask({ '/': to('/a'), '/a': to(Buffer.from('/ü').toString('latin1'), 308) });
    expect(found).toEqual({ ...there, movedTo: at('/%C3%BC') });
    const half = await ask({ '/': to('/a'), '/a': to('/b', 302), '/b': to('/c') });
    expect(half.found).toEqual({ ...there, movedTo: half.at('/a') });
    expect((await ask({ '/': to('/a', 302) })).found).toEqual(there);
    expect((await ask({ '/': to('/index.html') })).found).toEqual(there);
  });

  it('lead to a page that is missing', async () => {
    expect((await ask({ '/': to('/a'), '/a': 404 })).found).toEqual(missing);
  });

  it('end after five, and where they go in a circle', async () => {
    const chain = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, i) => [i === 0 ? '/' : `/${i}`, to(`/${i + 1}`, 302)]));
    expect((await ask(chain(5))).found).toEqual(there);
    const { found, requests } = await ask(chain(6));
    expect(found).toEqual({ ...unknown, answer: 'more than 5 redirects' });
    expect(requests).toHaveLength(6);
    expect((await ask({ '/': to('/a'), '/a': to('/#top') })).found).toEqual({
      ...unknown,
      answer: 'redirects in a circle',
    });
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://localhost/',
    'http://router.local/',
    'ftp://news.example/',
    'javascript:alert(1)',
    'http://',
  ])('are not followed to %s', async (target) => {
    const { found, requests } = await ask({ '/': to(target) });
    expect(found).toEqual({ ...unknown, answer: 'a redirect to what is no public page of the web' });
    expect(requests).toEqual(['HEAD news.example/']);
  });

  it.each(['10.0.0.7', '169.254.169.254', 'fd00::7', '::ffff:10.0.0.7'])(
    'are not followed to a name that leads to %s',
    async (ip) => {
      const { found } = await ask({ '/': to('http://inside.example/') }, { 'inside.example': ip });
      expect(found).toEqual({ ...unknown, answer: 'its name leads into a private network' });
    },
  );
});

describe('public IP addresses', () => {
  it('are those of the internet', () => {
    for (const ip of ['93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])
      expect([ip, isPublicAddress(ip)]).toEqual([ip, true]);
    for (const ip of [
      '127.0.0.1',
      '0.0.0.0',
      '172.31.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      '2002::1',
      'x',
      '',
    ])
      expect([ip, isPublicAddress(ip)]).toEqual([ip, false]);
  });
});

describe('politeness', () => {
  it('asks a host for one page at a time, and waits after each', async () => {
    const steps: string[] = [];
    const slowly: Page = (response, { url }) => {
      steps.push(`asked ${url}`);
      setImmediate(() => {
        steps.push(`answered ${url}`);
        response.end();
      });
    };
    const hosts = await localHosts({ '/a': slowly, '/b': slowly });
    const pause = () => Promise.resolve(steps.push('waited'));
    const asker = new LinkAsker(localNetwork({}, { pause }), NOW);
    await Promise.all(['/a', '/b'].map((path) => asker.ask(hosts.at(path))));
    expect(steps.slice(0, 5)).toEqual(['asked /a', 'answered /a', 'waited', 'asked /b', 'answered /b']);
  });

  it('counts the pages of a host that others lead to', async () => {
    let [open, most] = [0, 0];
    const counted: Page = (response) => {
      most = Math.max(most, ++open);
      setImmediate(() => {
        open--;
        response.end();
      });
    };
    const hosts = await localHosts({
      '/away': (response) => response.writeHead(302, { Location: hosts.at('/page') }).end(),
      '/page': counted,
    });
    const asker = new LinkAsker(localNetwork(), NOW);
    const others = ['a.example', 'b.example', 'c.example'].map((host) => hosts.at('/away', host));
    await Promise.all([hosts.at('/page'), ...others].map((page) => asker.ask(page)));
    expect(hosts.requests.filter((asked) => asked === 'HEAD news.example/page')).toHaveLength(4);
    expect(most).toBe(1);
  });
});
