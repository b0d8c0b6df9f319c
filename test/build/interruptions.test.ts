import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BUNDLES } from '../../src/build/bundleForNode.ts';
import { FILE_LIST_PATH } from '../../src/build/output/fileList.ts';
import { recordText, seedFolder } from '../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../support/tinySite.ts';

const program = fileURLToPath(new URL('../support/buildTinySite.ts', import.meta.url));

interface Site {
  root: string;
  outDir: string;
  seedsDir: string;
}

/** A site that was built, and whose records have changed since. */
async function changedSite(): Promise<Site & { old: Map<string, string> }> {
  const [root, { path: seedsDir }] = [await tinyRoot(), await seedFolder().record('a', { title: 'Tide' }).create()];
  const outDir = join(root, 'out');
  await buildInto(root, outDir, { seedsDir });
  await writeFile(join(outDir, 'CNAME'), 'news.example');
  const old = await contentOf(outDir);
  await writeFile(join(seedsDir, 'b.md'), recordText({ title: 'Storm', topics: ['Sea'] }));
  return { root, outDir, seedsDir, old };
}

function start({ root, outDir, seedsDir }: Site, moment: string): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', program, root, outDir, seedsDir, moment], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** A build that has bundled the app, and waits. */
async function waitingBuild(site: Site): Promise<ChildProcess> {
  const child = start(site, 'bundled');
  if (child.stdout !== null) await once(child.stdout, 'data');
  return child;
}

async function endBy(child: ChildProcess, signal: NodeJS.Signals): Promise<NodeJS.Signals | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
  return child.signalCode;
}

/** What the processes of builds have left behind in the project. */
async function bundlesOf({ pid }: ChildProcess): Promise<string[]> {
  return (await readdir(BUNDLES)).filter((name) => name.includes(`-${pid}-`));
}

/** Without what a killed build leaves in a folder of its own. */
function published(files: Map<string, string>): Map<string, string> {
  return new Map([...files].filter(([path]) => !path.startsWith('.broadsheet/')));
}

describe('a build that is killed', () => {
  it('leaves the site of the one before as it was, and its files to the next one', async () => {
    const site = await changedSite();
    const child = await waitingBuild(site);
    expect(await endBy(child, 'SIGKILL')).toBe('SIGKILL');
    expect(published(await contentOf(site.outDir))).toEqual(published(site.old));
    expect(await readdir(join(site.outDir, '.broadsheet'))).toHaveLength(2);
    expect(await bundlesOf(child)).toHaveLength(1);

    await buildInto(site.root, site.outDir, { seedsDir: site.seedsDir });
    expect(await readdir(join(site.outDir, '.broadsheet'))).toEqual(['files.json']);
    expect(await bundlesOf(child)).toEqual([]);
    const afresh = join(site.root, 'afresh');
    await buildInto(site.root, afresh, { seedsDir: site.seedsDir });
    await writeFile(join(afresh, 'CNAME'), 'news.example');
    expect(await contentOf(site.outDir)).toEqual(await contentOf(afresh));
  });

  it('while it publishes leaves a page with all its files', async () => {
    const site = await changedSite();
    const [, signal] = await once(start(site, '6'), 'exit');
    expect(signal).toBe('SIGKILL');
    const files = await contentOf(site.outDir);
    const html = files.get('index.html') ?? '';
    const named = [...html.matchAll(/"(?:\/)?((?:assets|data)\/[^"]+\.(?:js|json|bin))"/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((path) => path === undefined || !files.has(path))).toEqual([]);
    expect(files.get('CNAME')).toBe('news.example');
    await buildInto(site.root, site.outDir, { seedsDir: site.seedsDir });
    expect(await readdir(join(site.outDir, 'data/articles'))).toHaveLength(1);
  });
});

describe('a build that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s ends by it, and leaves nothing behind', async (signal) => {
    const site = await changedSite();
    const child = await waitingBuild(site);
    expect(await endBy(child, signal)).toBe(signal);
    expect(await contentOf(site.outDir)).toEqual(site.old);
    expect(await bundlesOf(child)).toEqual([]);
  });

  it('before there is a site leaves no folder', async () => {
    const site = await changedSite();
    await rm(site.outDir, { recursive: true });
    await endBy(await waitingBuild(site), 'SIGHUP');
    expect(await readdir(site.root)).not.toContain('out');
  });
});

