import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { looksLikeRecord } from '../../../src/build/records/otherFile.ts';
import { parseRecord } from '../../../src/build/records/parseRecord.ts';
import { listRecords } from '../../../src/build/records/listRecords.ts';
import { MAX_RECORD_BYTES, readBytes } from '../../../src/build/records/records.ts';
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
      heldBack: [],
      passedOver: [],
      defaults: [],
      pictures: new Set(),
      topicTables: [],
      otherFiles: 0,
      otherEndings: new Map(),
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

  it('finds Markdown under each of its endings', async () => {
    const files = ['a.markdown', 'b.mdx', 'c.mkd', 'd.MKDN', 'e.mdown', 'f.mkd.md', 'g.mkn', 'h.text'];
    const { path } = await files.reduce((folder, file) => folder.record(file, { title: 'A' }), seedFolder()).create();
    const listing = await listRecords(path);
    expect(listing.files).toEqual(files.slice(0, 6));
    expect(listing).toMatchObject({ passedOver: [{ file: 'h.text' }], otherFiles: 1 });
  });

  it('passes over what describes the folder, whatever it holds, and names it', async () => {
    const { path } = await seedFolder()
      .record('README', { title: 'A' })
      .file('deep/readme.markdown', 'x')
      .file('LICENSE', 'x')
      .file('LICENCE.txt', 'x')
      .record('deep/_index', { title: 'A' })
      .record('readmes', { title: 'A' })
      .create();
    const { files, passedOver, otherFiles } = await listRecords(path);
    expect(files).toEqual(['readmes.md']);
    expect(passedOver.map(({ file }) => file)).toEqual([
      'LICENCE.txt',
      'LICENSE',
      'README.md',
      'deep/_index.md',
      'deep/readme.markdown',
    ]);
    expect(otherFiles).toBe(0);
  });

  it('names other files that look like records, and counts the rest', async () => {
    const fenced = '---\ntitle: A\n---\n';
    const { path } = await seedFolder()
      .file('page.html', fenced)
      .file('toml.rst', '+++\ntitle = "A"\n+++\n')
      .file('noending', `\uFEFF\n${fenced}`)
      .file('one.json', '{"id": 1, "title": "A"}')
      .file('two.yaml', 'id: 1\ntitle: A\n')
      .file('plain.html', '<!doctype html><title>A</title>')
      .file('settings.yml', 'colour: red\n')
      .file('table.json', '[1, 2, 3]')
      .file('photo.jpg', fenced)
      .file('deep/notes.md.bak', fenced)
      .create();
    const { files, passedOver, otherFiles, diagnostics } = await listRecords(path);
    const named = ['noending', 'toml.rst'];
    expect(files).toEqual(['one.json', 'page.html', 'two.yaml']);
    expect(passedOver.map(({ file }) => file)).toEqual(named);
    expect(otherFiles).toBe(5);
    expect(diagnostics.map(({ file, code, severity }) => [file, code, severity])).toEqual(
      named.map((file) => [file, 'ending-unread', 'warning']),
    );
    expect(diagnostics[1]?.message).toBe('looks like a record, but files that end in ".rst" are not read');
  });

  it('never takes settings, tables and packages for records', async () => {
    const [yaml, json] = ['title: A\n', '{"title": "A"}'];
    const { path } = await seedFolder()
      .file('_config.yml', yaml)
      .file('package.json', json)
      .file('broadsheet.config.json', json)
      .file('tsconfig.base.json', json)
      .file('_data/posts.json', json)
      .file('topics.yml', yaml)
      .file('hugo.yaml', yaml)
      .file('nested.yml', 'site:\n  title: A\n')
      .create();
    expect(await listRecords(path)).toMatchObject({ files: [], passedOver: [], otherFiles: 8 });
  });

  it('holds back what lies in a folder of drafts', async () => {
    const { path } = await seedFolder()
      .record('_drafts/a', { title: 'A' })
      .file('deep/_Drafts/er/b.markdown', 'half a')
      .file('_drafts/c.html', '---\ntitle: C\n---\n')
      .record('_drafts', { title: 'D' })
      .create();
    const { files, heldBack, diagnostics } = await listRecords(path);
    expect(files).toEqual(['_drafts.md']);
    expect(heldBack.map(({ file }) => file)).toEqual(['_drafts/a.md', '_drafts/c.html', 'deep/_Drafts/er/b.markdown']);
    expect(diagnostics).toEqual([]);
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

  it('refuses links that lead out of the folder, and names those that could hold a record', async () => {
    const { path: outside } = await seedFolder()
      .record('secret', { title: 'Secret' })
      .file('plain.html', '---\n')
      .create();
    const inner = seedFolder().record('a', { title: 'A' }).link('pw.md', '/etc/passwd').link('up', '..');
    const { path } = await inner
      .link('other', outside)
      .link('deep/secret.txt', join(outside, 'secret.md'))
      .link('plain.html', join(outside, 'plain.html'))
      .link('b.md', 'a.md')
      .create();
    const { files, passedOver, otherFiles, diagnostics } = await listRecords(path);
    expect(files).toEqual(['a.md', 'b.md']);
    expect(passedOver.map(({ file }) => file)).toEqual(['deep/secret.txt', 'other', 'pw.md', 'up']);
    expect(otherFiles).toBe(1);
    expect(diagnostics.map(({ file, code, severity }) => [file, code, severity]).sort()).toEqual(
      passedOver.map(({ file }) => [file, 'link-outside', 'error']),
    );
  });

  it('follows links that lead out of the folder if it may', async () => {
    const { path: outside } = await seedFolder().record('other', { title: 'Other' }).create();
    const { path } = await seedFolder().link('far', outside).link('b.md', join(outside, 'other.md')).create();
    expect(await listRecords(path, 'follow')).toMatchObject({ files: ['b.md', 'far/other.md'], diagnostics: [] });
  });

  it('measures links from where the folder really is', async () => {
    const { path: real } = await seedFolder().record('news/a', { title: 'A' }).link('b.md', 'news/a.md').create();
    const { path } = await seedFolder().link('seeds', real).create();
    expect(await listRecords(join(path, 'seeds'))).toMatchObject({ files: ['b.md', 'news/a.md'], diagnostics: [] });
  });

  it('counts pipes and sockets and never opens them', async () => {
    const { path } = await seedFolder().record('a', { title: 'A' }).link('linked.md', 'pipe.md').create();
    for (const name of ['pipe.md', 'pipe.html', 'pipe']) execFileSync('mkfifo', [join(path, name)]);
    const server = createServer().listen(join(path, 'socket.md'));
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { files, passedOver, otherFiles } = await listRecords(path);
    expect(files).toEqual(['a.md']);
    expect(passedOver.map(({ file, reason }) => [file, reason])).toEqual(
      ['linked.md', 'pipe.md', 'socket.md'].map((file) => [file, 'it is no regular file']),
    );
    expect(otherFiles).toBe(2);
  });

  it('lists folders a thousand deep, and names one whose path is too long', async () => {
    const { path } = await seedFolder().record('a', { title: 'A' }).create();
    let folder = path;
    for (let depth = 0; depth < 1000; depth++) folder = join(folder, 'd');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'deep.md'), '---\ntitle: Deep\n---\n');
    // The shell goes down step by step, where no path may be so long.
    const name = 'n'.repeat(250);
    onTestFinished(() => void execFileSync('rm', ['-rf', join(path, name)]));
    execFileSync('sh', ['-c', `for i in $(seq 40); do mkdir ${name} && cd -P ${name} || exit 1; done`], { cwd: path });
    const { files, diagnostics } = await listRecords(path);
    expect(files).toEqual(['a.md', `${'d/'.repeat(1000)}deep.md`]);
    expect(diagnostics).toMatchObject([
      { code: 'file-unreadable', message: 'the file can\'t be read: "ENAMETOOLONG"' },
    ]);
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
    expect([...(readBytes(path, 'a.md').bytes ?? [])]).toEqual([0xc3, 0xa9]);
  });

  it('reports a file over the limit without reading it', async () => {
    const { path } = await seedFolder()
      .file('big.md', Buffer.alloc(50_000_000, 'x'))
      .file('most.md', Buffer.alloc(MAX_RECORD_BYTES, 'x'))
      .create();
    const read = readBytes(path, 'big.md');
    expect(read).toMatchObject({
      bytes: null,
      diagnostic: { file: 'big.md', code: 'file-too-large', message: 'the file has 50.0 MB; a record may have 5.0 MB' },
    });
    expect(readBytes(path, 'most.md').bytes).toHaveLength(MAX_RECORD_BYTES);
  });

  it('reports a link that leads nowhere, without a path of this machine', async () => {
    const { path } = await seedFolder().link('gone.md', 'nowhere.md').create();
    expect((await listRecords(path)).files).toEqual(['gone.md']);
    const read = readBytes(path, 'gone.md');
    expect(read).toMatchObject({
      bytes: null,
      diagnostic: { code: 'file-unreadable', message: 'the file can\'t be read: "ENOENT"' },
    });
  });

  it('reports a pipe that took the place of a record, and does not wait for it', async () => {
    const { path } = await seedFolder().create();
    execFileSync('mkfifo', [join(path, 'a.md')]);
    expect(readBytes(path, 'a.md')).toMatchObject({
      diagnostic: { code: 'file-unreadable', message: 'the file can\'t be read: "not a file"' },
    });
    expect(looksLikeRecord(join(path, 'a.md'))).toBe(false);
  });

  it('reports a folder in place of a file', async () => {
    const { path } = await seedFolder().file('a.md/b.txt', 'x').create();
    expect(readBytes(path, 'a.md')).toMatchObject({ diagnostic: { code: 'file-unreadable', file: 'a.md' } });
  });

  it('reads what a valid record says', async () => {
    const { path } = await seedFolder()
      .record('a', { title: 'Tide turns', topics: ['Sea'], quality: 7 }, 'Body\n')
      .create();
    const { bytes } = readBytes(path, 'a.md');
    expect(parseRecord('a.md', bytes ?? new Uint8Array())).toMatchObject({
      file: 'a.md',
      fields: { title: 'Tide turns', topics: ['Sea'], quality: 7 },
      body: 'Body\n',
      diagnostics: [],
    });
  });
});
