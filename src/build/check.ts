import { aidsOf } from './aids.ts';
import { MOST_SIMILAR } from './articles/relate.ts';
import { checkDocument } from './diagnostics/checkDocument.ts';
import { fullReport, refusalOf } from './diagnostics/summary.ts';
import { makeEdition } from './edition.ts';
import { cacheDirOf, readSettings } from './settings.ts';

/** `npm run check`: every problem of the folder, and nothing written. With `--json` as one JSON document, a `CheckDocument`. */
const settings = readSettings(process.env);
const root = process.cwd();
const edition = await makeEdition(settings, Date.now(), { aids: aidsOf(root, cacheDirOf(process.env, root)), search: 'later', similarArticles: MOST_SIMILAR });
const report = process.argv.includes('--json') ? JSON.stringify(checkDocument(edition), null, 2) : fullReport(edition);
process.stdout.write(`${report}\n`);
if (refusalOf(edition, settings) !== null) process.exitCode = 1;
