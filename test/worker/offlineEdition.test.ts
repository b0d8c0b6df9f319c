import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeFileHashes } from '../../src/core/format/fileHashes.ts';
import { withOfflineList, writeOfflineList } from '../../src/core/format/offlineList.ts';
import { OfflineEdition } from '../../src/worker/offlineEdition.ts';
import { FakeCaches } from '../support/fakeCaches.ts';

const base = 'https://a.example/news/';
const prefix = 'broadsheet:/news/:';
const [pages, files, seen, saved] = [
  `${prefix}pages-1`,
  `${prefix}files-1`,
  `${prefix}pictures-1`,
  `${prefix}saved-pictures-1`,
];

interface Site {
  /** Contents by path below the base. */
  contents: Map<string, string>;
  list: string;
  shard: string;
}

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 8);

/** A site of one script and one article, as a build writes it. */
function siteOf(name: string): Site {
  const contents = new Map<string, string>();
  const add = (path: (hash: string) => string, content: string) => {
    const named = path(hashOf(content));
    contents.set(named, content);
    return named;
  };
  const shard = add((hash) => `data/articles/0-${hash}.json`, `{"article":"${name}"}`);
  const hashes = { leads: [], members: [], articles: [/-(\w+)\./.exec(shard)?.[1] ?? ''] };
  const data = {
    newest: add((hash) => `data/newest-${hash}.json`, `["${name}"]`),
    names: add((hash) => `data/names-${hash}.json`, writeFileHashes(hashes)),
    stories: 'data/stories-11111111.bin',
    columns: 'data/columns-11111111.bin',
    ranks: 'data/ranks-11111111.bin',
    search: `data/search/${hashOf(name)}`,
  };
  contents.set(`${data.search}/p0.bin`, name);
  const script = add((hash) => `assets/index-${hash.toUpperCase()}.js`, `/* ${name} */`);
  const code = [{ path: script, hash: hashOf(`/* ${name} */`) }];
  const list = add((hash) => `assets/offline-${hash}.json`, writeOfflineList({ page: name, code }));
  const bootstrap = JSON.stringify({ manifest: { edition: name, files: data }, front: {} });
  const html = `<html><body><script type="application/json" id="edition">${bootstrap}</script></body></html>`;
  contents.set('', withOfflineList(html, list));
  contents.set('offline.js', '/* worker */');
  return { contents, list, shard };
}

const types: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  bin: 'application/octet-stream',
};

/** An answer that the network has given: it knows its address, as do its copies. */
function cameFrom(response: Response, address: string): Response {
  const copy = response.clone.bind(response);
  return Object.defineProperties(response, {
    url: { value: address },
    clone: { value: () => cameFrom(copy(), address) },
  });
}

/** A worker, the host that it asks, and what it keeps. */
function device(site: Site) {
  const caches = new FakeCaches();
  const host = {
    site,
    isDown: false,
    hasRoom: true,
    asked: [] as string[],
    /** Answers in the place of files, each once. */
    instead: new Map<string, () => Response>(),
    /** An answer in the place of one file, or of all. */
    always: null as { path: string | null; answer: () => Response } | null,
  };
  const fetch = async (asked: string | Request) => {
    const address = typeof asked === 'string' ? asked : asked.url;
    const path = address.slice(base.length);
    if (host.isDown) throw new TypeError('Failed to fetch');
    host.asked.push(path);
    const isAlways = host.always !== null && (host.always.path ?? path) === path;
    const instead = isAlways ? host.always?.answer : host.instead.get(path);
    host.instead.delete(path);
    const content = host.site.contents.get(path);
    const type = types[path.split('.').at(-1) ?? ''] ?? 'text/html';
    const response =
      instead?.() ??
      (content === undefined
        ? new Response('Not found', { status: 404 })
        : new Response(content, { headers: { 'Content-Type': type } }));
    return cameFrom(response, address);
  };
  const platform = { base, caches, fetch, hasRoom: async () => host.hasRoom };
  // What the worker uses of the browser's caches is what these have.
  const worker = () => new OfflineEdition(platform as unknown as ConstructorParameters<typeof OfflineEdition>[0]);
  const kept = async () => (await worker().page())?.text();
  const paths = () => caches.addresses(files).map((address) => address.slice(base.length));
  return { caches, host, worker, kept, paths };
}

