import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { type InlineConfig, resolveConfig } from 'vite';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { optionsInKey, readerKey } from '../../../src/build/bundles/readerKey.ts';

async function project(): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'project-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const file of ['package.json', 'package-lock.json', 'index.html', '.env', 'src/app/main.tsx', 'public/logo.svg']) await put(root, file, file === 'package.json' ? '{}' : '');
  return root;
}

async function put(root: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

async function keyOf(root: string, config: InlineConfig = {}): Promise<string | null> {
  const options = await optionsInKey({ root, ...config });
  return options === null ? null : readerKey(options, await resolveConfig({ root, configFile: false, ...config }, 'build'));
}

afterEach(() => void vi.unstubAllEnvs());

describe('the key of the reader', () => {
  it('stays while all stays, and whatever is said of the output folder, the log or the servers', async () => {
    const root = await project();
    const key = await keyOf(root);
    expect(key).not.toBeNull();
    expect(await keyOf(root, { logLevel: 'silent', preview: { port: 1 }, build: { outDir: '/elsewhere', emptyOutDir: true, chunkSizeWarningLimit: 1 } })).toBe(key);
  });

  it.each(['src/app/main.tsx', 'src/app/new.css', 'index.html', 'package-lock.json', 'tsconfig.json', 'postcss.config.js', 'public/new.svg'])('is another once %s is', async (file) => {
    const root = await project();
    const key = await keyOf(root);
    await put(root, file, ' ');
    expect(await keyOf(root)).not.toBe(key);
  });

  it.each<[string, InlineConfig]>([
    ['base', { base: '/news/' }],
    ['mode', { mode: 'staging' }],
    ['definitions', { define: { __EDITION__: '"evening"' } }],
    ['minifier', { build: { minify: false } }],
    ['target', { build: { target: 'es2022' } }],
    ['module preload', { build: { modulePreload: { polyfill: false } } }],
  ])('is another with another %s', async (_, config) => {
    const root = await project();
    const key = await keyOf(root, config);
    expect(key).not.toBeNull();
    expect(key).not.toBe(await keyOf(root));
  });

  it('is another with another variable that the reader may see, from a file or the environment', async () => {
    const root = await project();
    const keys = [await keyOf(root)];
    await put(root, '.env.local', 'VITE_PAPER=one');
    keys.push(await keyOf(root));
    vi.stubEnv('VITE_PAPER', 'two');
    keys.push(await keyOf(root));
    expect(new Set(keys).size).toBe(3);
  });

  it.each<[string, InlineConfig]>([
    ['source maps', { build: { sourcemap: true } }],
    ['a manifest', { build: { manifest: true } }],
    ['watching', { build: { watch: {} , rolldownOptions: { input: 'other.html' } } }],
    ['an alias', { resolve: { alias: [{ find: /^x$/, replacement: 'y' }] } }],
    ['assets told by a pattern', { assetsInclude: /\.gltf$/ }],
    ['settings of style sheets', { css: { modules: { localsConvention: 'camelCase' } } }],
    ['a function', { build: { assetsInlineLimit: () => true } }],
    ['a plugin of somebody else', { plugins: [{ name: 'vite:banner' }] }],
    ['a plugin that comes later', { plugins: [Promise.resolve([[{ name: 'banner' }]])] }],
    ["React's plugin, its options in no file", { plugins: [react()], configFile: false }],
  ])('cannot be told with %s', async (_, config) => {
    expect(await optionsInKey(config)).toBeNull();
  });

  it('can be told with the plugins of this project, from a config file', async () => {
    expect(await optionsInKey({ plugins: [react(), [{ name: 'broadsheet' }, false]] })).not.toBeNull();
  });

  it.each([
    ['src/app/feed.css', '@import "../../styles/paper.css";'],
    ['src/app/feed.css', "h1 { background: url('/pictures/ink.png') }"],
    ['src/app/main.tsx', "const ink = new URL('../../pictures/ink.png', import.meta.url);"],
    ['index.html', '<link rel="icon" href="/pictures/ink.png" />'],
  ])('cannot be told where %s names a file that is in no key: %s', async (file, text) => {
    const root = await project();
    await put(root, file, text);
    expect(await keyOf(root)).toBeNull();
  });

  it.each([
    ['src/app/feed.css', '@import "./ink.css"; h1 { background: url(ink.png) url(data:image/png;base64,AA/AA) url(/logo.svg) url("https://a.example/x.png") }'],
    ['src/app/main.tsx', "new URL('../worker/search.ts', import.meta.url); const link = <a href=\"/topics\">Topics</a>;"],
    ['index.html', '<link rel="icon" href="/src/app/icon.svg" /><a href="#top"></a><img src="/logo.svg?1" /><script src="/main.ts"></script>'],
  ])('can be told where %s names sources, published files and addresses elsewhere: %s', async (file, text) => {
    const root = await project();
    await put(root, file, text);
    expect(await keyOf(root)).not.toBeNull();
  });

  it('cannot be told in a part of a workspace: settings of tools may be above', async () => {
    const root = await project();
    await put(root, 'pnpm-workspace.yaml', 'packages: [paper]');
    await put(root, 'paper/src/app/main.tsx', '');
    expect(await keyOf(join(root, 'paper'))).toBeNull();
  });
});
