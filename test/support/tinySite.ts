import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { onTestFinished } from 'vitest';
import type { Plugin } from 'vite';
import { ownRun, sitePlugins } from '../../src/build/plugin.ts';
import type { SettingsOptions } from '../../src/build/settings.ts';

const page = `<!doctype html>
<html><head><meta charset="utf-8"><title>Tiny</title><script>
  document.title = 'Tiny reader';
</script></head>
<body><div id="app"></div><script type="module" src="/main.ts"></script></body></html>`;

/** What the build asks of the views. */
const views = `export const renderFrontPage = (bootstrap, base) => \`<p>\${bootstrap.front.cards.length} at \${base}</p>\`;
export const renderArchivePage = (cards) => \`<p>\${cards.length}</p>\`;
export const renderTakenDownPage = () => '<h1>Taken down</h1>';
export const renderCarried = (carried, bootstrap, path) => \`<h1>\${path}</h1>\`;
export const renderOther = (other, bootstrap, path) => \`<h1>\${path}</h1>\${other.about?.page.html ?? ''}\`;
export const articleStyles = () => '';
export const prerender = renderFrontPage;`;

/** A site of one page, with the plugin's only demand: views that render without a browser. */
export async function tinyRoot(): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'site-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'src/app'), { recursive: true });
  await writeFile(join(root, 'index.html'), page);
  await writeFile(join(root, 'main.ts'), 'import "./main.css";\ndocument.body.dataset.started = "yes";');
  await writeFile(join(root, 'main.css'), 'body { color: black }');
  await writeFile(join(root, 'src/app/prerender.tsx'), views);
  return root;
}

/** The plugins of a site whose app is none: without React, and without how ours is bundled. */
export function tinyPlugins(options: SettingsOptions = {}): Plugin[] {
  return sitePlugins(ownRun(options), options);
}

/** Builds the site of a root with Vite. */
export async function buildInto(
  root: string,
  outDir: string,
  options: SettingsOptions,
  { plugins = [], ...config }: InlineConfig = {},
): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [tinyPlugins(options), ...plugins],
    ...config,
    build: { outDir, emptyOutDir: true, ...config.build },
  });
}

/** Every file of a folder, at any depth, as text by its path. */
export async function contentOf(folder: string): Promise<Map<string, string>> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const paths = found.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'latin1')] as const)),
  );
}