const htmlType = { headers: { 'Content-Type': 'text/html' } };
const foreign = () => new Response('<!doctype html><p>Log in</p>', htmlType);
const keep = ({ list }: Site) => ({ type: 'keep', list }) as const;
const one = siteOf('one');
const two = siteOf('two');

async function read(worker: OfflineEdition, path: string, cache: RequestCache = 'default'): Promise<Response> {
  const work: Promise<unknown>[] = [];
  const response = await worker.file(new Request(base + path, { cache }), path, (more) => work.push(more));
  await Promise.all(work);
  return response;
}

/** The one script of a site. */
const scriptOf = ({ contents }: Site) => [...contents.keys()].find((path) => path.endsWith('.js')) ?? '';

describe('a page', () => {
  it('is kept with its code and what its newest stories need', async () => {
    const { worker, kept, paths } = device(one);
    expect(await kept()).toBeUndefined();
    expect(await worker().do(keep(one))).toBe('yes');
    expect(await kept()).toBe(one.contents.get(''));
    expect(paths()).toHaveLength(4);
    expect(paths()).toEqual(expect.arrayContaining([one.list, scriptOf(one)]));
  });

  it.each<[string, (site: Site) => string, () => Response]>([
    ['the page is a page to log in', () => '', foreign],
    ['the page is half a page', () => '', () => new Response(one.contents.get('')?.slice(0, -9), htmlType)],
    ['the page is not to be had', () => '', () => new Response('', { status: 503 })],
    ['the list is a page to log in', ({ list }) => list, foreign],
    ['a script is a page to log in', scriptOf, foreign],
    [
      'a script is another script',
      scriptOf,
      () => new Response('alert(1)', { headers: { 'Content-Type': 'text/javascript' } }),
    ],
    [
      'a script is half there',
      scriptOf,
      () => new Response('/* o', { headers: { 'Content-Type': 'text/javascript' } }),
    ],
  ])('stays what it was where %s, and is kept with the next visit', async (_, pathOf, answer) => {
    const { host, worker, kept, paths } = device(one);
    await worker().do(keep(one));
    host.site = two;
    const path = pathOf(two);
    // What is of no use is asked for once more, past the browser's cache.
    host.always = { path, answer };
    expect(await worker().do(keep(two))).toBe('no');
    expect(await kept()).toBe(one.contents.get(''));
    for (const old of [one.list, scriptOf(one)]) expect(paths()).toContain(old);
    host.always = null;
    expect(await worker().do(keep(two))).toBe('yes');
    expect(await kept()).toBe(two.contents.get(''));
  });

  it('is kept where only the cache of the browser had something else', async () => {
    const { host, worker, kept } = device(one);
    host.instead.set(scriptOf(one), foreign);
    expect(await worker().do(keep(one))).toBe('yes');
    expect(await kept()).toBe(one.contents.get(''));
  });

  it('is asked for once, however many tabs show it, and never again', async () => {
    const { host, worker } = device(one);
    const same = worker();
    expect(await Promise.all([1, 2, 3].map(() => same.do(keep(one))))).toEqual(['yes', 'yes', 'yes']);
    const asked = [...host.asked];
    expect(new Set(asked).size).toBe(asked.length);
    expect(await worker().do(keep(one))).toBe('yes');
    expect(host.asked).toEqual(asked);
  });

  it('gets back what was lost of it', async () => {
    const { caches, host, worker, paths } = device(one);
    await worker().do(keep(one));
    await (await caches.open(files)).delete(base + scriptOf(one));
    host.asked.length = 0;
    expect(await worker().do(keep(one))).toBe('yes');
    expect(host.asked).toEqual([scriptOf(one)]);
    expect(paths()).toContain(scriptOf(one));
  });

  it('that the browser has no room for is said to be so', async () => {
    const { caches, worker, kept } = device(one);
    const cache = await caches.open(files);
    cache.put = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));
    expect(await worker().do(keep(one))).toBe('full');
    expect(await kept()).toBeUndefined();
  });

  it('takes the place of the one before; what neither names goes', async () => {
    const { host, worker, kept, paths } = device(one);
    await worker().do(keep(one));
    await read(worker(), one.shard);
    await read(worker(), `data/search/${hashOf('one')}/p0.bin`);
    host.site = two;
    await worker().do(keep(two));
    await read(worker(), two.shard);
    // A tab with the first page may be open.
    for (const path of [one.shard, scriptOf(one), two.shard, scriptOf(two)]) expect(paths()).toContain(path);
    // A tab of the first page asks once more: the host has the second.
    await worker().do(keep(one));
    expect(await kept()).toBe(two.contents.get(''));

    const three = siteOf('three');
    host.site = three;
    await worker().do(keep(three));
    expect(await kept()).toBe(three.contents.get(''));
    expect(paths()).toContain(two.shard);
    expect(paths().filter((path) => one.contents.has(path) && !two.contents.has(path))).toEqual([]);
  });
});

