import { makeEdition } from './edition.ts';
import { readSettings } from './settings.ts';
import { fullReport } from './summary.ts';

/** `npm run check`: every problem of the folder, and nothing written. */
const settings = readSettings(process.env);
const edition = await makeEdition(settings, Date.now());
process.stdout.write(`${fullReport(edition)}\n`);
if (settings.onInvalid === 'fail' && edition.diagnostics.some(({ severity }) => severity === 'error')) process.exitCode = 1;
