import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeEdition } from '../../../src/build/edition.ts';
import { openResultCache, type ResultCache } from '../../../src/build/results/resultCache.ts';
import { type CachedResult, parseBatchFile, writeBatchFile } from '../../../src/build/results/resultFormat.ts';
import { settingsFor, textOf } from '../../support/publish.ts';
import { recordText, seedFolder } from '../../support/seedFolder.ts';
import fc from '../../support/properties.ts';

const NOW = Date.UTC(2024, 5, 1);

/** A project that holds a pipeline of one line, and a cache for it. */
async function project(): Promise<{
  root: string;
  cacheDir: string;
  cache: (startedAt?: number) => ResultCache | null;
}> {
  const root = await mkdtemp(join(tmpdir(), 'project-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const file of ['src/core/label.ts', 'src/build/edition.ts', 'package-lock.json']) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), 'one');
  }
  const cacheDir = join(root, 'cache');
  return { root, cacheDir, cache: (startedAt) => openResultCache(cacheDir, root, startedAt) };
}

const records = () =>
  seedFolder()
    .record(
      'a',
      {
        title: 'Tide &amp; time',
        publishedDateTime: '2024-05-01T10:00:00Z',
        webUrl: 'https://a.example/tide',
        sparkle: 1,
      },
      'The *tide*.',
    )
    .record('b', { title: 'Storm', publishedDateTime: '2024-07-01T10:00:00Z' })
    .record('deep/c', { title: 'Calm', related: [{ title: 'Calm again', webUrl: 'https://b.example/calm' }] })
    .file('bad.md', 'title: no fence');

/** One thing done to a record; its size and its time of writing stay as they were. */
async function carryOut(
  folder: string,
  { name, act, letter }: { name: string; act: string; letter: string },
): Promise<void> {
  const path = join(folder, name);
  const times = new Date('2024-05-01');
  if (act === 'write')
    await writeFile(path, recordText({ title: `Tide ${letter}`, webUrl: `https://a.example/${letter}` }));
  else if (act === 'remove') await rm(path, { force: true });
  else if (act === 'rename') await rename(path, join(folder, `${letter}.md`)).catch(() => {});
  if (act === 'write' || act === 'touch') await utimes(path, times, times).catch(() => {});
}

/** Everything an edition says. */
async function editionOf(path: string, cache: ResultCache | null, now: number | null = NOW) {
  const { files, diagnostics, counts } = await makeEdition(settingsFor(path), now, { cache });
  return { files: textOf(files), diagnostics, counts };
}

async function batchFilesIn(cacheDir: string): Promise<string[]> {
  return (await readdir(cacheDir, { recursive: true })).filter((name) => name.endsWith('.batch'));
}

/** Changes cached results, with right checksums: a build that shows them has used the cache. */
async function forge(cacheDir: string, change: (result: CachedResult) => CachedResult): Promise<void> {
  for (const file of await batchFilesIn(cacheDir)) {
    const path = join(cacheDir, file);
    const cached = [...parseBatchFile(await readFile(path)).values()];
    await writeFile(path, writeBatchFile(cached.map(change)));
  }
}

describe('a build with the results of the last one', () => {
  it('gives the same files, diagnostics and counts as one without', async () => {
    const [{ path }, { cache }] = [await records().create(), await project()];
    const without = await editionOf(path, null);
    expect(await editionOf(path, cache())).toEqual(without);
    expect(await editionOf(path, cache())).toEqual(without);
    expect(without.counts).toMatchObject({ read: 4, setAside: 1, unknownFields: [{ count: 1 }] });
  });

  it('gives the same to builds at once of the same records and of others', async () => {
    const [{ path }, { path: other }] = [
      await records().create(),
      await seedFolder().record('x', { title: 'X' }).create(),
    ];
    const { cache } = await project();
    const [without, otherWithout] = [await editionOf(path, null), await editionOf(other, null)];
    for (let round = 0; round < 3; round++) {
      const [one, two, three] = await Promise.all([path, path, other].map((folder) => editionOf(folder, cache())));
      expect(one).toEqual(without);
      expect(two).toEqual(without);
      expect(three).toEqual(otherWithout);
    }
  });

  it('does not parse a record again that is as it was', async () => {
    const [{ path }, { cacheDir, cache }] = [await records().create(), await project()];
    await editionOf(path, cache());
    await forge(cacheDir, (cached) => ({ ...cached, json: cached.json.replaceAll('Calm', 'Dead') }));
    expect((await editionOf(path, cache())).files).toContain('Dead again');
  });

  it('sees a changed record, also where its size stays', async () => {
    const [{ path }, { cache }] = [await records().create(), await project()];
    await editionOf(path, cache());
    await writeFile(join(path, 'deep/c.md'), recordText({ title: 'Gale' }));
    const { files } = await editionOf(path, cache());
    expect(files).toContain('Gale');
    expect(files).not.toContain('Calm');
  });

  it('does not even read a record whose file is as it was long before the build that cached it', async () => {
    const [{ path }, { cacheDir, cache }] = [await records().create(), await project()];
    const later = Date.now() + 10_000;
    await editionOf(path, cache(later));
    await forge(cacheDir, ({ json, ...known }) => ({
      ...known,
      key: 'of other bytes',
      json: json.replaceAll('Calm', 'Dead'),
    }));
    expect((await editionOf(path, cache(later))).files).toContain('Dead again');
  });

  it.each([
    [
      'written with its size and times set back',
      async (file: string) => {
        const { atime, mtime } = await stat(file);
        await writeFile(file, (await readFile(file, 'utf8')).replace('Calm', 'Gale'));
        await utimes(file, atime, mtime);
      },
    ],
    [
      'replaced by another of its size and times',
      async (file: string) => {
        const { atime, mtime } = await stat(file);
        await writeFile(`${file}.new`, (await readFile(file, 'utf8')).replace('Calm', 'Gale'));
        await utimes(`${file}.new`, atime, mtime);
        await rename(`${file}.new`, file);
      },
    ],
  ])('sees a file that was %s', async (_, change) => {
    const [{ path }, { cache }] = [await records().create(), await project()];
    const later = Date.now() + 10_000;
    await editionOf(path, cache(later));
    await change(join(path, 'deep/c.md'));
    const { files } = await editionOf(path, cache(later));
    expect(files).toContain('Gale');
    expect(files).toEqual((await editionOf(path, null)).files);
  });

  it('gives what a build without gives, whatever was done to the records since', { timeout: 60_000 }, async () => {
    const edit = fc.record({
      name: fc.constantFrom('a.md', 'b.md', 'c.md'),
      act: fc.constantFrom('write', 'remove', 'rename', 'touch'),
      letter: fc.constantFrom('x', 'y', 'z'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 3 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
        const [{ path }, { cache }] = [await records().create(), await project()];
        for (const edits of [[], ...rounds]) {
          for (const one of edits) await carryOut(path, one);
          expect(await editionOf(path, cache(Date.now() + 10_000), null)).toEqual(await editionOf(path, null, null));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('reads a record again that was written shortly before the build that cached it', async () => {
    const [{ path }, { cacheDir, cache }] = [await records().create(), await project()];
    await editionOf(path, cache());
    const fingerprints = async () =>
      (await Promise.all((await batchFilesIn(cacheDir)).map((file) => readFile(join(cacheDir, file))))).flatMap(
        (bytes) => [...parseBatchFile(bytes).values()].map(({ fingerprint }) => fingerprint),
      );
    expect(await fingerprints()).toEqual([null, null, null]);
    await editionOf(path, cache(Date.now() + 10_000));
    expect(await fingerprints()).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
  });

  it('sees a record that moved: what is said of it names its new place', async () => {
    const [{ path }, { cache }] = [await records().create(), await project()];
    await editionOf(path, cache());
    await writeFile(join(path, 'moved.md'), await readFile(join(path, 'a.md')));
    await rm(join(path, 'a.md'));
    const { diagnostics } = await editionOf(path, cache());
    expect(diagnostics.filter(({ code }) => code === 'repaired').map(({ file }) => file)).toEqual(['moved.md']);
  });

  it.each([
    ['later', NOW, Date.UTC(2025, 0), 1, 0],
    ['earlier', NOW, Date.UTC(2024, 0), 1, 2],
    ['without a clock, then with one', null, NOW, 0, 1],
    ['with a clock, then without', NOW, null, 1, 0],
  ])('warns of dates in the future by its own clock: %s', async (_, first, second, before, after) => {
    const [{ path }, { cache }] = [await records().create(), await project()];
    const warnings = async (now: number | null) =>
      (await editionOf(path, cache(), now)).diagnostics.filter(({ code }) => code === 'date-future').length;
    expect([await warnings(first), await warnings(second), await warnings(first)]).toEqual([before, after, before]);
  });

  it.each([
    ['is cut short', (batch: string) => batch.slice(0, -20)],
    ['has one letter changed', (batch: string) => batch.replace('Calm', 'Dead')],
    ['is empty', () => ''],
    ['is of another program', () => '{"title":"Dead"}\n'],
  ])('takes nothing from a batch file that %s, and writes it anew', async (_, damage) => {
    const [{ path }, { cacheDir, cache }] = [await records().create(), await project()];
    const sound = await editionOf(path, cache());
    for (const file of await batchFilesIn(cacheDir))
      await writeFile(join(cacheDir, file), damage(await readFile(join(cacheDir, file), 'utf8')));
    expect(await editionOf(path, cache())).toEqual(sound);
    for (const file of await batchFilesIn(cacheDir))
      expect(parseBatchFile(await readFile(join(cacheDir, file))).size).toBe(3);
  });

  it('is none where the cache cannot be written', async () => {
    const [{ path }, { cacheDir, cache }] = [await records().create(), await project()];
    await writeFile(cacheDir, 'a file in its place');
    expect(await editionOf(path, cache())).toEqual(await editionOf(path, null));
  });
});

describe('the cache', () => {
  it.each(['src/core/label.ts', 'src/build/edition.ts', 'package-lock.json'])(
    'is of no use once %s is another, and then goes',
    async (file) => {
      const [{ path }, { root, cacheDir, cache }] = [await records().create(), await project()];
      await editionOf(path, cache());
      await forge(cacheDir, (cached) => ({ ...cached, json: cached.json.replaceAll('Calm', 'Dead') }));
      const before = await batchFilesIn(cacheDir);
      await writeFile(join(root, file), 'two');
      expect((await editionOf(path, cache())).files).toContain('Calm again');
      const after = await batchFilesIn(cacheDir);
      expect(after).toHaveLength(before.length);
      expect(after).not.toEqual(before);
    },
  );

  it('holds what this build used: a record that left takes its result along', async () => {
    const [{ path }, { cacheDir, cache }] = [await records().create(), await project()];
    await editionOf(path, cache());
    await rm(join(path, 'deep/c.md'));
    await editionOf(path, cache());
    for (const file of await batchFilesIn(cacheDir))
      expect(await readFile(join(cacheDir, file), 'utf8')).not.toContain('Calm');
  });

  it('is nothing for a folder that does not hold the pipeline', async () => {
    const { cacheDir } = await project();
    expect(openResultCache(cacheDir, tmpdir())).toBeNull();
  });
});
