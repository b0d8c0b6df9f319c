import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flagFacts } from '../../src/build/settings/settingsSchema.ts';
import { seedFolder } from '../support/seedFolder.ts';
import { tinyRoot } from '../support/tinySite.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Runs the command in a folder. */
function check(words: readonly string[], environment: Record<string, string> = {}, cwd = PROJECT) {
  const command = ['--import', import.meta.resolve('tsx'), join(PROJECT, 'src/build/check.ts'), ...words];
  const env = { ...process.env, CACHE_DIR: join(cwd, '.cache/test'), ...environment };
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8', env });
  return { stdout, stderr, status };
}

const good = { title: 'Tide', webUrl: 'https://a.example/tide' };

describe('npm run check', () => {
  it('checks the folder behind it, measured from where it was typed', async () => {
    const { path } = await seedFolder().record('a', good).record('b', { excerpt: 'no title' }).create();
    const { stdout, stderr, status } = check([path]);
    expect(stdout).toContain('2 records read: 1 shown');
    expect([stderr, status]).toEqual(['', 1]);
    const place = { npm_lifecycle_event: 'check', INIT_CWD: dirname(path) };
    const skipped = check([`--seeds-dir=${basename(path)}`, '--on-invalid', 'skip', '--json'], place);
    expect(skipped.stdout).toContain('"code": "title-missing"');
    expect(skipped.status).toBe(0);
  }, 60_000);

  it('helps', () => {
    const { stdout, status } = check(['--help', 'ignored']);
    for (const { variable, about } of flagFacts) {
      expect(stdout).toContain(`--${variable.toLowerCase().replaceAll('_', '-')} `);
      expect(stdout).toContain(about);
    }
    expect(stdout).toContain('--json ');
    expect(status).toBe(0);
    expect(check(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  }, 60_000);

  it('ends with 2, a message and nothing else where flags or settings are wrong', () => {
    expect(check(['--jsn', 'a', 'b'])).toEqual({
      stdout: '',
      stderr:
        '--jsn: there is no such flag. Did you mean --json?\nExpected one folder, received 2: a, b\n--help lists all flags.\n',
      status: 2,
    });
    expect(check(['--stories', 'maybe', '--time-zone', 'Mars/Base'], { PORT: 'x' })).toEqual({
      stdout: '',
      stderr:
        '--stories: expected on or off, received "maybe".\n' +
        '--time-zone: expected the name of a time zone such as Europe/Berlin, received "Mars/Base".\n' +
        'PORT: expected a number from 0 to 65535, received "x".\n',
      status: 2,
    });
  }, 60_000);
});

describe('npm run check in a project with settings', () => {
  const configured = async (options: string, more = '') => {
    const root = await tinyRoot();
    const plugin = JSON.stringify(join(PROJECT, 'src/build/plugin.ts'));
    const config = `import { broadsheet } from ${plugin};
export default async () => ({ plugins: [false, [Promise.resolve(broadsheet(${options}))]], ${more} });`;
    await writeFile(join(root, 'vite.config.ts'), config);
    return root;
  };

  it('takes the options of the plugin, then variables, then flags', async () => {
    const { path: seedsDir } = await seedFolder()
      .record('a', { ...good, published: false })
      .create();
    const root = await configured(`{ unpublished: 'exclude', seedsDir: ${JSON.stringify(seedsDir)} }`);
    expect(check([], {}, root).stdout).toContain('1 held back');
    expect(check([], { UNPUBLISHED: 'include' }, root).stdout).toContain('1 shown');
    expect(check(['--unpublished', 'exclude'], { UNPUBLISHED: 'include' }, root).stdout).toContain('1 held back');
  }, 60_000);

  it('finds the ledger in the output, and the base path', async () => {
    const { path: seedsDir } = await seedFolder().record('2023/weekly', good).create();
    const root = await configured(
      `{ seedsDir: ${JSON.stringify(seedsDir)} }`,
      `build: { outDir: 'site' }, base: '/a/'`,
    );
    await mkdir(join(root, 'site/data'), { recursive: true });
    const ledger =
      '{"format":"broadsheet-ledger-1","articles":[["2023/weekly.md","weekly--2023"]],"gone":[],"stories":[]}';
    await writeFile(join(root, 'site/data/ledger.json'), ledger);
    expect(check(['--json'], {}, root).stdout).toContain('"id": "weekly--2023"');
    expect(check([], { SITE_URL: 'https://a.example/b' }, root).stderr).toContain(
      'but the base path of the site is /a/',
    );
  }, 60_000);

  it('ends with 2 where an option is wrong or the file can not be read', async () => {
    const root = await configured(`{ unpublish: 'exclude', stories: true }`);
    const wrong = check([], {}, root);
    expect(wrong.stderr).toContain('broadsheet({ stories }): expected on or off, received true.\n');
    expect(wrong.stderr).toContain('broadsheet({ unpublish }): there is no such option. Did you mean unpublished?\n');
    expect(wrong.status).toBe(2);
    await writeFile(join(root, 'vite.config.ts'), 'throw new Error("not today");');
    const broken = check([], {}, root);
    expect(broken.stderr).toMatch(/^Vite's settings can't be read: not today\n$/);
    expect(broken.status).toBe(2);
  }, 60_000);
});
