import { once } from 'node:events';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkout, configWith, runCommand } from '../../support/project.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { contentOf } from '../../support/tinySite.ts';

const project = (plugins = '') => checkout(configWith(plugins));

describe('a command that fails', () => {
  it('ends with the report and one line where a record is at fault', async () => {
    const { path } = await seedFolder().record('a', { excerpt: 'no title' }).create();
    const root = await project();
    const { stdout, stderr, status } = runCommand(['build'], { SEEDS_DIR: path }, root);
    expect(stdout).toContain('a.md:1:1  error  title-missing');
    expect(stdout).toContain('1 record read');
    expect(stderr).toMatch(
      /^✗ Build failed in .*\nNothing was built: 1 error in .*\. Correct the records, or set ON_INVALID=skip to build the rest\.\n$/,
    );
    expect(status).toBe(1);
    await expect(access(join(root, 'dist'))).rejects.toThrow('ENOENT');
  }, 60_000);

  it.each([['build'], ['preview'], ['dev']])(
    'ends with all wrong settings and 2 (%s)',
    async (command) => {
      const wrong = { UNPUBLISHED: 'no', PORT: 'x', TIME_ZONE: 'Mars' };
      const { stdout, stderr, status } = runCommand([command, '--stories', 'maybe'], wrong, await project());
      expect(stderr).toMatch(
        /^UNPUBLISHED: expected include or exclude, received "no"\.\n--stories: .*"maybe"\.\nTIME_ZONE: .*\nPORT: .*, received "x"\.\n$/,
      );
      expect([stdout, status]).toEqual(['', 2]);
    },
    60_000,
  );

  it('ends with the nearest name and 2 where there is no such command or flag', () => {
    expect(runCommand(['bild'])).toEqual({
      stdout: '',
      stderr: 'There is no command "bild". Did you mean build?\n--help lists all commands.\n',
      status: 2,
    });
    const { stderr, status } = runCommand(['preview', '--outdir', 'a', '--help']);
    expect(stderr).toContain('--outdir: there is no such flag. Did you mean --out-dir?\n');
    expect(status).toBe(2);
  }, 60_000);

  it('ends with both addresses and 2 where the base path contradicts the address', async () => {
    const address = { SITE_URL: 'https://a.example/paper' };
    const { stderr, status } = runCommand(['build', '--base', '/news/'], address, await project());
    expect(stderr).toMatch(/^SITE_URL: https:\/\/a\.example\/paper has the path \/paper\/, .* \/news\/\..*\n$/);
    expect(status).toBe(2);
  }, 60_000);

  it.each([['preview'], ['dev', '--strict-port']])(
    'ends with one line and 2 where the port is in use (%s)',
    async (...words) => {
      const other = createServer().listen(0);
      onTestFinished(() => void other.close());
      await once(other, 'listening');
      const address = other.address();
      const port = typeof address === 'object' ? String(address?.port) : '';
      const root = await project();
      await mkdir(join(root, 'dist'));
      await writeFile(join(root, 'dist/index.html'), '');
      const { stderr, status } = runCommand([...words, '--port', port], {}, root);
      expect(stderr).toMatch(new RegExp(`^PORT: another program uses the port ${port}\\. .*\n$`));
      expect(status).toBe(2);
    },
    60_000,
  );

  it('ends with 2 where nothing was built that could be served', () => {
    const { stderr, status } = runCommand(['preview', '--out-dir', '/no/such/site']);
    expect(stderr).toBe('There is no site in /no/such/site. Build it first: npm run build.\n');
    expect(status).toBe(2);
  }, 60_000);

  it('ends with a stack where the program is at fault', async () => {
    const { path } = await seedFolder().record('a', { title: 'Tide' }).create();
    const root = await project(`{ name: 'broken', transform() { throw new Error('a bug'); } }`);
    const { stderr, status } = runCommand(['build'], { SEEDS_DIR: path }, root);
    expect(stderr).toContain('a bug');
    expect(stderr).toMatch(new RegExp(`^    at .*${root}/vite.config.ts:2:\\d+`, 'm'));
    expect(status).toBe(1);
  }, 60_000);
});

describe('a build in a shell for development', () => {
  it('is one for production', async () => {
    const { path } = await seedFolder().record('a', { title: 'Tide' }).create();
    const root = await project();
    await writeFile(join(root, 'main.ts'), 'document.title = `development: ${import.meta.env.DEV}`;');
    expect(runCommand(['build'], { SEEDS_DIR: path, NODE_ENV: 'development' }, root).status).toBe(0);
    const content = [...(await contentOf(join(root, 'dist/assets'))).values()].join('');
    expect(content).toMatch(/development: (?:false|\$\{!1\})/);
  }, 60_000);
});
