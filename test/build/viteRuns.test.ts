import { spawnSync } from 'node:child_process';
import { access, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedFolder } from '../support/seedFolder.ts';
import { contentOf, tinyRoot } from '../support/tinySite.ts';
import { viteCommand } from '../support/viteCommand.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** A site whose settings file gives these plugins beside ours. */
async function project(plugins = ''): Promise<string> {
  const root = await tinyRoot();
  const plugin = JSON.stringify(join(PROJECT, 'src/build/plugin.ts'));
  const config = `import { ownRun, sitePlugins } from ${plugin};\nexport default { plugins: [sitePlugins(ownRun({}), {}), ${plugins}] };`;
  await writeFile(join(root, 'vite.config.mts'), config);
  return root;
}

/** Runs Vite's own command, as the npm scripts do. */
function vite(root: string, words: readonly string[], environment: Record<string, string | undefined>) {
  const env = {
    ...process.env,
    NODE_ENV: undefined,
    // Vite colours its lines where a CI is named, even into a pipe.
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    CACHE_DIR: join(root, 'cache'),
    ...environment,
  };
  const command = [...viteCommand, ...words];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env });
  return { stdout, stderr, status };
}

describe('a run of Vite that fails', () => {
  it('ends with the report and one line where a record is at fault', async () => {
    const { path } = await seedFolder().record('a', { excerpt: 'no title' }).create();
    const root = await project();
    const { stdout, stderr, status } = vite(root, ['build'], { SEEDS_DIR: path });
    expect(stdout).toContain('a.md:1:1  error  title-missing');
    expect(stdout).toContain('1 record read');
    expect(stderr).toMatch(
      /Build failed in .*\nerror during build:\nNothing was built: 1 error in .*\. Correct the records, or set ON_INVALID=skip to build the rest\.\n$/,
    );
    expect(status).toBe(1);
    await expect(access(join(root, 'dist'))).rejects.toThrow('ENOENT');
  }, 60_000);

  it.each([['build'], ['preview'], ['dev']])(
    'ends with all wrong settings and 2 (%s)',
    async (command) => {
      const { stderr, status } = vite(await project(), [command], { UNPUBLISHED: 'no', PORT: 'x', TIME_ZONE: 'Mars' });
      expect(stderr).toMatch(
        /^error .*:\nUNPUBLISHED: expected include or exclude, received "no"\.\nTIME_ZONE: .*\nPORT: .*, received "x"\.\n$/m,
      );
      expect(status).toBe(2);
    },
    60_000,
  );

  it('ends with both addresses and 2 where the base path contradicts the address', async () => {
    const { stderr, status } = vite(await project(), ['build', '--base', '/news/'], {
      SITE_URL: 'https://a.example/paper',
    });
    expect(stderr).toMatch(/^error .*:\nSITE_URL: https:\/\/a\.example\/paper has the path \/paper\/, .* \/news\/\./m);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(status).toBe(2);
  }, 60_000);

  it('ends with a stack where the program is at fault', async () => {
    const { path } = await seedFolder().record('a', { title: 'Tide' }).create();
    const root = await project(`{ name: 'broken', transform() { throw new Error('a bug'); } }`);
    const { stderr, status } = vite(root, ['build'], { SEEDS_DIR: path });
    expect(stderr).toContain('a bug');
    expect(stderr).toMatch(/^ +at .*vite\.config\.mts/m);
    expect(status).toBe(1);
  }, 60_000);
});

describe('a build in a shell for development', () => {
  it('is one for production', async () => {
    const { path } = await seedFolder().record('a', { title: 'Tide' }).create();
    const root = await project();
    await writeFile(join(root, 'main.ts'), 'document.title = `development: ${import.meta.env.DEV}`;');
    expect(vite(root, ['build'], { SEEDS_DIR: path, NODE_ENV: 'development' }).status).toBe(0);
    const content = [...(await contentOf(join(root, 'dist/assets'))).values()].join('');
    expect(content).toMatch(/development: (?:false|\$\{!1\})/);
  }, 60_000);
});
