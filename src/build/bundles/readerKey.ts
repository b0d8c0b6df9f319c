import { existsSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { type PluginOption, type ResolvedConfig, searchForWorkspaceRoot, type UserConfig } from 'vite';
import { filesAt, filesIn, versionOf } from '../pipelineVersion.ts';
import { hashOf } from './bundleFormat.ts';
import { namesOnlySources } from './namedFiles.ts';

/** Options of Vite, by path, that change nothing in a bundle. */
const WITHOUT_EFFECT = new Set([
  'plugins', 'configFile', 'configLoader', 'logLevel', 'clearScreen', 'customLogger', 'server', 'preview', 'test',
  'build.outDir', 'build.emptyOutDir', 'build.reportCompressedSize', 'build.chunkSizeWarningLimit', 'build.copyPublicDir',
]);
/** Those whose values are part of the key. */
const IN_THE_KEY = new Set([
  'root', 'base', 'mode', 'define', 'publicDir', 'envDir', 'envPrefix',
  'build.assetsDir', 'build.assetsInlineLimit', 'build.cssCodeSplit', 'build.cssMinify', 'build.cssTarget', 'build.minify', 'build.modulePreload', 'build.target',
]);

/**
 * What a config says about a bundle, as text: the same text, the same bundle. Null where that cannot be told: an option
 * that is not known here, a value that is no plain data, a plugin other than React's and this one.
 */
export async function optionsInKey(config: UserConfig): Promise<string | null> {
  const { build = {}, ...rest } = config;
  const options = [...Object.entries(rest), ...Object.entries(build).map(([name, value]): [string, unknown] => [`build.${name}`, value])];
  const told = options.filter(([name, value]) => !WITHOUT_EFFECT.has(name) && !isAbsent(value));
  const isKnown = told.every(([name, value]) => IN_THE_KEY.has(name) && isPlain(value));
  return isKnown && (await arePluginsKnown(config)) ? JSON.stringify(told.sort(([a], [b]) => (a < b ? -1 : 1))) : null;
}

/** The key of all that the reader's bundle is made from, but for the packages in it. Null where it cannot be told: in a workspace, or where a source names a file that is none. */
export function readerKey(options: string, config: ResolvedConfig): string | null {
  const { root, base, mode, isProduction, env, publicDir, configFileDependencies } = config;
  // Tools look for their settings as far up as the workspace's root.
  if (searchForWorkspaceRoot(root) !== root) return null;
  try {
    const sources = [...filesAt(root), ...filesIn(root, 'src')];
    const publicFiles = existsSync(publicDir) ? readdirSync(publicDir, { recursive: true }).map(String).sort() : [];
    const published = new Set(publicFiles);
    if (!sources.every((path) => namesOnlySources(root, path, published))) return null;
    const files = [...sources, ...configFileDependencies.map((path) => relative(root, path)).sort()];
    return hashOf(JSON.stringify([versionOf(root, files), root, options, base, mode, isProduction, env, publicFiles]));
  } catch {
    return null;
  }
}

/** Options of React's plugin are in the config file's text; without one they cannot be told. */
async function arePluginsKnown({ plugins = [], configFile }: UserConfig & { configFile?: string | false }): Promise<boolean> {
  const names = await namesOf(plugins);
  const known = new Set([...OWN_NAMES, ...(configFile === false ? [] : await namesOf([react()]))]);
  return names.every((name) => known.has(name));
}

/** Names of this project's own plugins. */
const OWN_NAMES = ['broadsheet', 'broadsheet:reader', 'broadsheet:lean-router', 'broadsheet:lean-query', 'broadsheet:restarts'];

async function namesOf(option: PluginOption): Promise<string[]> {
  const plugin = await option;
  if (Array.isArray(plugin)) return (await Promise.all(plugin.map(namesOf))).flat();
  return plugin ? [plugin.name] : [];
}

/** Vite itself sets options to nothing, and objects of nothing. */
function isAbsent(value: unknown): boolean {
  return value === undefined || (isPlainObject(value) && Object.values(value).every(isAbsent));
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value) || isPlainObject(value)) return Object.values(value).every(isPlain);
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
