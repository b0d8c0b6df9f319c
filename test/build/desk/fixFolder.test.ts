import { spawnSync } from 'node:child_process';
import { chmod, link, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixFolder } from '../../../src/build/desk/fixFolder.ts';
import { fixNotes, patchForTerminal, shownFixes } from '../../../src/build/desk/fixReport.ts';
import { writeBack } from '../../../src/build/desk/writeBack.ts';
import { readManner } from '../../../src/build/mannerOf.ts';
import type { RecordListing } from '../../../src/build/records/listRecords.ts';
import { makeEdition } from '../../../src/build/edition.ts';
import { settingsFor } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const before = '---\ntitle: Tide &amp; fog\n---\n';
const after = '---\ntitle: Tide & fog\n---\n';
const read = (folder: string, file: string) => readFile(join(folder, file), 'utf8');

describe('a folder that is fixed', () => {
  it('has its records repaired, each in one step, and the same edition as before', async () => {
    const { path } = await seedFolder()
      .file('news/a.md', before)
      .file('b.md', '\uFEFF---\r\ntitle: "Fog â€“ &quot;now&quot;"\r\n---\r\n')
      .record('c', { title: 'Tide & fog', related: ['a', { title: 'A &amp; B', webUrl: 'https://a.example/' }] })
      .record('d', { title: 'Nothing  here', story: 'fog &amp; tide' })
      .create();
    await chmod(join(path, 'b.md'), 0o640);
    const articles = async () => (await makeEdition(settingsFor(path), null)).articles;
    const shown = await articles();
    const { changed, patch, diagnostics } = await fixFolder(path, 'write', path);
    expect({ changed, patch, diagnostics }).toEqual({
      changed: ['b.md', 'c.md', 'd.md', 'news/a.md'],
      patch: '',
      diagnostics: [],
    });
    expect(await articles()).toEqual(shown);
    expect(await read(path, 'b.md')).toBe('\uFEFF---\r\ntitle: "Fog – \\"now\\""\r\n---\r\n');
    expect(await read(path, 'd.md')).toContain('fog &amp; tide');
    expect((await stat(join(path, 'b.md'))).mode & 0o777).toBe(0o640);
    expect((await readdir(path)).sort()).toEqual(['b.md', 'c.md', 'd.md', 'news']);
    expect((await fixFolder(path, 'write', path)).changed).toEqual([]);
  });

  it('is only read where the repairs are shown, and git can apply and undo them', async () => {
    const { path } = await seedFolder()
      .file('news/a.md', before)
      .file('b.md', before.replaceAll('\n', '\r\n'))
      .file('c.md', before.trimEnd())
      .create();
    const shown = await fixFolder(path, 'show', dirname(path));
    expect(await read(path, 'news/a.md')).toBe(before);
    expect(shown.patch).toContain(`--- a/${path.split('/').at(-1)}/news/a.md\n`);
    const { patch } = await fixFolder(path, 'show', join(path, 'elsewhere'));
    const git = (...words: string[]) =>
      spawnSync('git', ['apply', ...words], { cwd: path, input: patch, encoding: 'utf8' });
    expect(git()).toMatchObject({ stderr: '', status: 0 });
    expect(await read(path, 'b.md')).toBe(after.replaceAll('\n', '\r\n'));
    expect((await fixFolder(path, 'show', path)).patch).toBe('');
    expect(git('-R').status).toBe(0);
    expect(await read(path, 'c.md')).toBe(before.trimEnd());
  });

  it('has what lies outside left alone, links that stay links, and one repair for a file with two names', async () => {
    const outside = await seedFolder().file('a.md', before).create();
    const { path } = await seedFolder().file('one.md', before).link('two.md', 'one.md').create();
    await symlink(join(outside.path, 'a.md'), join(path, 'outside.md'));
    await symlink(outside.path, join(path, 'folder'));
    await link(join(outside.path, 'a.md'), join(path, 'hard.md'));
    const { changed } = await fixFolder(path, 'write', path);
    expect(changed).toEqual(['hard.md', 'one.md']);
    expect(await read(outside.path, 'a.md')).toBe(before);
    expect((await lstat(join(path, 'two.md'))).isSymbolicLink()).toBe(true);
    expect(await read(path, 'two.md')).toBe(after);
  });

  it('has notes of a vault repaired that only a vault takes for records', async () => {
    const { path } = await seedFolder()
      .file('.obsidian/app.json', '{}')
      .file('Fog.md', '---\nexcerpt: Tide &amp; fog\ntype: [note, book]\n---\n')
      .create();
    const settings = settingsFor(path);
    const mannerIn = (listing: RecordListing) => readManner(settings, listing).manner;
    expect((await fixFolder(path, 'write', path, settings, mannerIn)).changed).toEqual(['Fog.md']);
    const { articles, diagnostics } = await makeEdition(settings, null);
    expect(articles).toMatchObject([{ title: 'Fog', excerpt: 'Tide & fog …', kind: 'note' }]);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('says which records could not be written, and what was left', async () => {
    const { path } = await seedFolder()
      .file('a.md', before)
      .record('b', { title: 'T', own: 1 })
      .file('c.md', '---\ntitle: T\nexcerpt: tide &#32;&#35; more\n---\n')
      .create();
    await chmod(join(path, 'a.md'), 0o444);
    const fixes = await fixFolder(path, 'write', path);
    expect(await read(path, 'a.md')).toBe(before);
    expect(fixes.diagnostics.map(({ file, line, code, message }) => ({ file, line, code, message }))).toEqual([
      { file: 'a.md', line: null, code: 'fix-failed', message: 'the repairs were not written back: it is read-only' },
      {
        file: 'c.md',
        line: 3,
        code: 'fix-left',
        message: "excerpt: the repair can't be written back without changing something else",
      },
    ]);
    expect(fixNotes(fixes, 'write', path, path)).toBe('--fix changed 0 records.');
  });

  it('is missed', async () => {
    const fixes = await fixFolder('/no/such/folder', 'show', '/');
    expect(shownFixes(fixes, '/no/such/folder', '/')).toMatchObject({
      text: '',
      notes: expect.stringContaining('folder-missing'),
      exitCode: 1,
    });
  });
});

describe('a file that is written back', () => {
  const bytes = (text: string) => Buffer.from(text);

  it.each(['潮', 'q', '🌊'])('may have as long a name as there is (%s)', async (letter) => {
    const name = `${letter.repeat(Math.floor(252 / Buffer.byteLength(letter)))}.md`;
    const { path } = await seedFolder().file(name, before).create();
    expect(writeBack(path, { path: join(path, name), before: bytes(before), after: bytes(after) })).toBeNull();
    expect(await read(path, name)).toBe(after);
    expect(await readdir(path)).toEqual([name]);
  });

  it('is left alone where it was changed meanwhile, or is elsewhere', async () => {
    const { path } = await seedFolder().file('a.md', before).create();
    const rewrite = { path: join(path, 'a.md'), before: bytes(before), after: bytes(after) };
    await writeFile(rewrite.path, 'mine');
    expect(writeBack(path, rewrite)).toBe('it was changed meanwhile');
    expect(writeBack(join(path, '..', 'x'), rewrite)).toBe('ENOENT');
    const other = await seedFolder().create();
    expect(writeBack(other.path, rewrite)).toBe('it is not in the folder of records');
    expect(await read(path, 'a.md')).toBe('mine');
    expect(await readdir(path)).toEqual(['a.md']);
  });
});

describe('the diff on a terminal', () => {
  it('shows what a terminal would obey', () => {
    expect(patchForTerminal('-a\u001B[31m\r\n+a\r\n')).toBe('-a\\u001B[31m\n+a\n');
  });
});
