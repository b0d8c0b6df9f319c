import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KnownLink } from '../../../src/build/links/linkFile.ts';
import type { Network } from '../../../src/build/links/network.ts';
import { readLinks } from '../../../src/build/links/readLinks.ts';
import { refreshLinks } from '../../../src/build/links/refreshLinks.ts';
import { dayStart } from '../../../src/core/day.ts';
import { localHosts, type Page } from '../../support/localHosts.ts';
import { localNetwork, type Names } from '../../support/localNetwork.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const LOCALLY = resolve(import.meta.dirname, '../../support/refreshLocally.ts');

/** A folder of records, and hosts with these pages. `run` asks for addresses on a day. */
async function desk(pages: Record<string, Page> = {}, names: Names = {}, more: Partial<Network> = {}) {
  const { path } = await seedFolder().record('a', { title: 'A' }).create();
  const hosts = await localHosts(pages);
  const network = localNetwork(names, more);
  return {
    ...hosts,
    path,
    file: () => readFile(join(path, '_links.json'), 'utf8'),
    known: (address: string): KnownLink | undefined => readLinks(path).links.get(address),
    run: (day: string, ...addresses: string[]) => refreshLinks(path, addresses, { now: dayStart(day), network }),
  };
}

describe('what is known of the originals', () => {
  it('is kept beside the records, and asked for again after thirty days', async () => {
    const { run, at, file, requests, path } = await desk();
    expect(await run('2026-11-01', at('/a'), at('/b'))).toMatchObject({ due: 2, asked: 2 });
    const text = await file();
    expect(text).toContain(
      `"${at('/a')}": { "state": "ok", "answer": 200, "lookedAt": "2026-11-01", "nextLook": "2026-12-01" }`,
    );
    expect(await run('2026-11-30', at('/b'), at('/a'))).toMatchObject({ due: 0, asked: 0 });
    expect([await file(), requests.length]).toEqual([text, 2]);
    expect(await run('2026-12-01', at('/a'), at('/b'))).toMatchObject({ due: 2, asked: 2 });
    expect(await readdir(path)).toEqual(['_links.json', 'a.md']);
  });

  it('says gone once a page was missing on two days', async () => {
    const pages: Record<string, Page> = { '/': 404 };
    const { run, at, known, requests } = await desk(pages);
    await run('2026-11-01', at('/'));
    await run('2026-11-01', at('/'));
    expect(known(at('/'))).toMatchObject({ state: 'unsure', answer: 404, missingSince: '2026-11-01' });
    expect(requests).toHaveLength(2);
    pages['/'] = 410;
    await run('2026-11-02', at('/'));
    const gone = { state: 'gone', answer: 410, missingSince: '2026-11-01', nextLook: '2026-12-02' };
    expect(known(at('/'))).toMatchObject(gone);
    pages['/'] = 403;
    await run('2026-12-02', at('/'));
    expect(known(at('/'))).toMatchObject({ ...gone, nextLook: '2026-12-03' });
    pages['/'] = 200;
    await run('2026-12-03', at('/'));
    expect(known(at('/'))).toMatchObject({ state: 'ok', missingSince: null });
    pages['/'] = 404;
    await run('2027-01-02', at('/'));
    expect(known(at('/'))).toMatchObject({ state: 'unsure', missingSince: '2027-01-02' });
  });

  it('is unsure where the answer tells nothing, and asks on the next day', async () => {
    const { run, at, known } = await desk({ '/': 403 });
    await run('2026-11-01', at('/'));
    expect(known(at('/'))).toMatchObject({ state: 'unsure', answer: 403, missingSince: null, nextLook: '2026-11-02' });
  });

  it('leaves out what no record has any more, and never asks the web archive', async () => {
    const { run, at, known, requests, path } = await desk();
    const copy = 'https://web.archive.org/web/2021/https://a.example/';
    await run('2026-11-01', copy);
    expect(await readdir(path)).toEqual(['a.md']);
    await run('2026-11-01', at('/a'), copy);
    await run('2026-11-01', at('/b'), copy);
    expect([known(at('/a')), known(copy), known(at('/b'))?.state]).toEqual([undefined, undefined, 'ok']);
    expect(requests).toEqual(['HEAD news.example/a', 'HEAD news.example/b']);
  });

  it('leaves a host alone that asks for it', async () => {
    const { run, at, known, requests } = await desk({ '/a': [429, { 'Retry-After': '172800' }] });
    const addresses = [at('/a'), at('/b'), at('/a', 'other.example')];
    expect(await run('2026-11-01', ...addresses)).toMatchObject({ due: 3, asked: 2 });
    expect(requests.sort()).toEqual(['HEAD news.example/a', 'HEAD other.example/a']);
    expect(known(at('/a'))).toMatchObject({ state: 'unsure', answer: 429, nextLook: '2026-11-03' });
    await run('2026-11-02', ...addresses);
    expect(known(at('/b'))).toMatchObject({ state: 'ok' });
  });

  it('gives up a host that does not answer, and begins with others next time', async () => {
    const broken: Page = (response) => response.destroy();
    const { run, at, known } = await desk({ '/1': broken, '/2': broken, '/3': broken });
    const addresses = ['/1', '/2', '/3', '/4', '/5'].map((path) => at(path));
    expect(await run('2026-11-01', ...addresses)).toMatchObject({ due: 5, asked: 3 });
    expect(await run('2026-11-02', ...addresses)).toMatchObject({ due: 5, asked: 5 });
    expect([known(at('/1'))?.answer, known(at('/5'))?.state]).toEqual(['ECONNRESET', 'ok']);
  });

  it('asks for all pages of a host that is gone', async () => {
    const { run, at, known } = await desk({}, { 'news.example': null });
    const addresses = ['/1', '/2', '/3', '/4'].map((path) => at(path));
    await run('2026-11-01', ...addresses);
    await run('2026-11-02', ...addresses);
    expect(addresses.map((address) => known(address)?.state)).toEqual(['gone', 'gone', 'gone', 'gone']);
  });
});

