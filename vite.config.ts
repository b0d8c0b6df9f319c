/// <reference types="vitest/config" />
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { broadsheet } from './src/build/newspaper.ts';
import { settingFacts } from './src/build/settings/settingsSchema.ts';

/** A folder for test reports as JSON, beside what is printed. */
const reports = process.env['TEST_REPORTS'] ?? '';

/** Blank settings count as not given: what the shell says of them is not for the tests. */
const noSettings = Object.fromEntries([...settingFacts.values()].map(({ variable }) => [variable, '']));

export default defineConfig({
  plugins: [broadsheet()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    reporters: reports === '' ? ['default'] : ['default', ['json', { outputFile: join(reports, 'vitest.json') }]],
    testTimeout: 30_000,
    env: noSettings,
  },
});
