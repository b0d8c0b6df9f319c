import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { type Aids, aidsOf } from './aids.ts';
import type { NodeBundle } from './bundles/bundleForNode.ts';
import { classNames } from './bundles/classNames.ts';
import { leanQuery } from './bundles/leanQuery.ts';
import { leanRouter } from './bundles/leanRouter.ts';
import { readerPlugin } from './bundles/readerPlugin.ts';
import { followRecords, printReport, serveData } from './devServer.ts';
import { buildReport, refusalOf } from './diagnostics/summary.ts';
import { type Edition, makeEdition } from './edition.ts';
import { RemovedFolders } from './files/removedFolders.ts';
import { StagedFiles } from './files/stagedFiles.ts';
import type { ArchiveFile } from './pages/archive.ts';
import { builtPage, withEdition } from './pages/page.ts';
import { Rendering } from './pages/rendering.ts';
import { progressLine } from './progress.ts';
import { basePath, cacheDirOf, portOf, readSettings, type Settings, type SettingsOptions } from './settings.ts';

/** Below the folder of the output. */
const OWN_FOLDERS = ['data', 'archive'];

/** Makes the folder of records part of a Vite build, and of the dev server, which follows changes to them. `program`: this one, where it runs from its bundle. */
export function broadsheet(options: SettingsOptions = {}, program: NodeBundle | null = null): Plugin[] {
  let settings: Settings;
  let root = '.';
  let base = '/';
  let outDir = 'dist';
  let isBuild = false;
  let edition: Promise<Edition>;
  let staged: StagedFiles;
  let removed: RemovedFolders;
  let isEmptied = false;
  let rendering: Rendering;
  let stopRendering = () => Promise.resolve();
  const page = async (html: string) => withEdition(html, (await edition).bootstrap, settings, base);
  const reader = readerPlugin(async (html, sheetOf) => builtPage(await page(html), await rendering.frontPage((await edition).bootstrap), sheetOf));

  const site: Plugin = {
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
      isEmptied = config.build.emptyOutDir ?? outDir.startsWith(config.root + sep);
      const ownFolder = (name: string) => join(root, 'node_modules', '.broadsheet', `${process.pid}-${name}`);
      staged = new StagedFiles(ownFolder('data'));
      removed = new RemovedFolders(ownFolder('removed'));
    },
    // Vite bundles the reader while the edition is made.
    buildStart() {
      if (!isBuild) return;
      const progress = progressLine(process.stderr, () => performance.now());
      rendering = new Rendering({ root, base, kept: reader.kept(), program });
      stopRendering = () => rendering.stop();
      edition = makeEdition(settings, Date.now(), {
        aids: aidsIn(root, program), onProgress: progress.onProgress, onTold: (told) => rendering.tell(told), putInto: staged,
      }).finally(progress.end);
      edition.catch(() => {});
    },
    // The last moment before the folder of the build before is emptied.
    async buildEnd(error) {
      if (!isBuild) return;
      rendering.endBundling(error);
      if (error !== undefined) return;
      report(await edition, settings, (text) => this.info(text));
      if (isEmptied) await removed.take(outDir, OWN_FOLDERS);
    },
    configureServer(server) {
      const remake = () => {
        edition = makeEdition(settings, Date.now(), { aids: aidsIn(root, program), search: 'later' });
        return printReport(server, edition);
      };
      void remake();
      serveData(server, base, () => edition);
      followRecords(server, settings.seedsDir, remake);
    },
    transformIndexHtml: { order: 'post', handler: (html) => (isBuild ? html : page(html)) },
    async writeBundle() {
      await writeFiles(outDir, await rendering.archive());
      await staged.moveTo(outDir);
      await cp(join(outDir, 'index.html'), join(outDir, '404.html'));
    },
    // After a build that failed as well: nothing is left behind.
    async closeBundle() {
      if (isBuild) await Promise.all([stopRendering(), staged.remove(), removed.gone()]);
    },
  };
  return [site, reader, leanRouter(), leanQuery()];
}

function aidsIn(root: string, program: NodeBundle | null): Aids {
  return aidsOf(root, cacheDirOf(process.env, root), program ?? undefined);
}

/** Prints what was found; throws where the settings say that a record with an error stops the build. */
function report(edition: Edition, settings: Settings, print: (text: string) => void): void {
  print(buildReport(edition));
  const refusal = refusalOf(edition, settings);
  if (refusal !== null) throw new Error(refusal);
}

async function writeFiles(folder: string, files: readonly ArchiveFile[]): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