describe('a file', () => {
  it('comes from the cache once it was used, and from the network for who doubts it', async () => {
    const { host, worker } = device(one);
    expect(await (await read(worker(), one.shard)).text()).toBe('{"article":"one"}');
    host.asked.length = 0;
    expect(await (await read(worker(), one.shard)).text()).toBe('{"article":"one"}');
    expect(host.asked).toEqual([]);
    for (const cache of ['reload', 'no-cache'] as const) await read(worker(), one.shard, cache);
    expect(host.asked).toEqual([one.shard, one.shard]);
    host.isDown = true;
    expect(await (await read(worker(), one.shard, 'reload')).text()).toBe('{"article":"one"}');
    await expect(read(worker(), two.shard)).rejects.toThrow('Failed to fetch');
  });

  it.each<[string, () => Response]>([
    ['a page to log in', foreign],
    ['another content', () => new Response('{"article":"other"}', { headers: { 'Content-Type': 'application/json' } })],
    ['an error', () => new Response('{"article":"one"}', { status: 500 })],
  ])('is given as it came and not kept where it is %s', async (_, answer) => {
    const { host, worker, paths } = device(one);
    host.instead.set(one.shard, answer);
    const expected = answer();
    const response = await read(worker(), one.shard);
    expect([response.status, await response.text()]).toEqual([expected.status, await expected.text()]);
    expect(paths()).toEqual([]);
    await read(worker(), one.shard);
    expect(paths()).toEqual([one.shard]);
  });

  it('is not kept where it is code: its page knows which code it is', async () => {
    const { worker, paths } = device(one);
    await read(worker(), scriptOf(one));
    expect(paths()).toEqual([]);
  });

  it('is kept where a page asks for it, and no longer where a page says so', async () => {
    const { host, worker, paths } = device(one);
    expect(await worker().do({ type: 'file', path: one.shard })).toBe('yes');
    expect(await worker().do({ type: 'file', path: one.shard })).toBe('yes');
    expect(host.asked).toEqual([one.shard]);
    host.hasRoom = false;
    const word = `data/search/${hashOf('one')}/p0.bin`;
    expect(await worker().do({ type: 'file', path: word })).toBe('full');
    expect(await worker().do({ type: 'file', path: one.shard })).toBe('yes');
    host.hasRoom = true;
    expect(await worker().do({ type: 'file', path: two.shard })).toBe('no');
    expect(await worker().do({ type: 'file', path: word })).toBe('yes');
    expect(await worker().do({ type: 'drop', paths: [one.shard, two.shard] })).toBe('yes');
    expect(paths()).toEqual([word]);
  });

  it('that is none of the edition is neither kept nor dropped for a page', async () => {
    const { host, worker, paths } = device(one);
    await worker().do(keep(one));
    host.asked.length = 0;
    const before = paths();
    for (const path of ['data/manifest.json', 'offline.js', scriptOf(two), ''])
      expect(await worker().do({ type: 'file', path })).toBe('no');
    await worker().do({ type: 'drop', paths: [scriptOf(one), one.list] });
    expect(paths()).toEqual(before);
    expect(host.asked).toEqual([]);
  });

  it('is not kept where the browser has no room', async () => {
    const { host, worker, paths } = device(one);
    host.hasRoom = false;
    await read(worker(), one.shard);
    expect(paths()).toEqual([]);
  });
});

