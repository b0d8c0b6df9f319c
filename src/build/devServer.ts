import { createReadStream } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { buildReport } from './diagnostics/summary.ts';
import type { Edition } from './edition.ts';
import { Latest } from './latest.ts';
import { isWithin } from './output/outputPlace.ts';
import { isReadFrom } from './records/unreadFolders.ts';

/** By the ending of a file's name. */
const contentTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
};

/** Answers requests for data files with the files of the latest edition, from memory. */
export function serveData({ middlewares }: ViteDevServer, base: string, latest: () => Promise<Edition>): void {
  middlewares.use((request, response, next) => {
    const address = (request.url ?? '').replace(/[?#].*$/, '');
    const path = address.slice(base.length);
    if (!address.startsWith(base) || !/^(?:data|assets)\//.test(path)) return next();
    latest().then(({ files, pictures, bootstrap, searchFiles, identity }) => {
      const picture = pictures.get(path);
      if (picture !== undefined) {
        response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream');
        return createReadStream(picture).on('error', next).pipe(response);
      }
      const isSearch = path.startsWith(`${bootstrap.manifest.files.search}/`);
      const content = isSearch ? searchFiles().get(path) : (files.get(path) ?? identity.files.get(path));
      response.statusCode = content === undefined ? 404 : 200;
      response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream');
      response.end(content);
    }, next);
  });
}

/** Leads from former addresses of articles in the latest edition to the articles, as the pages of a build do. */
export function serveFormerAddresses(
  { middlewares }: ViteDevServer,
  base: string,
  latest: () => Promise<Edition>,
): void {
  middlewares.use((request, response, next) => {
    const address = (request.url ?? '').replace(/[?#].*$/, '');
    const isPage = request.headers.accept?.includes('text/html') === true;
    if (!isPage || !address.startsWith(base)) return next();
    latest().then(({ formerAddresses }) => {
      const id = filesAt(address.slice(base.length))
        .map((file) => formerAddresses.get(file))
        .find((found) => found !== undefined);
      if (id === undefined) return next();
      response.writeHead(302, { Location: `${base}articles/${encodeURIComponent(id)}` }).end();
    }, next);
  });
}

/** The files that hosts answer with at a path: itself, or the page in a folder of its name. */
function filesAt(path: string): string[] {
  try {
    const file = decodeURIComponent(path);
    return [file, `${file.replace(/\/$/, '')}/index.html`];
  } catch {
    return [];
  }
}

/**
 * Makes the first edition, and another after changes. Each is reported in the server's log, and open pages load again.
 * Where one can't be made, log and pages say why. None is made once the server is closed.
 */
export function makeEditions(server: ViteDevServer, make: () => Promise<Edition>): Latest<Edition> {
  const { logger } = server.config;
  let tries = 0;
  const editions = new Latest({
    make,
    onMade(edition) {
      logger.info(buildReport(edition), { timestamp: true });
      // A page that asked before waits for the first edition.
      if (tries++ > 0) server.ws.send({ type: 'full-reload' });
    },
    onFailed(error) {
      tries++;
      const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
      logger.error(stack, { timestamp: true });
      server.ws.send({ type: 'error', err: { message, stack } });
    },
  });
  server.httpServer?.once('close', () => editions.stop());
  return editions;
}

/** Milliseconds. The watcher ignores a folder for a little less after it was removed. */
const REWATCH_DELAY_MS = 1500;

/** Calls `onChange` for each change in a folder of records. What lies in the folders `but` does not count. */
export function followRecords({ watcher }: ViteDevServer, folder: string, but: string[], onChange: () => void): void {
  const watch = () => watcher.add(folder);
  watch();
  watcher.on('all', (event, found) => {
    const path = resolve(found);
    if (event === 'addDir' || !isReadFrom(folder, path) || but.some((other) => isWithin(path, other))) return;
    onChange();
    // The watcher forgets a folder that is removed. By then another may stand in its place.
    if (event === 'unlinkDir' && path === folder)
      setTimeout(() => {
        watch();
        onChange();
      }, REWATCH_DELAY_MS).unref();
  });
}

/** Calls `onChange` for each change of some files (absolute), which may be anywhere. A file that is missing may come later. */
export function followFiles({ watcher }: ViteDevServer, files: readonly string[], onChange: () => void): void {
  watcher.add([...files]);
  watcher.on('all', (_, found) => void (files.includes(resolve(found)) && onChange()));
}
