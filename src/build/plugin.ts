import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin, Rolldown, ViteDevServer } from 'vite';
import { archivePages } from './archive.ts';
import { type Edition, makeEdition } from './edition.ts';
import { withEdition, withFrontPage, withInlineStyles, withLateScript, withPolicy } from './page.ts';
import { loadPrerender, type Prerender } from './prerender.ts';
import { outcomeCache } from './outcomeCache.ts';
import { aidsOf, type ReadingAids } from './outcomes.ts';
import { progressLine } from './progress.ts';
import { basePath, cacheDirOf, portOf, readSettings, type Settings, type SettingsOptions } from './settings.ts';
import { buildReport, refusalOf } from './summary.ts';

/** Makes the folder of records part of a Vite build, and of the dev server, which follows changes to them. */
export function broadsheet(options: SettingsOptions = {}): Plugin {
  let settings: Settings;
  let root = '.';
  let base = '/';
  let outDir = 'dist';
  let isBuild = false;
  let edition: Promise<Edition>;
  let prerender: Prerender | null = null;

  return {
    name: 'broadsheet',
    config: ({ base, preview }) => ({
      base: base ?? basePath(process.env),
      preview: { port: preview?.port ?? portOf(process.env), strictPort: preview?.strictPort ?? true },
    }),
    configResolved(config) {
      settings = readSettings(process.env, options, config.root);
      root = config.root;
      base = config.base;
      outDir = resolve(config.root, config.build.outDir);
      isBuild = config.command === 'build';
    },
    async buildStart() {
      if (!isBuild) return;
      const progress = progressLine(process.stderr, () => performance.now());
      edition = makeEdition(settings, Date.now(), { aids: aidsIn(root), onProgress: progress.onProgress }).finally(progress.end);
      report(await edition, settings, (text) => this.info(text));
    },
    configureServer(server) {
      const remake = () => {
        edition = makeEdition(settings, Date.now(), { aids: aidsIn(root), search: 'later' });
        return tell(server, edition);
      };
      void remake();
      server.middlewares.use((request, response, next) => {
        const address = (request.url ?? '').replace(/[?#].*$/, '');
        if (!address.startsWith(`${base}data/`)) return next();
        const path = address.slice(base.length);
        edition.then(({ files, bootstrap, searchFiles }) => {
          const isSearch = path.startsWith(`${bootstrap.manifest.files.search}/`);
          const content = isSearch ? searchFiles().get(path) : files.get(path);
          response.statusCode = content === undefined ? 404 : 200;
          response.setHeader('Content-Type', path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
          response.end(content);
        }, next);
      });
      followRecords(server, settings.seedsDir, remake);
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const { bootstrap } = await edition;
        const page = withEdition(html, bootstrap, settings, base);
        if (bundle === undefined) return page;
        prerender = await loadPrerender(root);
        return withPolicy(withLateScript(withInlineStyles(withFrontPage(page, prerender.frontPage(bootstrap, base)), (file) => sheetOf(bundle, file))));
      },
    },
    async writeBundle() {
      const made = await edition;
      if (prerender !== null) await writeFiles(outDir, archivePages(made, prerender, base));
      await writeFiles(outDir, made.files);
      await cp(join(outDir, 'index.html'), join(outDir, '404.html'));
    },
  };
}

function aidsIn(root: string): ReadingAids {
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

/** Prints the report in the dev server's log. Never rejects. */
async function tell({ config: { logger } }: ViteDevServer, edition: Promise<Edition>): Promise<void> {
  try {
    logger.info(buildReport(await edition), { timestamp: true });
  } catch (error) {
    logger.error(String(error));
  }
}

/** Makes the edition anew when a record is saved, and has the open pages load it. */
function followRecords(server: ViteDevServer, folder: string, remake: () => Promise<void>): void {
  server.watcher.add(folder);
  server.watcher.on('all', (event, path) => {
    if (event === 'addDir' || !`${resolve(path)}${sep}`.startsWith(`${folder}${sep}`)) return;
    void remake().then(() => server.ws.send({ type: 'full-reload' }));
  });
}

/** In the order given, so that the manifest, which names the rest, comes last. */
async function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
