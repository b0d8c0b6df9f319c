import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeEdition } from '../../../src/build/edition.ts';
import { openResultCache } from '../../../src/build/results/resultCache.ts';
import { settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

let fails = true;
vi.mock('../../../src/build/records/normalise.ts', async (original) => {
  const real = await original<typeof import('../../../src/build/records/normalise.ts')>();
  const normalise: typeof real.normalise = (file, ...rest) => {
    if (fails && file === 'bad.md') throw new RangeError('Maximum call stack size exceeded');
    return real.normalise(file, ...rest);
  };
  return { ...real, normalise };
});

describe('a record that the program fails over', () => {
  it('is an error of that record alone, and is not cached', async () => {
    const { path } = await seedFolder().record('bad', { title: 'Bad' }).record('good', { title: 'Good' }).create();
    const cacheDir = await mkdtemp(join(tmpdir(), 'cache-'));
    onTestFinished(() => rm(cacheDir, { recursive: true, force: true }));
    const root = join(import.meta.dirname, '../../..');
    const build = () =>
      makeEdition(settingsFor(path), null, { cache: openResultCache(cacheDir, root, Date.now() + 1e6) });

    const { articles, diagnostics, counts } = await build();
    expect(articles.map(({ title }) => title)).toEqual(['Good']);
    expect(counts).toMatchObject({ read: 2, shown: 1, setAside: 1 });
    expect(diagnostics).toMatchObject([
      {
        file: 'bad.md',
        severity: 'error',
        code: 'record-failed',
        message: 'the program failed over this record: "Maximum call stack size exceeded"',
      },
    ]);
    fails = false;
    expect((await build()).counts).toMatchObject({ shown: 2, setAside: 0 });
  });
});
