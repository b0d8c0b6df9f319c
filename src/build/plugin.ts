import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { type Aids, aidsOf } from './aids.ts';
import { archivePages } from './archive.ts';
import { classNames } from './classNames.ts';
import { followRecords, serveData, tell } from './devServer.ts';
import { type Edition, makeEdition } from './edition.ts';
import { builtPage, withEdition } from './page.ts';
import { loadPrerender, type Prerender } from './prerender.ts';
import { outcomeCache } from './outcomeCache.ts';
import { progressLine } from './progress.ts';
import { basePath, cacheDirOf, portOf, readSettings, type Settings, type SettingsOptions } from './settings.ts';
import { StagedFiles } from './stagedFiles.ts';
import { buildReport, refusalOf } from './summary.ts';

/** Makes the folder of records part of a Vite build, and of the dev server, which follows changes to them. */
export function broadsheet(options: SettingsOptions = {}): Plugin {
  let settings: Settings;
  let root = '.';
  let base = '/';
  let outDir = 'dist';
  let isBuild = false;
  let edition: Promise<Edition>;
  let staged: StagedFiles;
  let prerender: Promise<Prerender>;

  return {
    name: 'broadsheet',
    config: ({ base, preview }) => ({
      base: base ?? basePath(process.env),
      css: classNames,
      preview: { port: preview?.port ?? portOf(process.env), strictPort: preview?.strictPort ?? true },
    }),
    configResolved(config) {
      settings = readSettings(process.env, options, config.root);
      root = config.root;
      base = config.base;
      outDir = resolve(config.root, config.build.outDir);
      isBuild = config.command === 'build';
      staged = new StagedFiles(join(root, 'node_modules', '.broadsheet', `${process.pid}-data`));
    },
    // Vite bundles the reader while the edition is made.
    buildStart() {
      if (!isBuild) return;
      const progress = progressLine(process.stderr, () => performance.now());
      edition = makeEdition(settings, Date.now(), { aids: aidsIn(root), onProgress: progress.onProgress, putInto: staged }).finally(progress.end);
      edition.catch(() => {});
    },
    // The last moment before the folder of the build before is emptied.
    async buildEnd(error) {
      if (!isBuild || error !== undefined) return;
      prerender = loadPrerender(root);
      prerender.catch(() => {});
      report(await edition, settings, (text) => this.info(text));
    },
    configureServer(server) {
      const remake = () => {
        edition = makeEdition(settings, Date.now(), { aids: aidsIn(root), search: 'later' });
        return tell(server, edition);
      };
      void remake();
      serveData(server, base, () => edition);
      followRecords(server, settings.seedsDir, remake);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const { bootstrap } = await edition;
        const page = withEdition(html, bootstrap, settings, base);
        if (bundle === undefined) return page;
        return builtPage(page, (await prerender).frontPage(bootstrap, base), (file) => sheetOf(bundle, file));
      },
    },
    async writeBundle() {
      const made = await edition;
      await writeFiles(outDir, archivePages(made, await prerender, base));
      await staged.moveTo(outDir);
      await cp(join(outDir, 'index.html'), join(outDir, '404.html'));
    },
    // After a build that failed as well: nothing is left behind.
    async closeBundle() {
      if (!isBuild) return;
      await Promise.allSettled([prerender]);
      await staged.remove();
    },
  };
}

function aidsIn(root: string): Aids {
  return aidsOf(root, outcomeCache(cacheDirOf(process.env, root), root));
}

/** The text of a style sheet of the bundle, by its file name. */
function sheetOf(bundle: Rolldown.OutputBundle, file: string): string | null {
  const sheet = Object.values(bundle).find(({ fileName }) => fileName.endsWith(`/${file}`));
  return sheet?.type === 'asset' ? String(sheet.source) : null;
}

/** Prints what was found; throws where the settings say that a record with an error stops the build. */
function report(edition: Edition, settings: Settings, print: (text: string) => void): void {
  print(buildReport(edition));
  const refusal = refusalOf(edition, settings);
  if (refusal !== null) throw new Error(refusal);
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
