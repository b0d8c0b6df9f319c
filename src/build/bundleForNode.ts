import { rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { build, type PluginOption } from 'vite';

/**
 * Bundles an entry (its path from the project's root) for Node and hands `use` the bundle's path, which is gone when
 * `use` is done. It is below node_modules, where the project's dependencies are found.
 */
export async function bundleForNode<Result>(root: string, entry: string, plugins: PluginOption[], use: (path: string) => Promise<Result>): Promise<Result> {
  const name = basename(entry, extname(entry));
  const outDir = join(root, 'node_modules', '.broadsheet', `${process.pid}-${name}`);
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins,
      build: { ssr: entry, outDir, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: `${name}.mjs` } } },
    });
    return await use(join(outDir, `${name}.mjs`));
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
