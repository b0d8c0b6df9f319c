import { MOST_SIMILAR } from '../articles/similarArticles.ts';
import { checkDocument } from '../diagnostics/checkDocument.ts';
import { visibleJson } from '../diagnostics/shownValue.ts';
import { fullReport, refusalOf } from '../diagnostics/summary.ts';
import { makeEdition } from '../edition.ts';
import { RUN_FAILED } from '../faults.ts';
import { openResultCache } from '../results/resultCache.ts';
import { siteAddress } from '../settings.ts';
import type { Command } from './command.ts';

export const check: Command = {
  about: 'Reports every problem of a folder of records, and writes nothing.',
  takesFolder: true,
  flags: [{ name: 'json', about: 'the report as one JSON document' }],
  async run({ given, settings, config: { root, outDir, base }, place }) {
    siteAddress(settings, base ?? settings.basePath);
    const edition = await makeEdition(settings, settings.sourceDate ?? Date.now(), {
      cache: openResultCache(settings.cacheDir, root),
      outDir,
      search: 'later',
      similarArticles: MOST_SIMILAR,
    });
    const text = given.own.has('json') ? visibleJson(checkDocument(edition)) : fullReport(edition, place);
    process.stdout.write(`${text}\n`);
    return refusalOf(edition, settings) === null ? 0 : RUN_FAILED;
  },
};
