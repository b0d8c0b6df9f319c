import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emit } from '../../../src/build/output/emit.ts';
import { StagedFiles } from '../../../src/build/output/stagedFiles.ts';
import { anArticle } from '../../support/anArticle.ts';
import { unrelated } from '../../support/unrelated.ts';

describe('staged files', () => {
  it('keep the order in which they came', async () => {
    const root = await mkdtemp(join(tmpdir(), 'staged-'));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    const staged = new StagedFiles(join(root, 'staging'));
    staged.set('data/b/one.json', '"ü"');
    staged.set('data/a.bin', Uint8Array.of(1, 2));
    expect([...staged.keys()]).toEqual(['data/b/one.json', 'data/a.bin']);
    expect(await readFile(join(root, 'staging/data/b/one.json'), 'utf8')).toBe('"ü"');
    expect([...(await readFile(join(root, 'staging/data/a.bin')))]).toEqual([1, 2]);
  });

  it('stay as they are where a new one would take their place, or that of a folder', async () => {
    const root = await mkdtemp(join(tmpdir(), 'staged-'));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    const staged = new StagedFiles(root);
    staged.set('a', 'first');
    staged.set('folder/b', 'first');
    for (const path of ['a', 'a/b/c', 'folder', 'folder/b', 'folder/c']) staged.setNew(path, 'second');
    expect([...staged.keys()]).toEqual(['a', 'folder/b', 'folder/c']);
    expect(await readFile(join(root, 'a'), 'utf8')).toBe('first');
    expect(await readFile(join(root, 'folder/c'), 'utf8')).toBe('second');
  });

  it('hold the bytes that an edition kept in memory has', async () => {
    const root = await mkdtemp(join(tmpdir(), 'staged-'));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    const articles = Array.from({ length: 130 }, (_, i) =>
      anArticle({ id: `a-${i}`, title: i % 3 === 0 ? `Gezeiten “${i}” 潮` : `Tide ${i}`, excerpt: 'x'.repeat(i) }),
    );
    const [staged, kept] = [new StagedFiles(root), new Map<string, string | Uint8Array>()];
    for (const output of [staged, kept]) emit(output, unrelated(articles));
    expect([...staged.keys()]).toEqual([...kept.keys()]);
    for (const [path, content] of kept)
      expect((await readFile(join(root, path))).equals(Buffer.from(content))).toBe(true);
  });
});
