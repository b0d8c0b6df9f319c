import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** What Node is given to run Vite's own command as the npm scripts run it. */
export const viteCommand: readonly string[] = [
  '--enable-source-maps',
  `--env-file=${join(PROJECT, 'vite.env')}`,
  join(PROJECT, 'node_modules/vite/bin/vite.js'),
];
