import { join } from 'node:path';
import { Fault, RUN_FAILED, USAGE_FAULTY } from '../faults.ts';
import { openFolder, readFeeds, saveFeeds, unwritable } from '../import/feedsDesk.ts';
import type { Feeds } from '../import/feedsFile.ts';
import { importFeeds } from '../import/importFeeds.ts';
import { importReport, isWell } from '../import/importReport.ts';
import { type FeedSources, isAddress, readSources } from '../import/readSources.ts';
import { recordAddresses } from '../import/recordAddresses.ts';
import { RecordShelf } from '../import/recordShelf.ts';
import { internet, type Network } from '../links/network.ts';
import { refusePackages } from '../output/outputPlace.ts';
import { PACKAGE_ROOT, usageOf } from '../packageRoot.ts';
import { progressLine } from '../progress.ts';
import { openResultCache } from '../results/resultCache.ts';
import { type AllSettings, readSettings } from '../settings.ts';
import type { Command, CommandContext } from './command.ts';
import type { CommandLine } from './commandLine.ts';
import { runOf } from './runOf.ts';
import { viteConfigOf } from './viteConfig.ts';

/** Makes records of the entries of feeds. */
export const importCommand: Command = {
  name: 'import',
  about: 'Makes records of the entries of feeds, and asks only for what is new.',
  operands: '[address or file …]',
  more: `Feeds are RSS, Atom, RDF or JSON Feed. A file is a feed, a list in OPML, or a text with an address a line. Without any,
all feeds that were imported before are asked. What is known of them is in _feeds.json, beside the records.`,
  exitCodes:
    '0 all is well, 1 a feed could not be read, 2 a flag or a setting is wrong, or a record could not be written',
  switches: [{ name: 'dry-run', about: 'says what it would do, and writes nothing' }],
  run: (line, context) => runImport(line, context, internet),
};

/** Imports through a network. Gives the exit code. Rejects with a `Fault` where the words are wrong, or nothing can be written. */
export async function runImport(line: CommandLine, context: CommandContext, network: Network): Promise<number> {
  const isDry = line.switches.has('dry-run');
  const { settings, root } = await settingsOf(line, context);
  const { seedsDir } = settings;
  const before = readFeeds(seedsDir);
  const sources = await sourcesOf(line.operands, before, context);
  if (!isDry) openFolder(seedsDir);
  const { onProgress, end } = progressLine(process.stderr, () => performance.now());
  const records = await recordAddresses(settings, openResultCache(settings.cacheDir, root), onProgress);
  const now = settings.sourceDate ?? Date.now();
  const shelf = new RecordShelf(seedsDir, records, isDry);
  const imported = await importFeeds(sources, before, shelf, { now, onProgress, network }).finally(end);
  if (imported.lines.length > 0) process.stdout.write(`${importReport(imported, isDry)}\n`);
  const { failure } = imported;
  if (failure !== null) throw unwritable(join(seedsDir, failure.file), failure.reason);
  if (!isDry) saveFeeds(seedsDir, imported.feeds, before);
  return imported.lines.every(isWell) ? 0 : RUN_FAILED;
}

async function settingsOf(
  line: CommandLine,
  context: CommandContext,
): Promise<{ settings: AllSettings; root: string }> {
  const run = await runOf(line.flags, context);
  const { options, root } = await viteConfigOf(context);
  const settings = readSettings(context.environment, options, root ?? run.folder, run.flags, run.file);
  refusePackages('SEEDS_DIR: the folder of records', settings.seedsDir, run.folder);
  return { settings, root: root ?? PACKAGE_ROOT };
}

/** Without words, the feeds that are known. */
async function sourcesOf(operands: readonly string[], known: Feeds, { typedIn }: CommandContext): Promise<FeedSources> {
  if (operands.length > 0) return readSources(operands, typedIn);
  const addresses = [...known.keys()].filter(isAddress);
  if (addresses.length > 0) return { addresses, files: new Map() };
  throw new Fault(
    `Give the addresses of feeds, or a file with them: ${usageOf('import')} https://example.org/feed.xml\n--help says more.`,
    USAGE_FAULTY,
  );
}
