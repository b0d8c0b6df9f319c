import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BUILD_FOLDER } from '../../src/build/output/fileList.ts';
import { viteCommand } from '../support/viteCommand.ts';
import { seededChance } from './chance.ts';
import { writeRecords } from './records.ts';
import { filesOf, type SiteFiles, stateOf } from './wholeSite.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A folder in memory: another file system than the project's. */
const MEMORY = '/dev/shm';

/** Two editions that differ in all their files. One has an archive page more. */
const EDITIONS = { A: { records: 600, seed: 1 }, B: { records: 400, seed: 2 } } as const;
type Name = keyof typeof EDITIONS;

/** How the builds of a round ended, and what was there then. */
type Counts = Record<'old' | 'new' | 'mixed' | 'broken', number>;

/**
 * Kills builds at random moments and looks whether a whole site is there each time: `kills` times by force, a tenth as
 * often by Ctrl-C, and on disks that are full. Gives the lines of a report; the exit code is 1 where a site was broken.
 */
export async function measureKills(kills: number, workshop: string): Promise<string> {
  const bench = new KillBench(workshop);
  await bench.prepare();
  const rounds: [string, Counts][] = [
    ['SIGKILL', await bench.kill('SIGKILL', Math.ceil(kills / 2), join(workshop, 'out'))],
    ['SIGKILL, another file system', await bench.onMemory((out) => bench.kill('SIGKILL', Math.floor(kills / 2), out))],
    ['SIGINT', await bench.kill('SIGINT', Math.ceil(kills / 10), join(workshop, 'out'))],
    ['disk full', await bench.fillDisks()],
  ];
  if (rounds.some(([, { broken }]) => broken > 0)) process.exitCode = 1;
  const rows = rounds.map(([name, { old, new: fresh, mixed, broken }]) =>
    [name, old, fresh, mixed, broken].join(' | '),
  );
  return [
    'builds ended by | old site | new site | pages of both, each whole | broken',
    ...rows,
    `A build that is left alone takes ${(bench.usual / 1000).toFixed(1)} s.`,
  ].join('\n');
}

class KillBench {
  /** Milliseconds that a build takes that is left alone. */
  usual = 0;
  readonly #workshop: string;
  readonly #chance = seededChance(9);
  readonly #sites = new Map<Name, SiteFiles>();

  constructor(workshop: string) {
    this.#workshop = workshop;
  }