describe('two builds at once', () => {
  it('into one folder: the second is refused, and the first goes on', async () => {
    const site = await changedSite();
    const child = await waitingBuild(site);
    await expect(buildInto(site.root, site.outDir, { seedsDir: site.seedsDir })).rejects.toThrow(
      `Nothing was built: another build (process ${child.pid}) is writing to ${site.outDir}.`,
    );
    expect(await readdir(join(site.outDir, '.broadsheet'))).toHaveLength(2);
    expect(await bundlesOf(child)).toHaveLength(1);
    expect(published(await contentOf(site.outDir))).toEqual(published(site.old));
  });
});

describe('a build into a place that is not for a site', () => {
  it('is refused where the records are in the output, and they stay', async () => {
    const root = await tinyRoot();
    const seedsDir = join(root, 'out/records');
    await mkdir(seedsDir, { recursive: true });
    await writeFile(join(seedsDir, 'a.md'), recordText({ title: 'Tide' }));
    for (const outDir of [join(root, 'out'), seedsDir])
      await expect(buildInto(root, outDir, { seedsDir })).rejects.toThrow(
        `SEEDS_DIR: the records in ${seedsDir} are inside the output ${outDir}`,
      );
    expect(await readdir(join(root, 'out'))).toEqual(['records']);
    expect(await readdir(seedsDir)).toEqual(['a.md']);
  });

  it('is refused where a link leads to such records, and where they are not there yet', async () => {
    const { path: root } = await seedFolder()
      .record('real/records/a', { title: 'Tide' })
      .link('seeds', 'real/records')
      .link('out', 'real')
      .create();
    const refused = async (seeds: string, output: string) =>
      expect(buildInto(await tinyRoot(), join(root, output), { seedsDir: join(root, seeds) })).rejects.toThrow(
        'inside the output',
      );
    await refused('seeds', 'real');
    await refused('real/records', 'out');
    await refused('seeds', 'out');
    await refused('out/later/records', 'real/later');
    await refused('later/records', 'later');
    expect(await readdir(root)).toEqual(['out', 'real', 'seeds']);
  });

  it('is refused where the output would be the project', async () => {
    const [root, { path: seedsDir }] = [await tinyRoot(), await seedFolder().record('a', { title: 'Tide' }).create()];
    const before = await contentOf(root);
    await expect(buildInto(root, root, { seedsDir })).rejects.toThrow('would be written over the project');
    expect(await contentOf(root)).toEqual(before);
  });
});

describe('an output within the folder of records', () => {
  it('is built again and again, and is never read', async () => {
    const [root, { path: seedsDir }] = [
      await tinyRoot(),
      await seedFolder()
        .record('a', { title: 'Tide' })
        .record('node_modules/pack/readme-not', { title: 'A package' })
        .create(),
    ];
    await mkdir(join(root, 'public'));
    await writeFile(join(root, 'public/about.md'), recordText({ title: 'Copied by Vite' }));
    const outDir = join(seedsDir, 'site');
    await buildInto(root, outDir, { seedsDir });
    const first = await contentOf(outDir);
    expect([...first.keys()]).toContain('about.md');
    expect(first.get('data/ledger.json')).toContain('"articles":["a.md"]');
    await buildInto(root, outDir, { seedsDir });
    expect(await contentOf(outDir)).toEqual(first);
    // A copy of an older output has no list of files.
    await rm(join(outDir, FILE_LIST_PATH));
    await buildInto(root, join(root, 'out'), { seedsDir });
    expect(await readFile(join(root, 'out/data/ledger.json'), 'utf8')).toContain('"articles":["a.md"]');
  });
});

describe('links in the root of the project', () => {
  it('to a folder, to nothing and to the root itself do not stop a build', async () => {
    const [root, { path: records }] = [await tinyRoot(), await seedFolder().record('a', { title: 'Tide' }).create()];
    await symlink(records, join(root, 'seeds'));
    await symlink('not-there', join(root, 'nowhere'));
    await symlink('.', join(root, 'loop'));
    await buildInto(root, join(root, 'out'), {});
    expect(await readFile(join(root, 'out/index.html'), 'utf8')).toContain('<p>1 at /</p>');
  });
});
