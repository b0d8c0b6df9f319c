import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../../src/build/command/commands.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

async function emptyFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'paper-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, '.git'));
  return folder;
}

/** Runs a command in a folder. */
function broadsheet(cwd: string, ...words: string[]) {
  const command = ['--import', import.meta.resolve('tsx'), join(PROJECT, 'src/build/command/broadsheet.ts'), ...words];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8' });
  return { stdout, stderr, status };
}

describe('the commands', () => {
  it('help, and say their version', async () => {
    const folder = await emptyFolder();
    for (const words of [[], ['--help'], ['help']]) {
      const { stdout, status } = broadsheet(folder, ...words);
      for (const { name, about } of commands) expect(stdout).toMatch(new RegExp(`\\n  ${name} +${about}\\n`));
      expect(status).toBe(0);
    }
    const { version } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
    expect(broadsheet(folder, '--version').stdout).toBe(`${version}\n`);
    expect(broadsheet(folder, 'build', '--help').stdout).toContain('--out ');
    expect(broadsheet(folder, 'preview', '--help').stdout).toContain('--host ');
  }, 60_000);

  it('end with 2 and the nearest name where the words are wrong', async () => {
    const folder = await emptyFolder();
    expect(broadsheet(folder, 'biuld')).toEqual({
      stdout: '',
      stderr: 'biuld: there is no such command. Did you mean build?\n--help lists all commands.\n',
      status: 2,
    });
    expect(broadsheet(folder, 'build', '--ot', 'x')).toEqual({
      stdout: '',
      stderr: '--ot: there is no such flag. Did you mean --out?\n--help lists all flags.\n',
      status: 2,
    });
  }, 60_000);

  it('read one settings file, and end with 2 where it is wrong', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'broadsheet.config.json'), '{ "futur": "show" }');
    for (const command of ['build', 'preview', 'check'])
      expect(broadsheet(folder, command)).toMatchObject({
        stderr: 'broadsheet.config.json: futur: there is no such setting. Did you mean future?\n',
        status: 2,
      });
    await rm(join(folder, 'broadsheet.config.json'));
    await writeFile(join(folder, 'broadsheet.config.mjs'), 'process.exit(0);');
    expect(broadsheet(folder, 'check')).toMatchObject({
      stderr: `${join(folder, 'broadsheet.config.mjs')} can't be read: the program ended while it ran.\n`,
      status: 2,
    });
  }, 60_000);

  it('refuse a folder among packages, and a site that was never built', async () => {
    const folder = await emptyFolder();
    const records = join(folder, 'node_modules/news');
    await mkdir(records, { recursive: true });
    await writeFile(join(records, 'a.md'), '---\ntitle: Tide\n---\n');
    for (const command of ['build', 'check'])
      expect(broadsheet(folder, command, 'node_modules/news')).toMatchObject({
        stderr: `SEEDS_DIR: the folder of records, ${records}, is inside node_modules, which npm empties when it installs. Nothing was built. Choose another folder.\n`,
        status: 2,
      });
    expect(broadsheet(folder, 'preview').stderr).toContain(`There is no site in ${join(folder, 'dist')}. Run `);
  }, 60_000);
});

describe('broadsheet build', () => {
  it('writes the site of a folder that holds nothing but records', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'kelp.md'), '---\ntitle: Kelp returns\nwebUrl: https://a.example/kelp\n---\n');
    const { stdout, stderr, status } = broadsheet(folder, 'build', '.', '--out', 'site');
    expect(stderr + stdout).toContain('1 record read: 1 shown');
    expect(status).toBe(0);
    expect(await readFile(join(folder, 'site/index.html'), 'utf8')).toContain('Kelp returns');
  }, 60_000);

  it('says where it can not write', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'kelp.md'), '---\ntitle: Kelp returns\n---\n');
    await writeFile(join(folder, 'file'), '');
    const { stderr, status } = broadsheet(folder, 'build', '.', '--out', 'file/site');
    expect(stderr).toContain(`Nothing was built: the output ${join(folder, 'file/site')} can't be written (`);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  }, 60_000);
});

describe('broadsheet import', () => {
  it('tells how a feed is, by words and exit code', async () => {
    const folder = await emptyFolder();
    await writeFile(
      join(folder, 'own.xml'),
      '<rss version="2.0"><channel><title>Coast</title><item><title>Kelp returns</title><guid>1</guid></item></channel></rss>',
    );
    expect(broadsheet(folder, 'import', 'own.xml', '--seeds-dir', 'news')).toEqual({
      stdout: 'ok  own.xml  1 new\n1 feed: 1 record written, 0 anew.\n',
      stderr: '',
      status: 0,
    });
    const failed = broadsheet(folder, 'import', 'http://127.0.0.1:1/feed', '--seeds-dir', 'news', '--dry-run');
    expect(failed.stdout).toContain('unusable  http://127.0.0.1:1/feed  no address of the public web');
    expect(failed.status).toBe(1);
    expect(broadsheet(folder, 'import')).toMatchObject({ stdout: '', status: 2 });
  }, 60_000);
});

describe('broadsheet init', () => {
  it('writes what a new paper needs, overwrites nothing and says what it did', async () => {
    const folder = await emptyFolder();
    const first = broadsheet(folder, 'init');
    expect(first.stdout).toContain(
      'Written: broadsheet.config.ts\nWritten: .github/workflows/publish.yml\nWritten: seeds/welcome.md\n',
    );
    expect(first.status).toBe(0);
    const checked = broadsheet(folder, 'check');
    expect(checked.stdout).toBe(
      '1 record read: 1 shown, 0 repaired, 0 merged, 0 set aside. 0 errors, 0 warnings, 0 notes.\n',
    );
    await writeFile(join(folder, 'broadsheet.config.ts'), '// mine');
    await rm(join(folder, 'seeds'), { recursive: true });
    await writeFile(join(folder, 'a.md'), '---\ntitle: Tide\n---\n');
    const second = broadsheet(folder, 'init');
    expect(second.stdout).toContain('There is broadsheet.config.ts already. It stays as it is.\n');
    expect(second.stdout).toContain('There is 1 record already. No first record is written.\n');
    expect(await readFile(join(folder, 'broadsheet.config.ts'), 'utf8')).toBe('// mine');
  }, 60_000);

  it('says why it can not write', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'seeds'), 'a file');
    const { stderr, status } = broadsheet(folder, 'init');
    expect(stderr).toContain(`${join(folder, 'seeds/welcome.md')} can't be written: `);
    expect(status).toBe(2);
  }, 60_000);
});
