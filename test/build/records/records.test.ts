import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../../src/build/records/parseRecord.ts';
import { listRecords, MAX_RECORD_BYTES, readRecord } from '../../../src/build/records/records.ts';
import { seedFolder } from '../../support/seedFolder.ts';

describe('listing records', () => {
  it('finds .md and .txt files at any depth in the order of their code units', async () => {
    const { path } = await seedFolder()
      .record('b', { title: 'B' })
      .record('Z', { title: 'Z' })
      .record('a/c.txt', { title: 'C' })
      .record('a/deep/er/d.MD', { title: 'D' })
      .record('a.md', { title: 'A' })
      .create();
    expect(await listRecords(path)).toEqual({
      files: ['Z.md', 'a.md', 'a/c.txt', 'a/deep/er/d.MD', 'b.md'],
      diagnostics: [],
    });
  });

  it('passes over dot files, dot folders, .keep and other endings', async () => {
    const { path } = await seedFolder()
      .record('a', { title: 'A' })
      .file('.keep', '')
      .file('.hidden.md', 'x')
      .file('.git/HEAD.md', 'x')
      .file('photo.jpg', 'x')
      .file('notes.md.bak', 'x')
      .create();
    expect((await listRecords(path)).files).toEqual(['a.md']);
  });

  it('survives loops of links and lists each real folder once', async () => {
    const { path } = await seedFolder()
      .record('news/a', { title: 'A' })
      .link('news/loop', '..')
      .link('self', '.')
      .link('z', 'news')
      .create();
    expect((await listRecords(path)).files).toEqual(['news/a.md']);
  });

  it('follows a link to a file', async () => {
    const { path } = await seedFolder().record('a', { title: 'A' }).link('b.md', 'a.md').create();
    expect((await listRecords(path)).files).toEqual(['a.md', 'b.md']);
  });

  it('names a missing folder', async () => {
    const { files, diagnostics } = await listRecords('no/such/folder');
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'folder-missing', severity: 'error', file: 'no/such/folder' }]);
  });

  it('says so when a folder holds no record', async () => {
    const { path } = await seedFolder().file('.keep', '').create();
    expect((await listRecords(path)).diagnostics).toMatchObject([
      { code: 'folder-empty', severity: 'warning', file: path },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('reports a folder that may not be read and lists the rest', async () => {
    const { path } = await seedFolder().record('a', { title: 'A' }).record('locked/b', { title: 'B' }).create();
    await chmod(join(path, 'locked'), 0);
    const { files, diagnostics } = await listRecords(path);
    await chmod(join(path, 'locked'), 0o700);
    expect(files).toEqual(['a.md']);
    expect(diagnostics).toMatchObject([{ code: 'file-unreadable', file: 'locked' }]);
  });
});

describe('reading a record', () => {
  it('gives the bytes', async () => {
    const { path } = await seedFolder().file('a.md', 'é').create();
    expect([...(readRecord(path, 'a.md').bytes ?? [])]).toEqual([0xc3, 0xa9]);
  });

  it('reports a file over the limit without reading it', async () => {
    const { path } = await seedFolder()
      .file('big.md', Buffer.alloc(50_000_000, 'x'))
      .file('most.md', Buffer.alloc(MAX_RECORD_BYTES, 'x'))
      .create();
    const read = readRecord(path, 'big.md');
    expect(read).toMatchObject({
      bytes: null,
      diagnostic: { file: 'big.md', code: 'file-too-large', message: 'the file has 50.0 MB; a record may have 5.0 MB' },
    });
    expect(readRecord(path, 'most.md').bytes).toHaveLength(MAX_RECORD_BYTES);
  });

  it('reports a link that leads nowhere, without a path of this machine', async () => {
    const { path } = await seedFolder().link('gone.md', 'nowhere.md').create();
    expect((await listRecords(path)).files).toEqual(['gone.md']);
    const read = readRecord(path, 'gone.md');
    expect(read).toMatchObject({
      bytes: null,
      diagnostic: { code: 'file-unreadable', message: 'the file can\'t be read: "ENOENT"' },
    });
  });

  it('reports a folder in place of a file', async () => {
    const { path } = await seedFolder().file('a.md/b.txt', 'x').create();
    expect(readRecord(path, 'a.md')).toMatchObject({ diagnostic: { code: 'file-unreadable', file: 'a.md' } });
  });

  it('reads what a valid record says', async () => {
    const { path } = await seedFolder()
      .record('a', { title: 'Tide turns', topics: ['Sea'], quality: 7 }, 'Body\n')
      .create();
    const { bytes } = readRecord(path, 'a.md');
    expect(parseRecord('a.md', bytes ?? new Uint8Array())).toMatchObject({
      file: 'a.md',
      fields: { title: 'Tide turns', topics: ['Sea'], quality: 7 },
      body: 'Body\n',
      diagnostics: [],
    });
  });
});
