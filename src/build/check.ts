import { join } from 'node:path';
import { MOST_SIMILAR } from './articles/similarArticles.ts';
import { checkDocument } from './diagnostics/checkDocument.ts';
import { visibleJson } from './diagnostics/shownValue.ts';
import { fullReport, refusalOf } from './diagnostics/summary.ts';
import { makeEdition } from './edition.ts';
import { openResultCache } from './results/resultCache.ts';
import { cacheDirOf, readSettings } from './settings.ts';

/** `npm run check`: every problem of the folder, and nothing written. With `--json` as one JSON document, a `CheckDocument`. */
const settings = readSettings(process.env);
const root = process.cwd();
const cache = openResultCache(cacheDirOf(process.env, root), root);
const edition = await makeEdition(settings, settings.sourceDate ?? Date.now(), {
  cache,
  outDir: join(root, 'dist'),
  search: 'later',
  similarArticles: MOST_SIMILAR,
});
const report = process.argv.includes('--json') ? visibleJson(checkDocument(edition)) : fullReport(edition);
process.stdout.write(`${report}\n`);
if (refusalOf(edition, settings) !== null) process.exitCode = 1;
