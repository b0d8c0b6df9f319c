import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type Aids, aidsOf } from './aids.ts';
import { type ArchiveFile, archivePages } from './archive.ts';
import type { NodeBundle } from './bundleForNode.ts';
import { classNames } from './classNames.ts';
import { followRecords, serveData, tell } from './devServer.ts';
import { type Edition, makeEdition } from './edition.ts';
import { leanQuery } from './leanQuery.ts';
import { leanRouter } from './leanRouter.ts';
import { builtPage, withEdition } from './page.ts';
import { loadPrerender, type Prerender, prerenderInThread } from './prerender.ts';
import { progressLine } from './progress.ts';
import { readerPlugin } from './readerPlugin.ts';
import type { Told } from './relate.ts';
import { basePath, cacheDirOf, portOf, readSettings, type Settings, type SettingsOptions } from './settings.ts';
import { StagedFiles } from './stagedFiles.ts';
import { buildReport, refusalOf } from './summary.ts';

/** Makes the folder of records part of a Vite build, and of the dev server, which follows changes to them. `program`: this one, where it runs from its bundle. */
export function broadsheet(options: SettingsOptions = {}, program: NodeBundle | null = null): Plugin[] {
  let settings: Settings;
  let root = '.';
  let base = '/';
  let outDir = 'dist';
  let isBuild = false;
  let edition: Promise<Edition>;
  let staged: StagedFiles;
  let early: Promise<Prerender | null> = Promise.resolve(null);
  let prerender: Promise<Prerender>;
  let archive: Promise<ArchiveFile[] | null> = Promise.resolve(null);
  const page = async (html: string) => withEdition(html, (await edition).bootstrap, settings, base);
  const reader = readerPlugin(async (html, sheetOf) => {
    const frontPage = await (await prerender).render(['renderFrontPage', (await edition).bootstrap, base]);
    return builtPage(await page(html), frontPage, sheetOf);
  });

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
      staged = new StagedFiles(join(root, 'node_modules', '.broadsheet', `${process.pid}-data`));
    },
    // Vite bundles the reader while the edition is made; views that need no bundling are loaded meanwhile, and render the archive.
    buildStart() {
      if (!isBuild) return;
      const progress = progressLine(process.stderr, () => performance.now());
      early = prerenderInThread(root, reader.kept(), program);
      const onTold = (told: Told) => {
        archive = early.then((views) => (views === null ? null : archivePages(told, views, base)));
        archive.catch(() => {});
      };
      edition = makeEdition(settings, Date.now(), { aids: aidsIn(root, program), onProgress: progress.onProgress, onTold, putInto: staged }).finally(progress.end);
      edition.catch(() => {});
    },
    // The last moment before the folder of the build before is emptied.
    async buildEnd(error) {
      if (!isBuild || error !== undefined) return;
      prerender = early.then((views) => views ?? loadPrerender(root, reader.kept()));
      prerender.catch(() => {});
      report(await edition, settings, (text) => this.info(text));
    },
    configureServer(server) {
      const remake = () => {
        edition = makeEdition(settings, Date.now(), { aids: aidsIn(root, program), search: 'later' });
        return tell(server, edition);
      };
      void remake();
      serveData(server, base, () => edition);
      followRecords(server, settings.seedsDir, remake);
    },
    transformIndexHtml: { order: 'post', handler: (html) => (isBuild ? html : page(html)) },
    async writeBundle() {
      await writeFiles(outDir, (await archive) ?? (await archivePages(await edition, await prerender, base)));
      await staged.moveTo(outDir);
      await cp(join(outDir, 'index.html'), join(outDir, '404.html'));
    },
    // After a build that failed as well: nothing is left behind.
    async closeBundle() {
      if (!isBuild) return;
      await Promise.allSettled([prerender]);
      await (await early)?.stop();
      await staged.remove();
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
