import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** What is answered in a file's place. */
export interface Answer {
  status: number;
  type: string;
  body: string;
}

/** A static host whose files a test changes while pages are open. */
export interface Host {
  /** Without a slash at the end. */
  address: string;
  /** The folder that is served. A deploy puts another in its place. */
  folder: string;
  /** Paths that get another answer than the file. Null: none at all. */
  broken: { path: RegExp; answer: Answer | null } | null;
  /** Paths asked for, in order. */
  asked: string[];
  stop(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A page where something else was asked for, as hosts with a fallback for all paths answer. */
export const aPage: Answer = { status: 200, type: 'text/html', body: '<!doctype html><title>A page</title>' };
export const nothing: Answer = { status: 404, type: 'text/plain', body: 'Not found' };
/** A script that does nothing. */
export const emptyScript: Answer = { status: 200, type: 'text/javascript', body: '' };

/**
 * Serves a folder below `base` on a free port of 127.0.0.1. `unknown` is its answer where there is no such file: the status
 * 404, or the front page. Whatever it answers under a name with a hash may be kept for a year, be it no such file.
 */
export async function startHost(folder: string, unknown: '404' | 'page', base = '/'): Promise<Host> {
  const host: Host = { address: '', folder, broken: null, asked: [], stop };
  const server = createServer((request, response) => {
    const asked = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    host.asked.push(asked);
    if (host.broken?.answer === null && host.broken.path.test(asked)) return;
    void answerTo(host, asked, unknown, base).then(({ status, type, body }) => {
      const isKept = /\/(assets|data)\//.test(asked) && !asked.endsWith('/manifest.json');
      const caching = isKept ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': caching }).end(body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  host.address = `http://127.0.0.1:${address.port}`;
  return host;

  async function stop(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
}

async function answerTo(
  { folder, broken }: Host,
  asked: string,
  unknown: '404' | 'page',
  base: string,
): Promise<Answer | (Omit<Answer, 'body'> & { body: Buffer })> {
  if (broken !== null && broken.answer !== null && broken.path.test(asked)) return broken.answer;
  const path = asked.startsWith(base) ? normalize(asked.slice(base.length)) : '?';
  for (const file of [path, join(path, 'index.html')]) {
    const body = await readFile(join(folder, file)).catch(() => null);
    if (body !== null) return { status: 200, type: types[extname(file)] ?? 'application/octet-stream', body };
  }
  // A test that has ended may have taken its folder away.
  const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from(''));
  return { status: unknown === '404' ? 404 : 200, type: 'text/html; charset=utf-8', body: page };
}
