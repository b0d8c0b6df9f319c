import { resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { buildReport } from './diagnostics/summary.ts';
import type { Edition } from './edition.ts';
import { isWithin } from './output/outputPlace.ts';
import { isReadFrom } from './records/unreadFolders.ts';

/** Answers requests for data files with the files of the latest edition, from memory. */
export function serveData({ middlewares }: ViteDevServer, base: string, latest: () => Promise<Edition>): void {
  middlewares.use((request, response, next) => {
    const address = (request.url ?? '').replace(/[?#].*$/, '');
    if (!address.startsWith(`${base}data/`)) return next();
    const path = address.slice(base.length);
    latest().then(({ files, bootstrap, searchFiles }) => {
      const isSearch = path.startsWith(`${bootstrap.manifest.files.search}/`);
      const content = isSearch ? searchFiles().get(path) : files.get(path);
      response.statusCode = content === undefined ? 404 : 200;
      response.setHeader('Content-Type', path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
      response.end(content);
    }, next);
  });
}

/** Prints the report in the dev server's log. Never rejects. */
export async function printReport({ config: { logger } }: ViteDevServer, edition: Promise<Edition>): Promise<void> {
  try {
    logger.info(buildReport(await edition), { timestamp: true });
  } catch (error) {
    logger.error(String(error));
  }
}

/** Milliseconds. The watcher ignores a folder for a little less after it was removed. */
const REWATCH_DELAY_MS = 1500;

/** Makes the edition anew when a record changes, and reloads the open pages. */
export function followRecords(server: ViteDevServer, folder: string, remake: () => Promise<void>): void {
  const outDir = resolve(server.config.root, server.config.build.outDir);
  const follow = () => void remake().then(() => server.ws.send({ type: 'full-reload' }));
  const watch = () => server.watcher.add(folder);
  watch();
  server.watcher.on('all', (event, path) => {
    if (event === 'addDir' || !isReadFrom(folder, resolve(path)) || isWithin(resolve(path), outDir)) return;
    follow();
    // The watcher forgets a folder that is removed. By then another may stand in its place.
    if (event === 'unlinkDir' && resolve(path) === folder)
      setTimeout(() => {
        watch();
        follow();
      }, REWATCH_DELAY_MS).unref();
  });
}
