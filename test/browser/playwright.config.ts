import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type ReporterDescription } from '@playwright/test';
import { chromiumArguments, findChromium } from '../support/chromium.ts';

/** Nothing beyond this machine has a name, whatever a page asks for. */
const noOtherHosts = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

// Workers load this file too: what the first search found (or installed) is theirs.
process.env.CHROMIUM_PATH = await findChromium();

/** A folder for machine-readable results, for whoever counts tests over several runners. */
const reports = process.env.TEST_REPORTS ?? '';
const jsonReport: ReporterDescription[] =
  reports === '' ? [] : [['json', { outputFile: join(reports, 'playwright.json') }]];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './globalSetup.ts',
  fullyParallel: true,
  workers: Math.min(2, availableParallelism()),
  forbidOnly: process.env.CI !== undefined,
  // On a busy machine a browser now and then hangs or dies. A test that needs its second try is named as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 40_000,
  expect: { timeout: 10_000 },
  // A broken build fails every test slowly: the report is written before whoever waits gives up.
  globalTimeout: 30 * 60_000,
  reporter: [['list'], ...jsonReport],
  use: {
    browserName: 'chromium',
    actionTimeout: 10_000,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: [...chromiumArguments, noOtherHosts] },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    // To record what every test does takes a seventh of the time of all.
    trace: process.env.CI === undefined ? 'retain-on-failure' : 'on-first-retry',
  },
});
