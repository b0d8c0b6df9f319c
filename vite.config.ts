/// <reference types="vitest/config" />
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { broadsheet } from './src/build/plugin.ts';
import { settingFacts } from './src/build/settings/settingsSchema.ts';

/** A folder for test reports as JSON, beside what is printed. */
const reports = process.env['TEST_REPORTS'] ?? '';

/** Blank settings count as not given: what the shell says of them is not for the tests. */
const noSettings = Object.fromEntries([...settingFacts.values()].map(({ variable }) => [variable, '']));

export default defineConfig({
  plugins: [react(), broadsheet()],
  // The router's build without warnings for developers, which its package does not export: half a KB of the first visit.
  resolve: {
    alias: [
      {
        find: /^react-router$/,
        replacement: join(import.meta.dirname, 'node_modules/react-router/dist/production/index.mjs'),
      },
    ],
  },
  build: {
    modulePreload: { polyfill: false },
    // No getter of ours or of a package does anything but give a value: 0.2 KB of the first visit.
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      // One script and one style sheet for all that the first screen needs. By itself the bundler makes ten of them. All that
      // comes later has one style sheet, too, and a script for each purpose.
      output: {
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'], priority: 2 },
            { name: 'app', test: /rolldown\/runtime/, priority: 2 },
            { name: 'later', test: /\.module\.css$|print\.css$/, priority: 1 },
            {
              name: 'memory',
              test: /src\/(app|core)\/memory\/(?!SavedPage|MemoryFiles)|node_modules\/idb\//,
              priority: 1,
            },
            { name: 'lists', test: /src\/app\/(content|feed|search)\/|FilterChips|src\/core\// },
            { name: 'tools', test: /src\/app\/filters\// },
            { name: 'keys', test: /src\/app\/keyboard\/|scrollsSideways/ },
            { name: 'directories', test: /src\/app\/(directory|about)\/|NotFound/ },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 400,
    reportCompressedSize: false,
    // As in `classNames.ts`.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    reporters: reports === '' ? ['default'] : ['default', ['json', { outputFile: join(reports, 'vitest.json') }]],
    testTimeout: 30_000,
    env: noSettings,
  },
});
