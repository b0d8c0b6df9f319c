import { MOST_SIMILAR } from '../articles/similarArticles.ts';
import { type DeskFlags, deskSwitches, readDeskFlags } from '../desk/deskFlags.ts';
import { deskReport, verdictOf } from '../desk/deskReport.ts';
import { fixFolder } from '../desk/fixFolder.ts';
import { fixNotes, shownFixes } from '../desk/fixReport.ts';
import { linksNotes } from '../desk/linksReport.ts';
import { type Edition, makeEdition } from '../edition.ts';
import { RUN_FAILED } from '../faults.ts';
import { type RefreshedLinks, refreshLinks } from '../links/refreshLinks.ts';
import { readManner } from '../mannerOf.ts';
import { PACKAGE_ROOT } from '../packageRoot.ts';
import { progressLine } from '../progress.ts';
import type { RecordListing } from '../records/listRecords.ts';
import { openResultCache } from '../results/resultCache.ts';
import type { AllSettings } from '../settings.ts';
import { ignoredFilesWarning } from '../settings/settingsFile.ts';
import type { Command, CommandContext } from './command.ts';
import type { CommandLine } from './commandLine.ts';
import { editionRunOf } from './editionRun.ts';

/** Reports, and writes nothing but what it is asked for. */
export const checkCommand: Command = {
  name: 'check',
  about: 'Reports every problem of a folder of records. Writes nothing without --fix or --links.',
  switches: deskSwitches,
  async run(line, context) {
    const { text, notes = '', exitCode } = await check(line, context);
    if (notes !== '') process.stderr.write(`${notes}\n`);
    if (text !== '') process.stdout.write(`${text}\n`);
    return exitCode;
  },
};

/** What to print, what to tell beside it, and how to end. */
interface Checked {
  text: string;
  notes?: string;
  exitCode: number;
}

async function check(line: CommandLine, context: CommandContext): Promise<Checked> {
  const { environment, typedIn } = context;
  const desk = readDeskFlags(line);
  const { settings, root, run } = await editionRunOf(line.flags, context);
  const mannerIn = (listing: RecordListing) => readManner(settings, listing).manner;
  const fixes = desk.fix === 'no' ? null : await fixFolder(settings.seedsDir, desk.fix, typedIn, settings, mannerIn);
  if (fixes !== null && desk.fix === 'show') return shownFixes(fixes, settings.seedsDir, typedIn);
  const { made, asked } = await checkedEdition(settings, root, desk);
  const edition = { ...made, diagnostics: [...made.diagnostics, ...(fixes?.diagnostics ?? [])] };
  const verdict = verdictOf(edition, settings, desk.isStrict);
  const text = deskReport(edition, verdict, desk.format, typedIn, environment);
  const notes = [
    ignoredFilesWarning(run.file),
    fixes === null ? null : fixNotes(fixes, 'write', settings.seedsDir, typedIn),
    asked === null ? null : linksNotes(asked),
  ].filter((note) => note !== null);
  return { text, notes: notes.join('\n'), exitCode: verdict === 'passed' ? 0 : RUN_FAILED };
}

/** The edition to report on, and what came of asking for its originals; null where nobody asked. */
async function checkedEdition(
  settings: AllSettings,
  root: string | null,
  { asksLinks }: DeskFlags,
): Promise<{ made: Edition; asked: RefreshedLinks | null }> {
  const now = settings.sourceDate ?? Date.now();
  const { onProgress, end } = progressLine(process.stderr, () => performance.now());
  let asked: RefreshedLinks | null = null;
  const askLinks = async (addresses: readonly string[]) => {
    asked = await refreshLinks(settings.seedsDir, addresses, { now, onProgress }).finally(end);
    return asked.links;
  };
  const made = await makeEdition(settings, now, {
    cache: openResultCache(settings.cacheDir, root ?? PACKAGE_ROOT),
    outDir: settings.outDir,
    search: 'later',
    similarArticles: MOST_SIMILAR,
    ...(asksLinks && { askLinks }),
  });
  return { made, asked };
}