describe('asking for the originals', () => {
  it('asks nobody where the folder is read-only', async () => {
    const { run, at, path, requests } = await desk();
    await chmod(path, 0o555);
    await expect(run('2026-11-01', at('/'))).rejects.toMatchObject({
      message: expect.stringContaining(`--links: ${join(path, '_links.json')} can't be written (read-only).`),
      exitCode: 2,
    });
    await chmod(path, 0o755);
    expect(requests).toEqual([]);
  });

  it('keeps a file that it can not read', async () => {
    const { path } = await seedFolder().file('_links.json', '<<<<<<< HEAD').create();
    const asking = refreshLinks(path, ['http://a.example/'], { now: 0, network: localNetwork() });
    await expect(asking).rejects.toMatchObject({ message: expect.stringContaining("can't be read"), exitCode: 2 });
    expect(await readFile(join(path, '_links.json'), 'utf8')).toBe('<<<<<<< HEAD');
  });

  it('keeps what it learned where it is stopped', async () => {
    let isAsked = () => {};
    const second = new Promise<void>((resolve) => (isAsked = resolve));
    const { path, at, known } = await desk({ '/b': () => isAsked() });
    const words = ['--import', import.meta.resolve('tsx'), LOCALLY, path, at('/a'), at('/b')];
    const asking = spawn(process.execPath, words, { stdio: 'inherit' });
    await second;
    asking.kill('SIGINT');
    expect(await once(asking, 'exit')).toEqual([130, null]);
    expect([known(at('/a'))?.state, known(at('/b'))]).toEqual(['ok', undefined]);
    expect(await readdir(path)).toEqual(['_links.json', 'a.md']);
  }, 60_000);
});
