import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runCommand } from '../../../src/build/command/commands.ts';
import { Fault } from '../../../src/build/faults.ts';

/** A folder with records in `seeds`, by their names. */
async function folderWith(records: Readonly<Record<string, string>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'paper-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, '.git'));
  await mkdir(join(folder, 'seeds'));
  for (const [name, text] of Object.entries(records)) await writeFile(join(folder, 'seeds', name), text);
  return folder;
}

function record(title: string, day: string): string {
  return `---\ntitle: ${title}\nwebUrl: https://a.example/${title}\npublishedDateTime: ${day}\n---\n`;
}

/** What the command `issue` prints, and how it ends. */
async function issue(cwd: string, ...words: string[]) {
  const printed: string[] = [];
  const print = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    const status = await runCommand(['issue', ...words], {}, cwd);
    return { stdout: printed.join(''), stderr: '', status };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { stdout: printed.join(''), stderr: error.message, status: error.exitCode };
  } finally {
    print.mockRestore();
  }
}

const named = (day: string) => ['.html', '.json', '.md'].map((ending) => day + ending);

describe('broadsheet issue', () => {
  it('writes the newest stories, then those that are new since', async () => {
    const folder = await folderWith({ 'kelp.md': record('Kelp', '2024-05-24') });
    expect(await issue(folder, '--since', '7d')).toEqual({
      stdout:
        '1 record read: 1 shown, 0 repaired, 0 merged, 0 set aside. 0 errors, 0 warnings, 0 notes.\n' +
        'Written: issues/2024-05-24.md, issues/2024-05-24.html, issues/2024-05-24.json: 1 story.\n',
      stderr: '',
      status: 0,
    });
    await writeFile(join(folder, 'seeds/otter.md'), record('Otter', '2024-05-31'));
    const next = await issue(folder, '--previous', 'issues/2024-05-24.md', '--out=letters');
    expect(next).toMatchObject({ stderr: '', status: 0 });
    expect((await readdir(join(folder, 'letters'))).sort()).toEqual(named('2024-05-31'));
    const markdown = await readFile(join(folder, 'letters/2024-05-31.md'), 'utf8');
    expect(markdown).toContain('### [Otter](https://a.example/Otter)');
    expect(markdown).not.toContain('Kelp');
    const { stdout, status } = await issue(folder, '--previous', 'letters/2024-05-31.html');
    expect(stdout).toContain('No story from 2024-05-24 to 2024-05-31 is new. No issue was written.\n');
    expect(status).toBe(0);
    expect((await readdir(join(folder, 'issues'))).sort()).toEqual(named('2024-05-24'));
  });

  it('says so where no record has a date', async () => {
    const folder = await folderWith({ 'a.md': '---\ntitle: Tide\n---\n' });
    const { stdout, status } = await issue(folder);
    expect(stdout).toContain('No article has a date. No issue was written.\n');
    expect(status).toBe(0);
  });

  it.each([
    ['--since 7', '--since: expected days such as 7d, or a date such as 2026-11-01, received "7".'],
    ['--since', '--since: expected days such as 7d, or a date such as 2026-11-01 behind it.'],
    ['--sinc 7d', '--sinc: there is no such flag. Did you mean --since?'],
    ['--previous none.md', "/none.json can't be read (there is no such file)."],
    ['--previous other.json', "/other.json can't be read ("],
    ['--out seeds/letters', '/seeds/letters is inside the folder of records '],
    ['--out other.json/letters', '/other.json/letters (ENOTDIR).'],
  ])('writes nothing where a flag is wrong: %s', async (words, message) => {
    const folder = await folderWith({ 'kelp.md': record('Kelp', '2024-05-24') });
    await writeFile(join(folder, 'other.json'), '{}');
    const { stdout, stderr, status } = await issue(folder, ...words.split(' '));
    expect(stderr).toContain(message);
    expect(stdout).not.toContain('Written');
    expect(status).toBe(2);
    expect((await readdir(folder)).filter((name) => !name.startsWith('.')).sort()).toEqual(['other.json', 'seeds']);
  });

  it('leaves no half of an issue, and no file of its own, where one can not be written', async () => {
    const folder = await folderWith({ 'kelp.md': record('Kelp', '2024-05-24') });
    await mkdir(join(folder, 'letters/2024-05-24.md'), { recursive: true });
    const { stderr, status } = await issue(folder, '--out', 'letters');
    expect(stderr).toContain("--out: the issue can't be written into ");
    expect(status).toBe(2);
    expect(await readdir(join(folder, 'letters'))).toEqual(['2024-05-24.md']);
  });

  it('does not write over the issue that it comes after', async () => {
    const folder = await folderWith({ 'kelp.md': record('Kelp', '2024-05-24') });
    await issue(folder);
    await writeFile(join(folder, 'seeds/otter.md'), record('Otter', '2024-05-24'));
    const { stderr, status } = await issue(folder, '--previous', 'issues/2024-05-24');
    expect(stderr).toContain('is the issue of the same day, and would be lost.');
    expect(status).toBe(2);
    expect(await readFile(join(folder, 'issues/2024-05-24.md'), 'utf8')).toContain('Kelp');
  });

  it('ends with 1 where a record with an error stops a build, too', async () => {
    const folder = await folderWith({ 'kelp.md': record('Kelp', '2024-05-24'), 'bad.md': '---\nexcerpt: A\n---\n' });
    const refused = await issue(folder);
    expect(refused.stdout).toContain('title-missing');
    expect(refused.stderr).toBe(
      `No issue was written: 1 error in ${join(folder, 'seeds')}. Correct the records, or set ON_INVALID=skip to build the rest.`,
    );
    expect(refused.status).toBe(1);
    const skipped = await issue(folder, '--on-invalid', 'skip');
    expect(skipped.stdout).toContain('1 set aside. 1 error, ');
    expect(skipped.status).toBe(0);
  });

  it('lists its own flags, one of which has the name of a setting', async () => {
    const { stdout } = await issue('/', '--help');
    expect(stdout).toMatch(/\n {2}--since +how far back it tells, .*: days such as 7d, or a date such as 2026-11-01\n/);
    expect(stdout.match(/\n {2}--out /g)).toHaveLength(1);
  });
});
