import react from '@vitejs/plugin-react';
import type { PluginOption } from 'vite';
import { appBundle } from './appBundle.ts';
import { PACKAGE_ROOT } from './packageRoot.ts';
import { ownRun, type ReadRun, sitePlugins } from './plugin.ts';
import type { SettingsOptions } from './settings.ts';

/** The plugins of Vite that make a newspaper of a folder of records: `plugins: [broadsheet()]` is all that Vite must be told. */
export function broadsheet(options: SettingsOptions = {}): PluginOption[] {
  return newspaper(ownRun(options), options);
}

/** The same for a run that knows its settings. */
export function newspaper(readRun: ReadRun, options: SettingsOptions = {}): PluginOption[] {
  return [
    react(),
    { name: 'broadsheet:app', config: ({ root = PACKAGE_ROOT }) => ({ ...appBundle(), root }) },
    sitePlugins(readRun, options),
  ];
}
