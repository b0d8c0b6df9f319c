import { resolve } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { Fault, USAGE_FAULTY } from '../faults.ts';
import { IS_COMPILED } from '../packageRoot.ts';
import type { CommandContext } from './command.ts';

/** What a publisher has set in `vite.config.ts`. */
export interface ViteConfig {
  /** The plugin's options, unchecked. */
  options: Readonly<Record<string, unknown>>;
  /** The project's root, absolute. */
  root: string;
  /** The folder of the output, absolute. Null: none is set. */
  outDir: string | null;
  /** Null: none is set. */
  base: string | null;
}

/** What a clone has set in `vite.config.ts`. An installed package has no such file, and those of others do not count. */
export async function viteConfigOf({
  cwd,
}: CommandContext): Promise<Omit<ViteConfig, 'root'> & { root: string | null }> {
  return IS_COMPILED ? { options: {}, root: null, outDir: null, base: null } : readViteConfig(cwd);
}

/** Reads the settings file of Vite in a folder, if there is one. Throws a `Fault` where it can't be loaded. */
async function readViteConfig(folder: string): Promise<ViteConfig> {
  const { loadConfigFromFile } = await import('vite');
  const environment = { command: 'build', mode: 'production' } as const;
  const loaded = await loadConfigFromFile(environment, undefined, folder, 'silent', undefined, 'native').catch(
    (cause: unknown) => {
      throw new Fault(
        `Vite's settings can't be read: ${cause instanceof Error ? cause.message : String(cause)}`,
        USAGE_FAULTY,
      );
    },
  );
  const { plugins, root: ownRoot = '.', base, build } = loaded?.config ?? {};
  const root = resolve(folder, ownRoot);
  return {
    options: optionsAmong(await flat(plugins)),
    root,
    outDir: build?.outDir === undefined ? null : resolve(root, build.outDir),
    base: base ?? null,
  };
}

function optionsAmong(plugins: readonly Plugin[]): Readonly<Record<string, unknown>> {
  const api: unknown = plugins.find(({ name }) => name === 'broadsheet')?.api;
  const hasOptions = typeof api === 'object' && api !== null && 'options' in api;
  return hasOptions && typeof api.options === 'object' ? { ...api.options } : {};
}

/** Plugins as Vite takes them: in lists, in promises, and `false` where there is none. */
async function flat(plugins: PluginOption): Promise<Plugin[]> {
  const found = await plugins;
  if (Array.isArray(found)) return (await Promise.all(found.map(flat))).flat();
  return found ? [found] : [];
}
