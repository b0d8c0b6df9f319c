import { makeEdition } from './edition.ts';
import { readSettings } from './settings.ts';
import { fullReport, refusalOf } from './summary.ts';

/** `npm run check`: every problem of the folder, and nothing written. */
const settings = readSettings(process.env);
const edition = await makeEdition(settings, Date.now());
process.stdout.write(`${fullReport(edition)}\n`);
if (refusalOf(edition, settings) !== null) process.exitCode = 1;
