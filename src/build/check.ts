import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_SIMILAR } from './articles/similarArticles.ts';
import { parseCommandLine } from './command/commandLine.ts';
import { helpOf } from './command/help.ts';
import { readViteConfig } from './command/viteConfig.ts';
import { deskSwitches, readDeskFlags } from './desk/deskFlags.ts';
import { deskReport, verdictOf } from './desk/deskReport.ts';
import { fixFolder } from './desk/fixFolder.ts';
import { fixNotes, shownFixes } from './desk/fixReport.ts';
import { makeEdition } from './edition.ts';
import { Fault, RUN_FAILED } from './faults.ts';
import { openResultCache } from './results/resultCache.ts';
import { type Environment, readSettings, siteAddress } from './settings.ts';

const USAGE = 'npm run check -- [folder] [flags]';
const ABOUT = 'Reports every problem of a folder of records. Writes nothing without --fix.';

/** What to print, what to tell beside it, and how to end. */
interface Checked {
  text: string;
  notes?: string;
  exitCode: number;
}

/** Runs the command. Gives what to print, and the exit code. Rejects with a `Fault` where it can't be run. */
async function check(words: readonly string[], environment: Environment): Promise<Checked> {
  const place = placeOf(environment);
  const commandLine = parseCommandLine(words, deskSwitches, place);
  const { flags, switches } = commandLine;
  if (switches.has('help')) return { text: helpOf(USAGE, ABOUT, deskSwitches), exitCode: 0 };
  if (switches.has('version')) return { text: version(), exitCode: 0 };
  const desk = readDeskFlags(commandLine);
  const { options, root, outDir, base } = await readViteConfig(process.cwd());
  const settings = readSettings(environment, options, root, flags);
  siteAddress(settings, base ?? settings.basePath);
  const fixes = desk.fix === 'no' ? null : await fixFolder(settings.seedsDir, desk.fix, place);
  if (fixes !== null && desk.fix === 'show') return shownFixes(fixes, settings.seedsDir, place);
  const cache = openResultCache(settings.cacheDir, root);
  const made = await makeEdition(settings, settings.sourceDate ?? Date.now(), {
    cache,
    outDir,
    search: 'later',
    similarArticles: MOST_SIMILAR,
  });
  const edition = { ...made, diagnostics: [...made.diagnostics, ...(fixes?.diagnostics ?? [])] };
  const verdict = verdictOf(edition, settings, desk.isStrict);
  const text = deskReport(edition, verdict, desk.format, place, environment);
  const notes = fixes === null ? '' : fixNotes(fixes, 'write', settings.seedsDir, place);
  return { text, notes, exitCode: verdict === 'passed' ? 0 : RUN_FAILED };
}

/** The folder in which the command was typed. npm runs scripts in the project's root, and tells where it was called. */
function placeOf(environment: Environment): string {
  const calledIn = environment['npm_lifecycle_event'] === 'check' ? environment['INIT_CWD'] : undefined;
  return calledIn ?? process.cwd();
}

function version(): string {
  const description: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  const hasVersion = typeof description === 'object' && description !== null && 'version' in description;
  return hasVersion ? String(description.version) : 'unknown';
}

try {
  const { text, notes = '', exitCode } = await check(process.argv.slice(2), process.env);
  if (notes !== '') process.stderr.write(`${notes}\n`);
  if (text !== '') process.stdout.write(`${text}\n`);
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
