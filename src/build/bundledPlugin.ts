import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { bundleForNode } from './bundles/bundleForNode.ts';
import { programBundle } from './bundles/program.ts';
import { filesIn } from './pipelineVersion.ts';
import type * as PluginModule from './plugin.ts';
import { cacheDirOf, type SettingsOptions } from './settings.ts';

/** The project's root: this file is two folders below it. */
const root = resolve(fileURLToPath(import.meta.url), '../../..');

/**
 * The plugin, for a config file: as an earlier run bundled it, where its sources are the same. Vite bundles a config
 * file with all that it imports at every start; this way that is little.
 */
export async function broadsheet(options: SettingsOptions = {}): Promise<Plugin[]> {
  const program = programBundle(root, cacheDirOf(process.env, root));
  if (program === null) throw new Error(`${root} does not hold the sources of the build`);
  const loaded: unknown = await bundleForNode(program, (folder) => import(pathToFileURL(join(folder, 'plugin.mjs')).href));
  if (!isPluginModule(loaded)) throw new Error('src/build/plugin.ts exports no function "broadsheet"');
  return [...loaded.broadsheet(options, program), restarts];
}

/** Has the dev server start anew when a source of this program changes, as it does for what a config file imports. */
const restarts: Plugin = {
  name: 'broadsheet:restarts',
  apply: 'serve',
  configResolved({ configFileDependencies }) {
    configFileDependencies.push(...['src/build', 'src/core'].flatMap((folder) => filesIn(root, folder)).map((path) => normalizePath(join(root, path))));
  },
};

function isPluginModule(loaded: unknown): loaded is typeof PluginModule {
  return typeof loaded === 'object' && loaded !== null && typeof Reflect.get(loaded, 'broadsheet') === 'function';
}
