/**
 * Measures the build, its output and the reader over generated records, beside what a publisher would otherwise pick:
 *
 *   npm run bench                      1,000, 10,000 and 100,000 records, and the peers
 *   npm run bench -- 1000 --no-peers   some sizes; the peers or not
 *   npm run bench -- --runs=5          more runs of the reader and of smaller builds (3): figures are medians
 *   npm run bench -- short             1,000 and 10,000 records, bytes and counts alone: fails over a budget
 *   npm run bench -- stories           how good stories and similar articles are
 *   npm run bench -- mojibake          how much mojibake is undone in many languages, over lines of Debian's packages
 *   npm run bench -- mojibake --packages=FOLDER   … that are, or are put, in this folder
 *   npm run bench -- fuzz 50000        reads so many mutated records; fails where the build does not hold
 *   npm run bench -- fuzz 1 --seed=7   the one of this seed
 *   npm run bench -- kills 200         how whole the site is after builds that were killed at random moments
 *   npm run bench -- deploys           20 deploys to nginx and to Caddy while pages are open: fails on a dead end
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { broadsheetSite } from './broadsheetSite.ts';
import { measureBuild } from './build.ts';
import { measurePeers, peerTable, type PeerFigures } from './peers.ts';
import { racePages } from './paintRace.ts';
import { type Device, measureReader, slowPhone, thisMachine } from './reader.ts';
import { recordFolder, twoWordQueries } from './records.ts';
import { brokenBudgets, targetTable } from './table.ts';
import type { Figures } from './targets.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache/bench');
const realRecords = join(root, '../shared/records');

/** More records than this are built once: it takes minutes. */
const MOST_BUILT_OFTEN = 20_000;

/** What is built in this run, gone when it ends. */
const workshop = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));

const words = process.argv.slice(2);
mkdirSync(cache, { recursive: true });
try {
  if (words.includes('stories')) await stories();
  else if (words.includes('mojibake')) await mojibake();
  else if (words.includes('fuzz')) await mutatedRecords();
  else if (words.includes('kills')) await kills();
  else if (words.includes('deploys')) await deploys();
  else if (words.includes('short')) await short();
  else await full();
} finally {
  rmSync(workshop, { recursive: true, force: true });
}

async function stories(): Promise<void> {
  const { evaluateStories } = await import('./stories.ts');
  evaluateStories(existsSync(realRecords) ? realRecords : null);
}

async function deploys(): Promise<void> {
  const { measureDeploys } = await import('./deploys.ts');
  process.exitCode = (await measureDeploys(workshop)) ? 0 : 1;
}

async function mojibake(): Promise<void> {
  const { measureMojibake } = await import('./mojibake.ts');
  measureMojibake(words.find((word) => word.startsWith('--packages='))?.slice(11) ?? join(cache, 'packages'));
}

async function mutatedRecords(): Promise<void> {
  const { fuzz, fuzzWorkshop } = await import('./fuzz.ts');
  const faults = await fuzz({
    count: words.map(Number).find((count) => count > 0) ?? 50_000,
    seed: Number(words.find((word) => word.startsWith('--seed='))?.slice(7) ?? 1),
    realRecords: existsSync(realRecords) ? realRecords : null,
    workshop: fuzzWorkshop(cache),
    print: console.log,
  });
  process.exitCode = faults === 0 ? 0 : 1;
}

async function kills(): Promise<void> {
  const { measureKills } = await import('./kills.ts');
  console.log(await measureKills(Number(words[words.indexOf('kills') + 1] ?? 200), workshop));
}

async function short(): Promise<void> {
  const measured = new Map<number, Figures>();
  for (const count of [1000, 10_000]) measured.set(count, await measure(count, thisMachine, 1, false));
  console.log(
    `${targetTable(measured)}\n\nTimes are those of this machine, on a fast link: only bytes and counts are checked.`,
  );
  const broken = brokenBudgets(measured);
  for (const complaint of broken) console.error(`over budget: ${complaint}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}

async function full(): Promise<void> {
  const numbers = words.map(Number).filter((count) => count > 0);
  const runs = Number(words.find((word) => word.startsWith('--runs='))?.slice(7) ?? 3);
  const measured = new Map<number, Figures>();
  const peers = new Map<number, PeerFigures>();
  // Front pages and articles do not depend on the number of records: where Astro is not run, that of the size before races again.
  let astro: string | null = null;
  for (const count of numbers.length === 0 ? [1000, 10_000, 100_000] : numbers) {
    const own = await measure(count, slowPhone, runs, true);
    if (!words.includes('--no-peers')) {
      const others = await measurePeers(recordFolder(cache, count), count, runs, workshop);
      peers.set(count, others);
      astro = typeof others.astro === 'string' ? astro : others.astro.outDir;
    }
    measured.set(
      count,
      astro === null
        ? own
        : { ...own, race: await racePages(siteFolder(count), astro, workshop, runs * 2 + 1, slowPhone) },
    );
  }
  console.log(`\n${targetTable(measured)}\n`);
  for (const [count, figures] of peers) console.log(`${peerTable(count, measured.get(count), figures)}\n`);
  save(measured, peers);
}

async function measure(count: number, device: Device, runs: number, isRebuilt: boolean): Promise<Figures> {
  const step = (text: string) => console.error(`${count.toLocaleString('en')} records: ${text}`);
  step('records');
  const records = recordFolder(cache, count);
  const outDir = siteFolder(count);
  step('build');
  const build = await measureBuild(
    records,
    count,
    outDir,
    isRebuilt,
    isRebuilt && count <= MOST_BUILT_OFTEN ? runs : 1,
  );
  step('reader');
  return {
    build,
    reader: await measureReader(outDir, broadsheetSite, twoWordQueries(count, runs * 2), device),
    race: null,
  };
}

function siteFolder(count: number): string {
  return join(workshop, `dist-${count}`);
}

function save(measured: ReadonlyMap<number, Figures>, peers: ReadonlyMap<number, PeerFigures>): void {
  const date = new Date().toISOString();
  const machine = { node: process.version, processors: cpus().map(({ model }) => model), load: loadavg() };
  const path = join(cache, `${date.slice(0, 19).replaceAll(':', '-')}.json`);
  writeFileSync(
    path,
    JSON.stringify(
      { date, machine, broadsheet: Object.fromEntries(measured), peers: Object.fromEntries(peers) },
      null,
      2,
    ),
  );
  console.log(`Figures: ${path.slice(root.length)}`);
}
