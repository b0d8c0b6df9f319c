import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { type Edition, makeEdition } from './edition.ts';
import { pageTags, withPolicy } from './page.ts';
import { basePath, portOf, readSettings, type Settings, type SettingsOptions } from './settings.ts';
import { buildReport } from './summary.ts';

/** Makes the folder of records part of a Vite build, and of the dev server, which follows changes to them. */
export function broadsheet(options: SettingsOptions = {}): Plugin {
  let settings: Settings;
  let base = '/';
  let outDir = 'dist';
  let isBuild = false;
  let edition: Promise<Edition>;

  return {
    name: 'broadsheet',
    config: ({ base, preview }) => ({
      base: base ?? basePath(process.env),
      preview: { port: preview?.port ?? portOf(process.env), strictPort: preview?.strictPort ?? true },
    }),
    configResolved(config) {
      settings = readSettings(process.env, options, config.root);
      base = config.base;
      outDir = resolve(config.root, config.build.outDir);
      isBuild = config.command === 'build';
    },
    async buildStart() {
      if (!isBuild) return;
      edition = makeEdition(settings, Date.now());
      report(await edition, settings, (text) => this.info(text));
    },
    configureServer(server) {
      edition = makeEdition(settings, Date.now());
      server.middlewares.use((request, response, next) => {
        const path = decodeURI((request.url ?? '').replace(/[?#].*$/, '')).slice(base.length);
        if (!path.startsWith('data/')) return next();
        edition.then(({ files }) => {
          const content = files.get(path);
          response.statusCode = content === undefined ? 404 : 200;
          response.setHeader('Content-Type', path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
          response.end(content);
        }, next);
      });
      followRecords(server, settings.seedsDir, () => {
        edition = makeEdition(settings, Date.now());
        return edition;
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const tags = pageTags((await edition).bootstrap, settings, base);
        return { html: isBuild ? withPolicy(html) : html, tags };
      },
    },
    async writeBundle() {
      await writeFiles(outDir, (await edition).files);
      await cp(join(outDir, 'index.html'), join(outDir, '404.html'));
    },
  };
}

/** Prints what was found; throws where the settings say that a record with an error stops the build. */
function report(edition: Edition, settings: Settings, print: (text: string) => void): void {
  print(buildReport(edition));
  const errors = edition.diagnostics.filter(({ severity }) => severity === 'error');
  const folderMissing = errors.some(({ code }) => code === 'folder-missing');
  if (errors.length === 0 || (settings.onInvalid === 'skip' && !folderMissing)) return;
  const advice = folderMissing ? '' : ' Correct the records, or set ON_INVALID=skip to build the rest.';
  throw new Error(`Nothing was built: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in ${settings.seedsDir}.${advice}`);
}

/** Makes the edition anew when a record is saved, and has the open pages load it. */
function followRecords(server: ViteDevServer, folder: string, remake: () => Promise<Edition>): void {
  server.watcher.add(folder);
  server.watcher.on('all', (event, path) => {
    if (event === 'addDir' || !`${resolve(path)}${sep}`.startsWith(`${folder}${sep}`)) return;
    remake().then(
      (edition) => {
        server.config.logger.info(buildReport(edition), { timestamp: true });
        server.ws.send({ type: 'full-reload' });
      },
      (error: unknown) => server.config.logger.error(String(error)),
    );
  });
}

/** In the order given, so that the manifest, which names the rest, comes last. */
async function writeFiles(folder: string, files: Edition['files']): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
