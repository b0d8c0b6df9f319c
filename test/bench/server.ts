import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotli, filesBelow } from './outputFiles.ts';

/** What a slow phone's connection does to every answer. */
export interface Link {
  /** Milliseconds before an answer begins. */
  roundTrip: number;
  /** Shared by all answers under way. */
  bitsPerSecond: number;
  /** Bytes that arrive together. */
  packet: number;
}

/** One answer, as the server sent it. */
export interface Sent {
  path: string;
  /** Milliseconds since 1970 when it was asked for, and when its last byte was sent (null: under way). */
  askedAt: number;
  doneAt: number | null;
  /** Bytes of the body as sent. */
  bytes: number;
}

export interface SiteServer {
  /** Without a slash at the end. */
  address: string;
  /** In the order asked for; emptied by whoever counts. */
  sent: Sent[];
  /** Bytes that had left by a time. */
  bytesUntil(time: number): number;
  stop(): Promise<void>;
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
/** Names that hold a hash of the content. */
const immutable = /^(assets|_astro|data\/(?!manifest))/;
/** Kinds of files that are compressed before the first request, because any visit may ask for them. */
const alwaysAsked = /^(index\.html|(assets|_astro)\/.*|data\/(?!cards|leads|members|articles).*|pagefind\/[^/]*)$/;
/** Binary formats that are compressed already. */
const compressed = /\.(pf_\w+|pagefind|png|jpg|woff2)$/;
/** Enough for data read once, at a tenth of the time of the best. */
const QUICK_QUALITY = 9;

/**
 * Serves a folder on 127.0.0.1 as a static host does: brotli made beforehand, names with a hash cached for good, unknown
 * paths answered with the app where there is no such page. The link is slowed here and not in the browser, whose own
 * throttle leaves the requests of workers alone.
 */
export async function serveSite(folder: string, link: Link): Promise<SiteServer> {
  const contents = new Map<string, Promise<Buffer>>();
  const content = (path: string, quality: number) => {
    const known = contents.get(path) ?? encoded(join(folder, path), quality);
    contents.set(path, known);
    return known;
  };
  const pages = new Set(filesBelow(folder));
  for (const path of pages) if (alwaysAsked.test(path)) await content(path, 11);
  const sent: Sent[] = [];
  const chunks: { at: number; bytes: number }[] = [];
  const line = new Line(link, chunks);
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = fileOf(request, folder, pages);
    const record: Sent = { path, askedAt: Date.now(), doneAt: null, bytes: 0 };
    sent.push(record);
    if (!pages.has(path)) return void response.writeHead(404).end();
    const body = await content(path, QUICK_QUALITY);
    record.bytes = body.length;
    response.writeHead(200, headersOf(path));
    await line.send(response, body);
    record.doneAt = Date.now();
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return {
    address: `http://127.0.0.1:${address.port}`,
    sent,
    bytesUntil: (time) => chunks.reduce((sum, { at, bytes }) => (at <= time ? sum + bytes : sum), 0),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** One line for all answers: each chunk takes its time on it, in the order of their coming. */
class Line {
  readonly #link: Link;
  readonly #log: { at: number; bytes: number }[];
  #freeAt = 0;

  constructor(link: Link, log: { at: number; bytes: number }[]) {
    this.#link = link;
    this.#log = log;
  }

  async send(response: ServerResponse, body: Buffer): Promise<void> {
    const { roundTrip, bitsPerSecond, packet } = this.#link;
    await until(Date.now() + roundTrip);
    for (let start = 0; start < body.length && !response.destroyed; start += packet) {
      const chunk = body.subarray(start, start + packet);
      this.#freeAt = Math.max(this.#freeAt, Date.now()) + (chunk.length * 8000) / bitsPerSecond;
      await until(this.#freeAt);
      response.write(chunk);
      this.#log.push({ at: Date.now(), bytes: chunk.length });
    }
    response.end();
  }
}

async function encoded(path: string, quality: number): Promise<Buffer> {
  const content = readFileSync(path);
  return compressed.test(path) ? content : brotli(content, quality);
}

function headersOf(path: string): Record<string, string> {
  return {
    'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': immutable.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(compressed.test(path) ? {} : { 'Content-Encoding': 'br' }),
  };
}

/** A file of the folder; a folder's own page; for addresses of the app, the app. */
function fileOf(request: IncomingMessage, folder: string, pages: ReadonlySet<string>): string {
  const asked = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, '')).slice(1);
  const path = normalize(asked === '' ? 'index.html' : asked).replaceAll('\\', '/');
  if (pages.has(path)) return path;
  const page = `${path.replace(/\/$/, '')}/index.html`;
  if (pages.has(page)) return page;
  return extname(path) === '' && existsSync(join(folder, '404.html')) ? 'index.html' : path;
}

function until(time: number): Promise<void> {
  const left = time - Date.now();
  return left < 1 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, left));
}
