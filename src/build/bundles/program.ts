import { filesAt, filesIn, versionOf } from '../pipelineVersion.ts';
import type { NodeBundle, OutputFile } from './bundleForNode.ts';
import { keptBundles } from './keptBundles.ts';

/** Entries of this program by their names in the bundle: the plugin, and its threads. */
const ENTRIES = {
  plugin: 'src/build/plugin.ts',
  packWorker: 'src/build/outcomes/packWorker.ts',
  indexWorker: 'src/build/files/indexWorker.ts',
  similarWorker: 'src/build/articles/similarWorker.ts',
  renderWorker: 'src/build/pages/renderWorker.ts',
};

/** This program as Node runs it, for the project in `root`. Null where that does not hold it. */
export function programBundle(root: string, cacheDir: string): NodeBundle | null {
  try {
    const key = versionOf(root, [...filesAt(root), ...filesIn(root, 'src/core'), ...filesIn(root, 'src/build')]);
    return { root, name: 'program', make: () => bundleProgram(root), kept: keptBundles(cacheDir, root, key) };
  } catch {
    return null;
  }
}

/** Bundles the program in `root`. */
export async function bundleProgram(root: string): Promise<readonly OutputFile[]> {
  // Loaded when needed: most runs have the bundle of an earlier one.
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ cwd: root, input: ENTRIES, platform: 'node', external: /^[^./]/ });
  try {
    const { output } = await bundle.generate({ entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
    return output;
  } finally {
    await bundle.close();
  }
}