  /** Writes the records of both editions, and builds what their sites should be. */
  async prepare(): Promise<void> {
    writeFileSync(this.#path('ledger.json'), '{"format":"broadsheet-ledger-1","articles":[],"gone":[],"stories":[]}');
    for (const name of ['A', 'B'] as const) {
      writeRecords(this.#path(`records-${name}`), EDITIONS[name].records, EDITIONS[name].seed);
      const outDir = this.#path(`reference-${name}`);
      const start = performance.now();
      await this.#build(name, outDir);
      this.usual = performance.now() - start;
      this.#sites.set(name, filesOf(outDir));
    }
  }

  /** Ends builds into a folder at random moments, and counts what was there. Half of them end as they publish. */
  async kill(signal: NodeJS.Signals, times: number, outDir: string): Promise<Counts> {
    const counts: Counts = { old: 0, new: 0, mixed: 0, broken: 0 };
    await this.#build('A', outDir);
    let there: Name = 'A';
    for (let time = 0; time < times; time++) {
      const next: Name = there === 'A' ? 'B' : 'A';
      await this.#endEarly(next, outDir, signal, time % 2 === 1);
      there = this.#look(outDir, there, next, counts, `${signal} ${time}`);
      if (time % 10 === 9) console.error(`${signal}: ${time + 1} of ${times}`, counts);
      if (signal === 'SIGINT') this.#expectNothingLeft(outDir, counts);
    }
    await this.#expectExact(outDir, there, counts);
    return counts;
  }

  async onMemory(act: (outDir: string) => Promise<Counts>): Promise<Counts> {
    const folder = join(MEMORY, `broadsheet-kills-${process.pid}`);
    if (!existsSync(MEMORY) || statSync(MEMORY).dev === statSync(root).dev) return skipped(`${MEMORY} is not there`);
    try {
      return await act(join(folder, 'out'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Builds onto disks that have room for a part of the new site. */
  async fillDisks(): Promise<Counts> {
    const disk = this.#path('disk');
    mkdirSync(disk);
    const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0;
    if (process.getuid?.() !== 0 || !mount('size=100m')) return skipped('only root can mount a small disk');
    const counts: Counts = { old: 0, new: 0, mixed: 0, broken: 0 };
    try {
      const outDir = join(disk, 'out');
      await this.#build('A', outDir);
      const { bsize, blocks, bfree, ffree, files } = statfsSync(disk);
      const need = (blocks - bfree) * bsize;
      for (const share of [0, 0.01, 0.2, 0.5, 0.9]) {
        mount(`remount,size=${Math.ceil(need * (1 + share))}`);
        await this.#build('B', outDir).catch(() => {});
        const there = this.#look(outDir, 'A', 'B', counts, `a disk with room for ${share} of a site`);
        mount('remount,size=100m');
        await this.#expectExact(outDir, there, counts);
        if (there === 'B') await this.#build('A', outDir);
      }
      mount(`remount,size=100m,nr_inodes=${files - ffree + 40}`);
      await this.#build('B', outDir).catch(() => {});
      this.#look(outDir, 'A', 'B', counts, 'a disk with room for 40 files');
    } finally {
      spawnSync('umount', [disk]);
    }
    return counts;
  }

  #path(name: string): string {
    return join(this.#workshop, name);
  }

  #start(name: Name, outDir: string) {
    const env = {
      ...process.env,
      NODE_ENV: undefined,
      SEEDS_DIR: this.#path(`records-${name}`),
      CACHE_DIR: this.#path('cache'),
      // A ledger of its own, so that a site does not depend on those before.
      LEDGER: this.#path('ledger.json'),
      ON_INVALID: 'fail',
      BASE_PATH: '/',
    };
    return spawn(
      process.execPath,
      [...viteCommand, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'],
      {
        cwd: root,
        env,
        detached: true,
        stdio: 'ignore',
      },
    );
  }

  async #build(name: Name, outDir: string): Promise<void> {
    const child = this.#start(name, outDir);
    await once(child, 'exit');
    if (child.exitCode !== 0) throw new Error(`The build of ${name} failed.`);
  }

  async #endEarly(name: Name, outDir: string, signal: NodeJS.Signals, publishes: boolean): Promise<void> {
    const child = this.#start(name, outDir);
    const ended = once(child, 'exit');
    const waiting = new AbortController();
    const moment = publishes
      ? publishing(outDir, waiting.signal).then(() => setTimeout(this.#chance.next() * 20))
      : setTimeout(this.#chance.next() * this.usual);
    await Promise.race([moment, ended]);
    waiting.abort();
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // It has ended.
    }
    await ended;
  }

  /** Counts what is there after a build of `next` over `before`; gives the edition of the front page. */
  #look(outDir: string, before: Name, next: Name, counts: Counts, when: string): Name {
    const [old, fresh] = [this.#site(before), this.#site(next)];
    const { front, problems, isMixed } = stateOf(filesOf(outDir), old, fresh);
    for (const problem of problems) console.error(`${when}: ${problem}`);
    if (problems.length > 0) counts.broken++;
    else if (isMixed) counts.mixed++;
    else counts[front]++;
    return front === 'new' ? next : before;
  }

  /** A build that ends leaves exactly its site. */
  async #expectExact(outDir: string, there: Name, counts: Counts): Promise<void> {
    await this.#build(there, outDir);
    const [found, wanted] = [filesOf(outDir), this.#site(there)];
    const differ = [...new Set([...found.keys(), ...wanted.keys()])].filter(
      (path) => found.get(path) !== wanted.get(path),
    );
    if (differ.length > 0) counts.broken++;
    for (const path of differ) console.error(`after the last build: ${path} is not as it should be`);
    this.#expectNothingLeft(outDir, counts);
  }

  #expectNothingLeft(outDir: string, counts: Counts): void {
    const left = [join(outDir, BUILD_FOLDER), join(root, 'node_modules/.broadsheet')].flatMap((folder) =>
      existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'files.json') : [],
    );
    if (left.length > 0) counts.broken++;
    for (const name of left) console.error(`left behind: ${name}`);
  }

  #site(name: Name): SiteFiles {
    return this.#sites.get(name) ?? new Map();
  }
}

/** Waits until a build begins to publish: then it replaces the list of files. */
async function publishing(outDir: string, signal: AbortSignal): Promise<void> {
  try {
    for await (const { filename } of watch(join(outDir, BUILD_FOLDER), { signal }))
      if (filename === 'files.json') return;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function skipped(reason: string): Counts {
  console.error(`Left out: ${reason}.`);
  return { old: 0, new: 0, mixed: 0, broken: 0 };
}