describe('pictures', () => {
  const address = (i: number) => `https://pictures.example/${i}.jpg`;
  const picture = () => new Response('picture', { headers: { 'Content-Type': 'image/jpeg' } });

  it('are kept up to a number, the oldest go, and saved ones stay', async () => {
    const { caches, worker, host } = device(one);
    host.always = { path: null, answer: picture };
    await worker().do({ type: 'pictures', addresses: [address(0)], keptAs: 'saved' });
    for (let i = 0; i < 70; i += 5)
      await worker().do({ type: 'pictures', addresses: [0, 1, 2, 3, 4].map((j) => address(i + j)), keptAs: 'seen' });
    expect(caches.addresses(seen)).toEqual(Array.from({ length: 60 }, (_, i) => address(10 + i)));
    // What is seen again is young again.
    await worker().do({ type: 'pictures', addresses: [address(10), address(70)], keptAs: 'seen' });
    expect(caches.addresses(seen).slice(-2)).toEqual([address(10), address(70)]);
    expect(caches.addresses(seen)).not.toContain(address(11));
    expect(caches.addresses(saved)).toEqual([address(0)]);
    host.isDown = true;
    const shown = (i: number) => worker().picture(new Request(address(i)), false);
    expect(await (await shown(0)).text()).toBe('picture');
    expect((await shown(11)).type).toBe('error');
    await worker().do({ type: 'pictures', addresses: [], keptAs: 'saved' });
    expect(caches.addresses(saved)).toEqual([]);
  });

  it('that can not be had, or not safely, are left out', async () => {
    const { caches, worker, host } = device(one);
    host.isDown = true;
    const addresses = [address(1), 'http://pictures.example/2.jpg', 'data:image/png;base64,AA'];
    expect(await worker().do({ type: 'pictures', addresses, keptAs: 'seen' })).toBe('yes');
    expect(caches.addresses(seen)).toEqual([]);
  });
});

describe('caches', () => {
  it('of another version of the worker go, those of other papers stay', async () => {
    const { caches, worker } = device(one);
    const others = [
      'broadsheet:/:files-1',
      'broadsheet:/news/:/x/:files-1',
      'broadsheet:/newspaper/:files-1',
      'theirs',
    ];
    for (const name of [...others, `${prefix}files-0`, `${prefix}pages`]) await caches.open(name);
    await worker().do(keep(one));
    await worker().removeOldCaches();
    expect((await caches.keys()).sort()).toEqual([...others, pages, files].sort());
    await worker().removeAll();
    expect(await caches.keys()).toEqual(others);
  });
});

describe('a worker', () => {
  it.each<[string, (() => Response) | null, boolean]>([
    ['that is there', null, false],
    ['that is not there', () => new Response('', { status: 404 }), true],
    ['in whose place the host has its front page', () => new Response(one.contents.get(''), htmlType), true],
    ['in whose place a network has its page to log in', foreign, false],
    ['that can not be had', () => new Response('', { status: 503 }), false],
  ])('%s is gone: %s', async (_, answer, isGone) => {
    const { worker, host } = device(one);
    if (answer !== null) host.instead.set('offline.js', answer);
    expect(await worker().isGone()).toBe(isGone);
    host.isDown = true;
    expect(await worker().isGone()).toBe(false);
  });
});
