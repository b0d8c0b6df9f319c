import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import { followRecords, makeEditions, serveData } from './devServer.ts';
import { type Edition, makeEdition } from './edition.ts';
import type { Latest } from './latest.ts';
import { classNames } from './pages/classNames.ts';
import { withEdition } from './pages/page.ts';
import { openResultCache } from './results/resultCache.ts';
import { basePath, cacheDirOf, portOf, readSettings, type Settings, type SettingsOptions } from './settings.ts';
import { SiteBuild, type SiteBuildOptions } from './siteBuild.ts';

/** Makes the folder of records part of a Vite build, and of the dev server, which follows changes to them. */
export function broadsheet(options: SettingsOptions = {}): Plugin[] {
  return [
    {
      name: 'broadsheet',
      config: ({ base, preview }) => ({
        base: base ?? basePath(process.env),
        css: classNames,
        // The bundler would warn that a hook of ours is slow: it waits for the edition.
        build: { rolldownOptions: { checks: { pluginTimings: false } } },
        preview: { port: preview?.port ?? portOf(process.env), strictPort: preview?.strictPort ?? true },
      }),
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
    // A wrong setting stops the run here, before anything is begun.
    configResolved({ root, base, build }) {
      siteOptions = {
        settings: readSettings(process.env, options, root),
        root,
        base,
        outDir: resolve(root, build.outDir),
        cacheDir: cacheDirOf(process.env, root),
      };
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
  };
}

/** The text of a style sheet among the bundled files. */
function sheetIn(bundle: Rolldown.OutputBundle, name: string): string | null {
  const found = Object.values(bundle).find(({ fileName }) => fileName.endsWith(`/${name}`));
  return found?.type === 'asset' ? Buffer.from(found.source).toString() : null;
}

function devPlugin(options: SettingsOptions): Plugin {
  let settings: Settings;
  let config: ResolvedConfig;
  let editions: Latest<Edition>;
  return {
    name: 'broadsheet:dev',
    apply: 'serve',
    configResolved(resolved) {
      config = resolved;
      settings = readSettings(process.env, options, config.root);
    },
    configureServer(server) {
      const cacheDir = cacheDirOf(process.env, config.root);
      const outDir = resolve(config.root, config.build.outDir);
      editions = makeEditions(server, () => {
        const cache = openResultCache(cacheDir, config.root);
        return makeEdition(settings, settings.sourceDate ?? Date.now(), { cache, search: 'later', outDir });
      });
      serveData(server, config.base, () => editions.value());
      followRecords(server, settings.seedsDir, [outDir, cacheDir], () => editions.change());
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => withEdition(html, (await editions.value()).bootstrap, settings, config.base),
    },
    // Vite ends the server before it starts another with changed settings.
    closeBundle: () => editions.stop(),
  };
}
