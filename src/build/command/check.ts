import { MOST_SIMILAR } from '../articles/similarArticles.ts';
import { checkDocument } from '../diagnostics/checkDocument.ts';
import { visibleJson } from '../diagnostics/shownValue.ts';
import { fullReport, refusalOf } from '../diagnostics/summary.ts';
import { makeEdition } from '../edition.ts';
import { RUN_FAILED } from '../faults.ts';
import { refusePackages } from '../output/outputPlace.ts';
import { IS_COMPILED, PACKAGE_ROOT } from '../packageRoot.ts';
import { openResultCache } from '../results/resultCache.ts';
import { readSettings, siteAddress } from '../settings.ts';
import { ignoredFilesWarning } from '../settings/settingsFile.ts';
import type { Command, Place } from './command.ts';
import { runOf } from './runOf.ts';
import { readViteConfig } from './viteConfig.ts';

/** Reports, and writes nothing. */
export const checkCommand: Command = {
  name: 'check',
  about: 'Reports every problem of a folder of records, and writes nothing.',
  switches: [{ name: 'json', about: 'the report as one JSON document' }],
  async run({ flags, switches }, place) {
    const run = await runOf(flags, place);
    const { options, root, outDir, base } = await viteConfigOf(place);
    const settings = readSettings(place.environment, options, root ?? run.place, run.flags, run.file);
    refusePackages('SEEDS_DIR: the folder of records', settings.seedsDir, run.place);
    siteAddress(settings, base ?? settings.basePath);
    const edition = await makeEdition(settings, settings.sourceDate ?? Date.now(), {
      cache: openResultCache(settings.cacheDir, root ?? PACKAGE_ROOT),
      outDir: outDir ?? settings.outDir,
      search: 'later',
      similarArticles: MOST_SIMILAR,
    });
    const warning = ignoredFilesWarning(run.file);
    if (warning !== null) process.stderr.write(`${warning}\n`);
    const report = switches.has('json') ? visibleJson(checkDocument(edition)) : fullReport(edition, place.typedIn);
    process.stdout.write(`${report}\n`);
    return refusalOf(edition, settings) === null ? 0 : RUN_FAILED;
  },
};

/** What a clone has set in `vite.config.ts`. An installed package has no such file, and those of others do not count. */
async function viteConfigOf({ cwd }: Place) {
  return IS_COMPILED ? { options: {}, root: null, outDir: null, base: null } : readViteConfig(cwd);
}
