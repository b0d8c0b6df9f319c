import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { HostedSite } from '../../src/build/hosts/headers.ts';
import { hostFiles } from '../../src/build/hosts/hostFiles.ts';
import { answering, freePort } from './editions.ts';

const run = promisify(execFile);
const docs = fileURLToPath(new URL('../../docs/hosting.md', import.meta.url));

/** Servers for which docs/hosting.md has a configuration. */
export const serverNames = ['nginx', 'caddy'] as const;
export type ServerName = (typeof serverNames)[number];

export interface StaticServer {
  /** Without a slash at the end. */
  address: string;
  stop(): Promise<void>;
}

/** Whether a program is installed. */
export function isInstalled(program: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

/** A server's configuration as the build writes it. The docs have it, too. */
const asInDocs: HostedSite = { base: '/', compressed: false };

/**
 * Starts a server on a folder, with its configuration. Only port, address and folder are changed. `unknown`: what it answers
 * where there is no file: the front page, or as hosts do that know `404.html` alone.
 */
export async function startServer(
  name: ServerName,
  folder: string,
  site = asInDocs,
  unknown: '404' | 'page' = 'page',
): Promise<StaticServer> {
  const work = await mkdtemp(join(tmpdir(), `broadsheet-${name}-`));
  const port = await freePort();
  const written = hostFiles[name].write(site);
  const configuration = (unknown === 'page' ? written : withoutFallback(written, site))
    .replace('/var/www/broadsheet', folder)
    .replace('include mime.types', 'include /etc/nginx/mime.types')
    .replace(/listen 80;|^:80 /m, (found) =>
      found === ':80 ' ? `http://127.0.0.1:${port} ` : `listen 127.0.0.1:${port};`,
    );
  const file = join(work, name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
  await writeFile(file, name === 'nginx' ? aroundNginx(configuration, work) : `{\n  admin off\n}\n${configuration}`);
  const words = name === 'nginx' ? ['-c', file, '-e', 'stderr'] : ['run', '--config', file, '--adapter', 'caddyfile'];
  const env = { ...process.env, PATH: `${process.env['PATH']}${delimiter}/usr/sbin`, HOME: work };
  const server = spawn(name, words, { env, stdio: 'ignore' });
  const stop = async () => {
    await stopProcess(server);
    await rm(work, { recursive: true });
  };
  try {
    const address = `http://127.0.0.1:${port}`;
    await answering(address + site.base);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Uploads a built site to the folder of a host as the docs say. */
export async function upload(site: string, host: string): Promise<void> {
  await runSnippet(1, site, host);
}

/** Deletes from the folder of a host what a built site does not have, as the docs say. */
export async function deleteOld(site: string, host: string): Promise<void> {
  await runSnippet(2, site, host);
}

/** Runs a shell snippet of the section "Upload order" in a folder whose `dist` is the site. */
async function runSnippet(number: 1 | 2, site: string, host: string): Promise<void> {
  const uploads = (await shellSnippets()).filter((snippet) => snippet.includes('"$SITE/"'));
  const project = await mkdtemp(join(tmpdir(), 'broadsheet-upload-'));
  await symlink(site, join(project, 'dist'));
  await run('sh', ['-e', '-c', uploads[number - 1] ?? 'exit 1'], { cwd: project, env: { ...process.env, SITE: host } });
  await rm(project, { recursive: true });
}

/** Fetches what the last build wrote from a site into a folder's `dist`, as the docs say. */
export async function fetchBack(address: string, folder: string): Promise<void> {
  const snippet = (await shellSnippets()).find((code) => code.includes('files.json'));
  const code = snippet?.replace(/^SITE=.*$/m, `SITE=${address}`) ?? 'exit 1';
  await run('sh', ['-e', '-c', code], { cwd: folder });
}

/** The shell code in docs/hosting.md. */
async function shellSnippets(): Promise<string[]> {
  const text = await readFile(docs, 'utf8');
  return [...text.matchAll(/```sh\n([^]*?)```/g)].map(([, code = '']) => code);
}

/** A configuration that shows `404.html` for unknown addresses. */
function withoutFallback(configuration: string, { base }: HostedSite): string {
  const page = `${base}404.html`;
  return configuration
    .replace(`/index.html ${base}index.html;`, `/index.html =404;\n    error_page 404 ${page};`)
    .replace(`/index.html ${base}index.html\n`, '/index.html\n')
    .replace(
      /(^:80 [^]*)\}\n$/,
      (_, before: string) => `${before}handle_errors {\nrewrite * ${page}\nfile_server\n}\n}\n`,
    );
}

/** What a configuration of nginx needs besides the server. One process serves as the user who started it. */
function aroundNginx(server: string, work: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${work};`);
  return `daemon off; master_process off; pid ${work}/pid; error_log stderr; events {}
http { include /etc/nginx/mime.types; access_log off; ${places.join(' ')}\n${server}}`;
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
