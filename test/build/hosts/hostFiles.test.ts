import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeFolders } from '../../../src/build/hosts/headers.ts';
import { filesForHosts, hostFiles } from '../../../src/build/hosts/hostFiles.ts';
import { type HostName, hostNames } from '../../../src/build/settings/deploy.ts';
import { png } from '../../support/png.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../../support/tinySite.ts';

const forever = 'public, max-age=31536000, immutable';
const atRoot = { base: '/', compressed: false };

/** The headers that `_headers` gives a path. */
function headersOf(file: string, path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  let isMeant = false;
  for (const line of file.trim().split('\n')) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name === undefined) isMeant = path.startsWith(line.replace(/\*$/, ''));
    else if (isMeant) (found[name] ??= []).push(value ?? '');
  }
  return found;
}

describe('the files of hosts', () => {
  it.each(hostNames)('stand in the docs as a build writes them (%s)', (host) => {
    const docs = readFileSync(resolve(import.meta.dirname, '../../../docs/hosting.md'), 'utf8');
    expect(docs).toContain(`\n${hostFiles[host].write(atRoot)}\`\`\`\n`);
  });

  it('let browsers keep what is named by its content, and give no header two values', () => {
    const file = hostFiles.netlify.write({ base: '/news/', compressed: false });
    for (const path of ['assets/index-11111111.js', 'data/previews/1111111111111111.png'])
      expect(headersOf(file, `/news/${path}`), path).toMatchObject({
        'Cache-Control': [forever],
        'X-Content-Type-Options': ['nosniff'],
      });
    for (const path of ['/news/', '/news/data/manifest.json', '/news/data/ledger.json', '/news/offline.js'])
      expect(headersOf(file, path), path).toEqual({
        'Content-Security-Policy': ["frame-ancestors 'none'"],
        'Permissions-Policy': ['camera=(), geolocation=(), microphone=()'],
        'Referrer-Policy': ['strict-origin-when-cross-origin'],
        'X-Content-Type-Options': ['nosniff'],
      });
    expect(headersOf(file, '/other/')).toEqual({});
  });

  it('say the same to Vercel', () => {
    const { headers: rules } = JSON.parse(hostFiles.vercel.write(atRoot)) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    const cachingOf = (path: string) =>
      rules
        .filter(({ source }) => new RegExp(`^${source}$`).test(path))
        .flatMap(({ headers }) => headers)
        .findLast(({ key }) => key === 'Cache-Control')?.value;
    for (const path of ['/assets/index-11111111.js', '/data/columns-11111111.bin', '/data/search/11111111/root.bin'])
      expect(cachingOf(path), path).toBe(forever);
    for (const path of ['/', '/data/manifest.json', '/data/ledger.json', '/offline.js'])
      expect(cachingOf(path), path).toBeUndefined();
  });

  it('of two hosts that read one file are one', () => {
    const both: HostName[] = ['netlify', 'cloudflare'];
    expect([...filesForHosts(both, atRoot).keys()]).toEqual(['_headers']);
    expect(filesForHosts([], atRoot).size).toBe(0);
  });

  it('know the path of the site, in whatever script', () => {
    const site = { base: '/%E6%97%A5%E6%9C%AC/', compressed: true };
    expect(hostFiles.cloudflare.write(site)).toContain('\n/%E6%97%A5%E6%9C%AC/assets/*\n');
    expect(hostFiles.nginx.write(site)).toContain('location ~ ^/日本/(assets|data)/ {');
    expect(hostFiles.nginx.write(site)).toContain('gzip_static on;');
    expect(hostFiles.caddy.write(site)).toContain('precompressed br gzip');
    expect(hostFiles.apache.write(site)).toContain('ErrorDocument 404 /日本/404.html');
  });
});

describe('a build for hosts', () => {
  it("writes their files, and none over a publisher's own", async () => {
    const root = await tinyRoot();
    await mkdir(join(root, 'public'));
    await writeFile(join(root, 'public/_headers'), 'mine');
    const { path: seedsDir } = await seedFolder()
      .record('kelp', { title: 'Kelp', image: 'kelp.png', story: 'kelp' })
      .record('kelp-again', { title: 'Kelp, again', story: 'kelp' })
      .file('kelp.png', png(640, 480))
      .create();
    const outDir = join(root, 'out');
    await mkdir(outDir);
    await writeFile(join(outDir, '.htaccess'), 'theirs');
    await buildInto(root, outDir, { seedsDir, hosts: [...hostNames] }, { base: '/news/' });
    await buildInto(root, outDir, { seedsDir, hosts: [...hostNames] }, { base: '/news/' });
    const files = await contentOf(outDir);
    expect(files.get('_headers')).toBe('mine');
    expect(files.get('.htaccess')).toBe('theirs');
    expect(files.get('vercel.json')).toContain('"/news/assets/(.*)"');
    expect(files.get('.broadsheet/nginx.conf')).toContain('location /news/ {');
    expect(files.get('.broadsheet/Caddyfile')).toContain('handle /news/* {');
    // Every folder of data has a rule where rules name them.
    const folders = [...files.keys()].flatMap((path) => /^data\/[^/]+(?=\/)/.exec(path)?.[0] ?? []);
    expect([...new Set(folders)].filter((folder) => !wholeFolders.some((known) => known === folder))).toEqual([]);
    expect(new Set(folders).size).toBe(5);
    await buildInto(root, outDir, { seedsDir });
    expect([...(await contentOf(outDir)).keys()].filter((path) => /vercel|nginx|Caddy/.test(path))).toEqual([]);
  });
});
