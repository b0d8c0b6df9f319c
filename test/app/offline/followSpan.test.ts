// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient } from '../../../src/app/content/queries.ts';
import { writePreference } from '../../../src/app/layout/preferences.ts';
import { followSpan } from '../../../src/app/offline/followSpan.ts';
import { newestPaths, shardPaths } from '../../../src/app/offline/editionFiles.ts';
import { spanProgress } from '../../../src/app/offline/spanProgress.ts';
import { spanSizes } from '../../../src/app/offline/spanSizes.ts';
import type { OfflineAnswer } from '../../../src/core/offline/messages.ts';
import { editionOf, manyRecords } from '../../support/renderApp.tsx';
import { serveFiles } from '../../support/servedFiles.ts';

/** More than an edition that is kept whole: one article a day. */
const records = manyRecords(320);
const { signal } = new AbortController();

let end = () => {};

beforeEach(() => spanProgress.write(null));
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** A page of the edition, and what the worker keeps for it. */
async function device({ room = Infinity } = {}) {
  const edition = await editionOf(records);
  const { fetched } = serveFiles(edition.files);
  const client = createQueryClient(edition.bootstrap);
  const { bootstrap } = edition;
  const kept = new Set<string>();
  const keep = async (path: string): Promise<OfflineAnswer> => {
    if (!edition.files.has(path)) return 'no';
    if (!kept.has(path) && kept.size >= room) return 'full';
    kept.add(path);
    return 'yes';
  };
  const drop = async (paths: string[]) => paths.forEach((path) => kept.delete(path));
  const onFull = vi.fn();
  const wanted = ['story-3'];
  const follow = () => {
    end = followSpan({ client, bootstrap, keep, drop, wanted: () => wanted, onFull });
  };
  const until = (state: string) => vi.waitFor(() => expect(spanProgress.read()?.state).toBe(state));
  return { edition, client, bootstrap, kept, follow, until, onFull, wanted, fetched };
}

describe('the span that a reader chose', () => {
  it('of all articles is every file of the edition that a reader can use', async () => {
    const { edition, kept, follow, until } = await device();
    writePreference('span', 'all');
    follow();
    await until('done');
    expect(spanProgress.read()).toEqual({ kept: 320, of: 320, state: 'done' });
    const others = [...edition.files.keys()].filter((path) => !kept.has(path));
    expect(others.map((path) => path.replace(/-\w{8}/, '')).sort()).toEqual([
      'data/ledger.json',
      'data/manifest.json',
      'data/names.json',
      'data/newest.json',
    ]);
  });

  it('of a week has the newest cards and the files of their articles', async () => {
    const { client, bootstrap, kept, follow, until } = await device();
    writePreference('span', 'week');
    follow();
    await until('done');
    expect(spanProgress.read()).toEqual({ kept: 7, of: 7, state: 'done' });
    const ids = Array.from({ length: 7 }, (_, i) => `story-${320 - i}`);
    for (const path of await shardPaths(client, bootstrap.manifest, ids)) expect(kept).toContain(path);
    const pages = [...kept].filter((path) => path.startsWith('data/leads/'));
    expect(pages).toEqual([expect.stringMatching(/^data\/leads\/6-/)]);
    expect([...kept].some((path) => path.startsWith('data/search/'))).toBe(false);
  });

  it('lets go what is beyond a narrower one, but for the newest stories and what was saved or read', async () => {
    const { client, bootstrap, kept, follow, until, wanted } = await device();
    writePreference('span', 'all');
    follow();
    await until('done');
    writePreference('span', 'newest');
    const staying = await newestPaths(client, bootstrap);
    for (const path of await shardPaths(client, bootstrap.manifest, wanted)) staying.add(path);
    await vi.waitFor(() => expect([...kept].filter((path) => path.startsWith('data/search/'))).toEqual([]));
    expect(spanProgress.read()).toBeNull();
    const data = [...kept].filter((path) => /^data\/(?:leads|members|articles)\//.test(path));
    expect(data.filter((path) => !staying.has(path))).toEqual([]);
    expect(data.length).toBeGreaterThan(0);
  });

  it('stops where the browser has no room, and says so', async () => {
    const { follow, until, onFull } = await device({ room: 11 });
    writePreference('span', 'all');
    follow();
    await until('full');
    expect(onFull).toHaveBeenCalledOnce();
    const { kept = 0, of } = spanProgress.read() ?? {};
    expect(of).toBe(320);
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(320);
  });

  it('of the newest stories alone asks for nothing', async () => {
    const { follow, fetched } = await device();
    follow();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(fetched).toEqual([]);
  });

  it('is kept anew where the reader changes their mind on the way', async () => {
    const { kept, follow, until } = await device();
    writePreference('span', 'all');
    follow();
    writePreference('span', 'week');
    await until('done');
    expect(spanProgress.read()?.of).toBe(7);
    await vi.waitFor(() => expect([...kept].filter((path) => path.startsWith('data/leads/'))).toHaveLength(1));
  });
});

it('the size that is told of all articles is about the size of their files', async () => {
  const { edition, client, bootstrap } = await device();
  const sizeOf = await spanSizes(client, bootstrap, signal);
  const files = [...edition.files].filter(([path]) => !/ledger|manifest|names|newest/.test(path));
  const bytes = files.reduce((sum, [, content]) => sum + Buffer.from(content).length, 0);
  expect(sizeOf('all') / bytes).toBeGreaterThan(0.8);
  expect(sizeOf('all') / bytes).toBeLessThan(1.25);
  expect(sizeOf('week')).toBeLessThanOrEqual(sizeOf('month'));
  expect(sizeOf('month')).toBeLessThanOrEqual(sizeOf('all'));
});
