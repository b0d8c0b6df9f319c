import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { viteCommand } from '../support/viteCommand.ts';
import { median } from './medians.ts';
import { filesBelow, type OutputSizes, outputSizes } from './outputFiles.ts';
import { type Run, runMeasured } from './processTree.ts';
import { pathOfRecord } from './records.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Cost = Omit<Run, 'output'>;

/** What the production build of a folder of records took and gave. */
export interface BuildFigures {
  full: Cost;
  /** After one record's title changed; null: not run. */
  rebuild: Cost | null;
  sizes: OutputSizes;
}

/**
 * Builds `records` into `outDir` with nothing kept from an earlier build, then, where asked, again after one record
 * changed; both as often as `rounds` says. Figures are medians, sizes those of the first build.
 */
export async function measureBuild(
  records: string,
  count: number,
  outDir: string,
  isRebuilt: boolean,
  rounds = 1,
): Promise<BuildFigures> {
  const cache = `${outDir}-cache`;
  const changed = join(records, pathOfRecord(count, count >> 1));
  const [fulls, rebuilds]: [Cost[], Cost[]] = [[], []];
  let sizes: OutputSizes | null = null;
  bringIntoMemory(records);
  for (let round = 0; round < rounds; round++) {
    for (const folder of [outDir, cache]) rmSync(folder, { recursive: true, force: true });
    fulls.push(await build(records, outDir, cache));
    sizes ??= await outputSizes(outDir);
    if (isRebuilt) rebuilds.push(await withChangedRecord(changed, () => build(records, outDir, cache)));
  }
  rmSync(cache, { recursive: true, force: true });
  return {
    full: middle(fulls),
    rebuild: isRebuilt ? middle(rebuilds) : null,
    sizes: sizes ?? (await outputSizes(outDir)),
  };
}

function middle(costs: readonly Cost[]): Cost {
  return {
    seconds: median(costs.map(({ seconds }) => seconds)) ?? NaN,
    peakMegabytes: median(costs.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

/** Reads every record once: whether the disk has them at hand or not says nothing of the build, and what a pipeline has just written it has. */
function bringIntoMemory(records: string): void {
  for (const path of filesBelow(records)) readFileSync(join(records, path));
}

/** `CACHE_DIR` keeps what a build may remember of the last one apart from the project's own. */
async function build(records: string, outDir: string, cache: string): Promise<Cost> {
  const env = {
    SEEDS_DIR: records,
    CACHE_DIR: cache,
    ON_INVALID: 'fail',
    UNPUBLISHED: 'include',
    BASE_PATH: '/',
    STORIES: undefined,
    SITE_URL: undefined,
  };
  const { seconds, peakMegabytes } = await runMeasured(
    process.execPath,
    [...viteCommand, 'build', '--outDir', outDir, '--emptyOutDir'],
    root,
    env,
  );
  return { seconds, peakMegabytes };
}

/** Acts while the title of a record is another. */
export async function withChangedRecord<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  const before = readFileSync(path);
  try {
    writeFileSync(path, before.toString('utf8').replace(/^title: "/m, 'title: "Corrected: '));
    return await act();
  } finally {
    writeFileSync(path, before);
  }
}
