import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_SIMILAR } from './articles/similarArticles.ts';
import { parseCommandLine, type Switch } from './command/commandLine.ts';
import { helpOf } from './command/help.ts';
import { readViteConfig } from './command/viteConfig.ts';
import { checkDocument } from './diagnostics/checkDocument.ts';
import { visibleJson } from './diagnostics/shownValue.ts';
import { fullReport, refusalOf } from './diagnostics/summary.ts';
import { makeEdition } from './edition.ts';
import { Fault, RUN_FAILED } from './faults.ts';
import { openResultCache } from './results/resultCache.ts';
import { type Environment, readSettings, siteAddress } from './settings.ts';

const USAGE = 'npm run check -- [folder] [flags]';
const ABOUT = 'Reports every problem of a folder of records, and writes nothing.';
const SWITCHES: readonly Switch[] = [{ name: 'json', about: 'the report as one JSON document' }];

/** Runs the command. Gives what to print, and the exit code. Rejects with a `Fault` where it can't be run. */
async function check(words: readonly string[], environment: Environment): Promise<{ text: string; exitCode: number }> {
  const place = placeOf(environment);
  const { flags, switches } = parseCommandLine(words, SWITCHES, place);
  if (switches.has('help')) return { text: helpOf(USAGE, ABOUT, SWITCHES), exitCode: 0 };
  if (switches.has('version')) return { text: version(), exitCode: 0 };
  const { options, root, outDir, base } = await readViteConfig(process.cwd());
  const settings = readSettings(environment, options, root, flags);
  siteAddress(settings, base ?? settings.basePath);
  const cache = openResultCache(settings.cacheDir, root);
  const edition = await makeEdition(settings, settings.sourceDate ?? Date.now(), {
    cache,
    outDir,
    search: 'later',
    similarArticles: MOST_SIMILAR,
  });
  const text = switches.has('json') ? visibleJson(checkDocument(edition)) : fullReport(edition, place);
  return { text, exitCode: refusalOf(edition, settings) === null ? 0 : RUN_FAILED };
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
  const { text, exitCode } = await check(process.argv.slice(2), process.env);
  process.stdout.write(`${text}\n`);
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
