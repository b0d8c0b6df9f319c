import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SiteFolder } from '../../src/build/output/siteFolder.ts';
import { Workplace } from '../../src/build/workplace.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'workplace-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A program that does nothing until the test ends; and the workplace that it would have. */
function idler(parent: string): { pid: number; path: string; end: () => Promise<void> } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const end = async () => {
    const ended = once(child, 'exit');
    if (child.kill('SIGKILL')) await ended;
  };
  onTestFinished(end);
  const pid = child.pid ?? 0;
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const startedAt = stat.slice(stat.lastIndexOf(')')).split(' ')[20];
  const [, place] = basename(new Workplace(parent).path).split('-');
  return { pid, end, path: leave(parent, `build-${place}-${pid}-${startedAt}-1a2b3c4d`) };
}

/** A workplace with a file in it, as a killed process leaves it. */
function leave(parent: string, name: string): string {
  mkdirSync(join(parent, name, 'site'), { recursive: true });
  writeFileSync(join(parent, name, 'site/a.json'), '1');
  return join(parent, name);
}

describe('a workplace', () => {
  it('goes with the folders that were made for it, unless they hold something else', () => {
    const root = folder();
    const parent = join(root, 'out/.broadsheet');
    const one = new Workplace(parent).open();
    one.remove();
    expect(readdirSync(root)).toEqual([]);
    const other = new Workplace(parent).open();
    writeFileSync(join(parent, 'files.json'), '');
    other.remove();
    expect(readdirSync(parent)).toEqual(['files.json']);
  });

  it('stays beside others of its own process', () => {
    const parent = folder();
    const [one, other] = [new Workplace(parent).open(), new Workplace(parent).open()];
    expect([...one.others().keys()]).toEqual([other.path]);
    other.remove();
    expect(readdirSync(parent)).toEqual([basename(one.path)]);
    one.remove();
  });

  it.skipIf(process.platform !== 'linux')(
    'stays while its process runs, and is removed by the next one then',
    async () => {
      const parent = folder();
      const { path, end } = idler(parent);
      const beside = new Workplace(parent).open();
      expect(readdirSync(parent).sort()).toEqual([basename(path), basename(beside.path)].sort());
      await end();
      beside.remove();
      new Workplace(parent).open().remove();
      expect(readdirSync(parent)).toEqual([]);
    },
  );

  it.skipIf(process.platform !== 'linux')(
    'of an ended process is removed, though another process has its number',
    () => {
      const parent = folder();
      const { path, pid } = idler(parent);
      const other = leave(parent, basename(path).replace(/-\d+-1a2b3c4d$/, '-7-1a2b3c4d'));
      expect(other).toContain(`-${pid}-7-`);
      new Workplace(parent).open().remove();
      expect(readdirSync(parent)).toEqual([basename(path)]);
    },
  );

  it('of another machine or container stays as long as there are signs of life', () => {
    const parent = folder();
    const path = leave(parent, `build-0123abcd-${process.pid}-7-1a2b3c4d`);
    new Workplace(parent).open().remove();
    expect(readdirSync(parent)).toEqual([basename(path)]);
    const threeMinutesAgo = Date.now() / 1000 - 180;
    utimesSync(path, threeMinutesAgo, threeMinutesAgo);
    new Workplace(parent).open().remove();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('removes nothing that has another name', () => {
    const parent = folder();
    for (const name of ['build', 'build-x', 'photos']) leave(parent, name);
    new Workplace(parent).open().remove();
    expect(readdirSync(parent).sort()).toEqual(['build', 'build-x', 'photos']);
  });
});

describe('the folder of the output', () => {
  it('is for one build at a time, also where many come at once', async () => {
    const outDir = folder();
    const opened = await Promise.allSettled(
      Array.from({ length: 8 }, async () => {
        const site = new SiteFolder(outDir);
        await site.open();
        return site;
      }),
    );
    const sites = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(sites).toHaveLength(1);
    const [reason] = opened.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    expect(reason).toContain(`another build (process ${process.pid}) is writing to ${outDir}`);
    await expect(new SiteFolder(outDir).open()).rejects.toThrow('Nothing was built');
    for (const site of sites) site.close();
    const next = new SiteFolder(outDir);
    await next.open();
    next.close();
    expect(readdirSync(outDir)).toEqual([]);
  });
});
