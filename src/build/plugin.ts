import { basename, join, relative, resolve } from 'node:path';
import type { Logger, Plugin, ResolvedConfig, Rolldown, UserConfig } from 'vite';
import { followFiles, followRecords, makeEditions, serveData, serveFormerAddresses } from './devServer.ts';
import { type Edition, makeEdition } from './edition.ts';
import { endsVite, Fault, faultIn } from './faults.ts';
import type { Latest } from './latest.ts';
import { checkFolders, isWithin } from './output/outputPlace.ts';
import { SiteFolder } from './output/siteFolder.ts';
import { classNames } from './pages/classNames.ts';
import { IS_COMPILED } from './packageRoot.ts';
import { withEdition, withHead } from './pages/page.ts';
import { openResultCache } from './results/resultCache.ts';
import { identityFiles } from './settings/identity.ts';
import { type AllSettings, type Environment, readSettings, siteAddress, type SettingsOptions } from './settings.ts';
import { findSettingsFile, ignoredFilesWarning, type SettingsFile } from './settings/settingsFile.ts';
import { paperWords } from './words/paperWords.ts';
import { wordsPlugin } from './words/wordsPlugin.ts';
import { SiteBuild, type SiteBuildOptions } from './siteBuild.ts';

/** What the plugin tells programs that load `vite.config.ts`. */
export interface PluginApi {
  options: SettingsOptions;
}

/** What a run is told of its settings, and the folder in which their relative paths begin. */
export interface Run {
  folder: string;
  file: SettingsFile | null;
  options: SettingsOptions;
  flags: Environment;
}

/** Reads what the run is told, at its beginning and whenever the dev server starts anew. `root`: Vite's, as it is set. */
export type ReadRun = (root: string | undefined) => Promise<Run>;

/** A run that Vite's own command began: with the options of the plugin, and the settings file of its folder. */
export function ownRun(options: SettingsOptions): ReadRun {
  return async (root = '.') => {
    const folder = IS_COMPILED ? process.cwd() : resolve(root);
    return { folder, file: await findSettingsFile(folder), options, flags: {} };
  };
}

/** Makes the folder of records part of a Vite build, and of the dev server, which follows changes to them. `options`: those of the plugin. */
export function sitePlugins(readRun: ReadRun, options: SettingsOptions): Plugin[] {
  let run: Run;
  return [
    {
      name: 'broadsheet',
      api: { options } satisfies PluginApi,
      // A wrong setting stops the run here, before anything is begun.
      async config({ root, base, build, preview, server }, { command, mode }) {
        run = await readRun(root).catch((error: unknown) => {
          throw endOf(error);
        });
        const { basePath, outDir, port, cacheDir } = settingsFor(run);
        // Many shells export it for other programs. What is published is no development build, unless --mode asks for it.
        if (command === 'build' && mode === 'production' && process.env['NODE_ENV'] === 'development')
          process.env['NODE_ENV'] = 'production';
        // The dev server writes its cache into the root, which Vite watches.
        const inCache = (path: string) => isWithin(resolve(path), cacheDir);
        return {
          base: base ?? basePath,
          css: classNames,
          ...(IS_COMPILED && installed(run, cacheDir)),
          build: {
            outDir: build?.outDir ?? outDir,
            // The bundler would warn that a hook of ours is slow: it waits for the edition.
            rolldownOptions: { checks: { pluginTimings: false } },
          },
          ...(server?.watch === null ? {} : { server: { watch: { ignored: [inCache] } } }),
          preview: { port: preview?.port ?? port, strictPort: preview?.strictPort ?? true },
        };
      },
      configResolved({ logger }) {
        const warning = ignoredFilesWarning(run.file);
        if (warning !== null) logger.warn(warning);
      },
      configureServer(server) {
        const { file } = run;
        if (file === null) return;
        server.watcher.add(file.path).on('change', (path) => void (path === file.path && server.restart()));
      },
    },
    wordsPlugin(() => paperWords(settingsFor(run))),
    buildPlugin(() => run),
    devPlugin(() => run),
  ];
}

/** What Vite must be told where the app is an installed package: the folder of its own cache, and of files that are published as they are. */
function installed({ folder }: Run, cacheDir: string): UserConfig {
  return { cacheDir: join(cacheDir, 'vite'), publicDir: join(folder, 'public'), envDir: false };
}

function buildPlugin(run: () => Run): Plugin {
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
    // A wrong place stops the run here, before anything is begun.
    configResolved({ root, base, build, logger }) {
      const settings = settingsFor(run(), base);
      const outDir = resolve(root, build.outDir);
      guarded(() => checkFolders({ place: run().folder, root, seedsDir: settings.seedsDir, outDir }));
      nameInLog(logger, relative('.', siteFolder.staging), relative('.', outDir));
      siteOptions = { settings, root, base, outDir, siteFolder, keepsOld, cacheDir: settings.cacheDir };
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
      handler: (html, { bundle = {} }) => site?.page(html, sheetsIn(bundle)),
    },
    // Last, so that what other plugins write is published, too.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        return site?.write((text) => this.info(text));
      },
    },
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
function settingsFor({ folder, file, options, flags }: Run, base?: string): AllSettings {
  return guarded(() => {
    const settings = readSettings(process.env, options, folder, flags, file);
    if (base !== undefined) siteAddress(settings, base);
    return settings;
  });
}

/** Gives what a step gives. A fault in it decides with which code Vite's command ends. */
function guarded<Value>(step: () => Value): Value {
  try {
    return step();
  } catch (error) {
    throw endOf(error);
  }
}

function endOf(error: unknown): unknown {
  return error instanceof Fault ? endsVite(error) : error;
}

/** Lets Vite say where its files are when all is done, and not where it wrote them. */
function nameInLog(logger: Logger, staging: string, outDir: string): void {
  const info = logger.info.bind(logger);
  logger.info = (text, options) => info(text.replaceAll(staging, outDir), options);
}

/** The texts of the bundled style sheets by file name. */
function sheetsIn(bundle: Rolldown.OutputBundle): Map<string, string> {
  const sheets = new Map<string, string>();
  for (const file of Object.values(bundle))
    if (file.type === 'asset' && file.fileName.endsWith('.css'))
      sheets.set(basename(file.fileName), Buffer.from(file.source).toString());
  return sheets;
}

function devPlugin(run: () => Run): Plugin {
  let settings: AllSettings;
  let config: ResolvedConfig;
  let editions: Latest<Edition>;
  return {
    name: 'broadsheet:dev',
    apply: 'serve',
    configResolved(resolved) {
      config = resolved;
      settings = settingsFor(run(), config.base);
    },
    configureServer(server) {
      const { seedsDir, cacheDir } = settings;
      const outDir = resolve(config.root, config.build.outDir);
      editions = makeEditions(server, () => {
        const cache = openResultCache(cacheDir, config.root);
        return makeEdition(settings, settings.sourceDate ?? Date.now(), {
          cache,
          search: 'later',
          lines: 'later',
          outDir,
        });
      });
      serveData(server, config.base, () => editions.value());
      serveFormerAddresses(server, config.base, () => editions.value());
      followRecords(server, seedsDir, [outDir, cacheDir], () => editions.change());
      followFiles(server, identityFiles(settings), () => editions.change());
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const edition = await editions.value();
        return withHead(withEdition(html, edition, settings, config.base), edition.identity);
      },
    },
  };
}
