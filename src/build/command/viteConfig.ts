import { resolve } from 'node:path';
import type { ConfigEnv, Plugin, PluginOption, UserConfig, UserConfigExport } from 'vite';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import type { PluginApi } from '../plugin.ts';

/** Loads `vite.config.ts`. */
export type LoadSettings = () => Promise<{ default: UserConfigExport }>;

/** What a publisher has set in `vite.config.ts`. */
export interface ViteConfig {
  config: UserConfig;
  plugin: PluginApi;
  /** The project's root and the folder of the output, absolute. */
  root: string;
  outDir: string;
  /** Null: none is set. */
  base: string | null;
}

/** Reads the settings file of Vite in the project's folder. Throws a `Fault` where it can't be loaded. */
export async function readViteConfig(load: LoadSettings, folder: string, environment: ConfigEnv): Promise<ViteConfig> {
  const config = await configOf(load, environment).catch((cause: unknown) => {
    throw new Fault(
      `Vite's settings can't be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      USAGE_FAULTY,
    );
  });
  const { plugins, root: ownRoot = '.', base, build } = config;
  const root = resolve(folder, ownRoot);
  return {
    config,
    plugin: (await flat(plugins)).map(({ api }): unknown => api).find(isPluginApi) ?? { options: {}, flags: {} },
    root,
    outDir: resolve(root, build?.outDir ?? 'dist'),
    base: base ?? null,
  };
}

async function configOf(load: LoadSettings, environment: ConfigEnv): Promise<UserConfig> {
  const given = (await load()).default;
  return typeof given === 'function' ? given(environment) : given;
}

function isPluginApi(api: unknown): api is PluginApi {
  return typeof api === 'object' && api !== null && 'options' in api && 'flags' in api;
}

/** Plugins as Vite takes them: in lists, in promises, and `false` where there is none. */
async function flat(plugins: PluginOption): Promise<Plugin[]> {
  const found = await plugins;
  if (Array.isArray(found)) return (await Promise.all(found.map(flat))).flat();
  return found ? [found] : [];
}
