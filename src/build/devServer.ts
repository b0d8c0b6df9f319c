import { resolve, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { buildReport } from './diagnostics/summary.ts';
import type { Edition } from './edition.ts';

/** Answers requests for data files from memory, with those of the latest edition. */
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

/** Milliseconds, and some, for which the watcher takes no second look at a folder. */
const SECOND_LOOK = 1500;

/** Makes the edition anew when a record is saved, and has the open pages load it. */
export function followRecords(server: ViteDevServer, folder: string, remake: () => Promise<void>): void {
  const follow = () => void remake().then(() => server.ws.send({ type: 'full-reload' }));
  const watch = () => server.watcher.add(folder);
  watch();
  server.watcher.on('all', (event, path) => {
    if (event === 'addDir' || !`${resolve(path)}${sep}`.startsWith(`${folder}${sep}`)) return;
    follow();
    // The watcher gives up a folder that is taken away; another may be in its place by the time it looks again.
    if (event === 'unlinkDir' && resolve(path) === folder) setTimeout(() => {
      watch();
      follow();
    }, SECOND_LOOK).unref();
  });
}
