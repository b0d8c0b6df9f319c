import { spawnSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flagName } from '../../src/build/settings.ts';
import { flagFacts } from '../../src/build/settings/settingsSchema.ts';
import { seedFolder } from '../support/seedFolder.ts';
import { tinyRoot } from '../support/tinySite.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Runs the command in a folder. */
function check(words: readonly string[], environment: Record<string, string> = {}, cwd = PROJECT) {
  const command = [
    '--import',
    import.meta.resolve('tsx'),
    join(PROJECT, 'src/build/command/broadsheet.ts'),
    'check',
    ...words,
  ];
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

  it('annotates a pull request, in paths from the root of the checkout', async () => {
    const { path } = await seedFolder().record('news/a', { title: 'Tide', webUrl: 'ftp://a.example' }).create();
    const { stdout, status } = check([path, '--format', 'github'], { GITHUB_WORKSPACE: path, FORCE_COLOR: '1' });
    expect(stdout).toMatch(
      /^::warning file=news\/a\.md,line=3,col=9,title=address-unsafe::webUrl: .*%0A.+\n1 record read/,
    );
    expect(status).toBe(0);
    expect(check([path, '--format=github', '--strict']).status).toBe(1);
  }, 60_000);

  it('has colours in the pretty report alone, where they are wanted', async () => {
    const { path } = await seedFolder().record('a', { title: 'Tide', webUrl: 'ftp://a.example' }).create();
    expect(check([path], { FORCE_COLOR: '1' }).stdout).toContain('\u001B[33mwarning\u001B[39m');
    expect(check([path, '--json'], { FORCE_COLOR: '1' }).stdout).not.toContain('\u001B');
    expect(check([path]).stdout).not.toContain('\u001B');
  }, 60_000);

  it('shows repairs as a diff, writes them back when asked, and says which', async () => {
    const { path } = await seedFolder().file('a.md', '---\ntitle: Tide &amp; fog\n---\n').create();
    expect(check([path, '--fix', '--dry-run'], {}, path)).toEqual({
      stdout: '--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n ---\n-title: Tide &amp; fog\n+title: Tide & fog\n ---\n',
      stderr: '--fix would change 1 record. Nothing was written.\n',
      status: 0,
    });
    const { stdout, stderr, status } = check([path, '--fix', '--json'], {}, path);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'passed', counts: { repaired: 0 } });
    expect([stderr, status]).toEqual(['--fix changed 1 record:\n    a.md\n', 0]);
    await chmod(join(path, 'a.md'), 0o444);
    await writeFile(join(path, 'b.md'), '---\ntitle: A &amp; B\n---\n', { mode: 0o444 });
    const refused = check([path, '--fix', '--strict'], {}, path);
    expect(refused.stdout).toContain('b.md  warning  fix-failed  the repairs were not written back: it is read-only');
    expect([refused.stderr, refused.status]).toEqual(['--fix changed 0 records.\n', 1]);
  }, 60_000);

  it('tells which originals are gone, in every form, and asks again for none before its time', async () => {
    const link = { answer: 404, missingSince: '2026-11-28', lookedAt: '2026-11-29', nextLook: '9999-12-31' };
    const links = { 'https://a.example/tide': { state: 'gone', ...link } };
    const { path } = await seedFolder()
      .record('news/a', good)
      .file('news/_links.json', JSON.stringify({ format: 'broadsheet-links-1', links }))
      .create();
    const { stdout, stderr, status } = check(['news', '--links'], {}, path);
    expect(stdout).toContain(
      'news/a.md:3:9  warning  link-gone  webUrl: gone since 2026-11-28 (404): "https://a.example/tide"',
    );
    expect(stderr).toBe('--links asked for 0 originals. Known by now: 0 ok, 0 moved, 1 gone, 0 unsure.\n');
    expect(status).toBe(0);
    expect(check(['news', '--strict', '--format', 'github'], {}, path)).toMatchObject({
      stdout: expect.stringMatching(/^::warning file=news\/a\.md,line=3,col=9,title=link-gone::webUrl: gone since/),
      status: 1,
    });
    expect(JSON.parse(check(['news', '--json'], {}, path).stdout)).toMatchObject({
      articles: [{ url: 'https://web.archive.org/web/2/https://a.example/tide' }],
      diagnostics: [{ code: 'link-gone', field: 'webUrl', line: 3, column: 9 }],
    });
    await chmod(join(path, 'news'), 0o555);
    const refused = check(['news', '--links'], {}, path);
    await chmod(join(path, 'news'), 0o755);
    expect(refused).toMatchObject({ stdout: '', status: 2 });
    expect(refused.stderr).toMatch(/^--links: .*_links\.json can't be written \(read-only\)\. .+\n$/);
  }, 60_000);

  it('refuses flags that do not go together', () => {
    expect(check(['--json', '--format', 'github', '--dry-run', '--links'])).toEqual({
      stdout: '',
      stderr:
        '--json: --format says github. Give one of the two.\n--dry-run: it goes with --fix.\n' +
        '--dry-run: it prints a diff, and no report as github.\n' +
        '--dry-run: it writes nothing, but --links does. Give one of the two.\n--help lists all flags.\n',
      status: 2,
    });
  }, 60_000);

  it('helps', () => {
    const { stdout, status } = check(['--help', 'ignored']);
    for (const facts of flagFacts) {
      expect(stdout).toContain(`${flagName(facts)} `);
      expect(stdout).toContain(facts.about);
    }
    expect(stdout).toContain('--json ');
    expect(stdout).toMatch(/--format +the form of the report: pretty, github, json\n/);
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
    const config = `import { ownRun, sitePlugins } from ${plugin};
export default async () => ({ plugins: [false, [Promise.resolve(sitePlugins(ownRun(${options}), ${options}))]], ${more} });`;
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
    expect(wrong.stderr).toContain('broadsheet({ unpublish }): there is no such setting. Did you mean unpublished?\n');
    expect(wrong.status).toBe(2);
    await writeFile(join(root, 'vite.config.ts'), 'throw new Error("not today");');
    const broken = check([], {}, root);
    expect(broken.stderr).toMatch(/^Vite's settings can't be read: not today\n$/);
    expect(broken.status).toBe(2);
  }, 60_000);
});
