/// <reference types="vitest/config" />
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { broadsheet } from './src/build/newspaper.ts';
import { settingFacts } from './src/build/settings/settingsSchema.ts';

/** A folder for test reports as JSON, beside what is printed. */
const reports = process.env['TEST_REPORTS'] ?? '';

/** Blank settings count as not given: what the shell says of them is not for the tests. */
const noSettings = Object.fromEntries([...settingFacts.values()].map(({ variable }) => [variable, '']));

const tests = ['test/**/*.test.{ts,tsx}'];

/** Tests that need modules of their own: those of the app, which keeps a state in some, and those that replace some. */
const testsWithOwnModules = [
  'test/app/**/*.test.{ts,tsx}',
  'test/build/devServer.test.ts',
  'test/build/output/publish.test.ts',
  'test/build/records/body/failure.test.ts',
  'test/build/results/failedRecord.test.ts',
];

export default defineConfig({
  plugins: [broadsheet()],
  test: {
    // Most files of tests load the modules once, together: those of test/core took 26 s instead of 88.
    projects: [
      {
        extends: true,
        test: {
          name: 'shared modules',
          include: tests,
          exclude: [...testsWithOwnModules, '**/node_modules/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'own modules', include: testsWithOwnModules } },
    ],
    reporters: reports === '' ? ['default'] : ['default', ['json', { outputFile: join(reports, 'vitest.json') }]],
    testTimeout: 30_000,
    maxWorkers: '100%',
    env: noSettings,
  },
});
