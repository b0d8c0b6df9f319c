import { relative, resolve } from 'node:path';
import type { Logger, Plugin, ResolvedConfig, Rolldown } from 'vite';
import { followRecords, printReport, serveData } from './devServer.ts';
import { type Edition, makeEdition } from './edition.ts';
import { checkOutputPlace } from './output/outputPlace.ts';
import { SiteFolder } from './output/siteFolder.ts';
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
  let siteFolder: SiteFolder;
  let keepsOld = false;
  let siteOptions: SiteBuildOptions;
  /** Undefined where Vite ends a build that has not begun. */
  let site: SiteBuild | undefined;
  return {
    name: 'broadsheet:build',
    apply: 'build',
    config: {
      // After other plugins, which may choose the folder of the output.
      order: 'post',
      handler({ root = '.', build: { outDir = 'dist', emptyOutDir, watch } = {} }) {
        siteFolder = new SiteFolder(resolve(root, outDir));
        // A watching build copies the public folder only once.
        keepsOld = emptyOutDir === false || (watch ?? null) !== null;
        // Vite writes beside the old site, and empties nothing.
        return { build: { emptyOutDir: false, rolldownOptions: { output: { dir: siteFolder.staging } } } };
      },
    },
    // A wrong setting stops the run here, before anything is begun.
    configResolved({ root, base, build, logger }) {
      const settings = readSettings(process.env, options, root);
      const outDir = resolve(root, build.outDir);
      checkOutputPlace({ root, seedsDir: settings.seedsDir, outDir });
      nameInLog(logger, relative(root, siteFolder.staging), relative(root, outDir));
      siteOptions = { settings, root, base, outDir, siteFolder, keepsOld, cacheDir: cacheDirOf(process.env, root) };
    },
    // Vite bundles the app while the edition is made.
    async buildStart() {
      await siteFolder.open();
      site = new SiteBuild(siteOptions);
    },
    // Before anything is written.
    async buildEnd(error) {
      if (error === undefined) await site?.report((text) => this.info(text));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => site?.page(html, (file) => sheetIn(bundle, file)),
    },
    // Last, so that what other plugins write is published, too.
    writeBundle: { order: 'post', sequential: true, handler: () => site?.write() },
    closeBundle: () => site?.end(),
  };
}

/** Lets Vite say where its files are when all is done, and not where it wrote them. */
function nameInLog(logger: Logger, staging: string, outDir: string): void {
  const info = logger.info.bind(logger);
  logger.info = (text, options) => info(text.replaceAll(staging, outDir), options);
}

/** The text of a style sheet among the bundled files. */
function sheetIn(bundle: Rolldown.OutputBundle, name: string): string | null {
  const found = Object.values(bundle).find(({ fileName }) => fileName.endsWith(`/${name}`));
  return found?.type === 'asset' ? Buffer.from(found.source).toString() : null;
}

function devPlugin(options: SettingsOptions): Plugin {
  let settings: Settings;
  let config: ResolvedConfig;
  let edition: Promise<Edition>;
  const makeAnew = (): Promise<Edition> => {
    const cache = openResultCache(cacheDirOf(process.env, config.root), config.root);
    const outDir = resolve(config.root, config.build.outDir);
    return makeEdition(settings, settings.sourceDate ?? Date.now(), { cache, search: 'later', outDir });
  };
  return {
    name: 'broadsheet:dev',
    apply: 'serve',
    configResolved(resolved) {
      config = resolved;
      settings = readSettings(process.env, options, config.root);
    },
    configureServer(server) {
      const remake = () => {
        edition = makeAnew();
        return printReport(server, edition);
      };
      void remake();
      serveData(server, config.base, () => edition);
      followRecords(server, settings.seedsDir, remake);
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => withEdition(html, (await edition).bootstrap, settings, config.base),
    },
  };
}
