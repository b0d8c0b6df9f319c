import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import { followRecords, makeEditions, serveData } from './devServer.ts';
import { type Edition, makeEdition } from './edition.ts';
import { endsVite, Fault, faultIn } from './faults.ts';
import type { Latest } from './latest.ts';
import { classNames } from './pages/classNames.ts';
import { withEdition } from './pages/page.ts';
import { openResultCache } from './results/resultCache.ts';
import { type AllSettings, readSettings, siteAddress, type SettingsOptions } from './settings.ts';
import { SiteBuild, type SiteBuildOptions } from './siteBuild.ts';

/** What the plugin tells programs that load `vite.config.ts`. */
export interface PluginApi {
  options: SettingsOptions;
}

/** Makes the folder of records part of a Vite build, and of the dev server, which follows changes to them. */
export function broadsheet(options: SettingsOptions = {}): Plugin[] {
  return [
    {
      name: 'broadsheet',
      api: { options } satisfies PluginApi,
      // A wrong setting stops the run here, before anything is begun.
      config({ base, preview }, { command, mode }) {
        const { basePath, port } = settingsFor(options);
        // Many shells export it for other programs. What is published is no development build, unless --mode asks for it.
        if (command === 'build' && mode === 'production' && process.env['NODE_ENV'] === 'development')
          process.env['NODE_ENV'] = 'production';
        return {
          base: base ?? basePath,
          css: classNames,
          // The bundler would warn that a hook of ours is slow: it waits for the edition.
          build: { rolldownOptions: { checks: { pluginTimings: false } } },
          preview: { port: preview?.port ?? port, strictPort: preview?.strictPort ?? true },
        };
      },
    },
    buildPlugin(options),
    devPlugin(options),
  ];
}

function buildPlugin(options: SettingsOptions): Plugin {
  let siteOptions: SiteBuildOptions;
  /** Undefined where Vite ends a build that has not begun. */
  let site: SiteBuild | undefined;
  return {
    name: 'broadsheet:build',
    apply: 'build',
    configResolved({ root, base, build }) {
      const settings = settingsFor(options, root, base);
      siteOptions = { settings, root, base, outDir: resolve(root, build.outDir), cacheDir: settings.cacheDir };
    },
    // Vite bundles the app while the edition is made.
    buildStart() {
      site = new SiteBuild(siteOptions);
    },
    // The last hook before Vite empties the folder of the output.
    async buildEnd(error) {
      if (error === undefined) await site?.report((text) => this.info(text));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => site?.page(html, (file) => sheetIn(bundle, file)),
    },
    writeBundle: () => site?.write(),
    closeBundle: () => site?.end(),
    // The bundler wraps what a hook throws, and adds a stack.
    async buildApp(builder) {
      if (builder.config.builder !== undefined) return;
      try {
        for (const environment of Object.values(builder.environments)) await builder.build(environment);
      } catch (error) {
        throw faultIn(error) ?? error;
      }
    },
  };
}

/** The settings of this run. Throws a `Fault` where one is wrong, or where the base path contradicts another. */
function settingsFor(options: SettingsOptions, root?: string, base?: string): AllSettings {
  try {
    const settings = readSettings(process.env, options, root);
    if (base !== undefined) siteAddress(settings, base);
    return settings;
  } catch (error) {
    throw error instanceof Fault ? endsVite(error) : error;
  }
}

/** The text of a style sheet among the bundled files. */
function sheetIn(bundle: Rolldown.OutputBundle, name: string): string | null {
  const found = Object.values(bundle).find(({ fileName }) => fileName.endsWith(`/${name}`));
  return found?.type === 'asset' ? Buffer.from(found.source).toString() : null;
}

function devPlugin(options: SettingsOptions): Plugin {
  let settings: AllSettings;
  let config: ResolvedConfig;
  let editions: Latest<Edition>;
  return {
    name: 'broadsheet:dev',
    apply: 'serve',
    configResolved(resolved) {
      config = resolved;
      settings = settingsFor(options, config.root, config.base);
    },
    configureServer(server) {
      const { seedsDir, cacheDir } = settings;
      const outDir = resolve(config.root, config.build.outDir);
      editions = makeEditions(server, () => {
        const cache = openResultCache(cacheDir, config.root);
        return makeEdition(settings, settings.sourceDate ?? Date.now(), { cache, search: 'later', outDir });
      });
      serveData(server, config.base, () => editions.value());
      followRecords(server, seedsDir, [outDir, cacheDir], () => editions.change());
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => withEdition(html, (await editions.value()).bootstrap, settings, config.base),
    },
  };
}
