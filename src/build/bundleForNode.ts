import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { InlineConfig } from 'vite';

/** A source with all that it imports of the project, as one module that Node can load. */
export interface NodeBundle {
  /** The module's path. */
  file: string;
  remove: () => Promise<void>;
}

/** The project's root: this file is two folders below it. */
const PROJECT = join(import.meta.dirname, '../..');

/**
 * Bundles a source with Vite. The bundle is below node_modules, where Node finds the packages that it imports.
 * Rejects with the bundler's error.
 */
export async function bundleForNode(entry: string, config: InlineConfig = {}): Promise<NodeBundle> {
  // Most runs of `npm run check` bundle nothing, and Vite takes a quarter of a second to load.
  const { build } = await import('vite');
  const parent = await temporaryFolder();
  const folder = await mkdtemp(join(parent, `${parse(entry).name}-`));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await build({
      ...config,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: entry,
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
      },
    });
  } catch (error) {
    await remove();
    throw error;
  }
  return { file: join(folder, `${parse(entry).name}.mjs`), remove };
}

/** For what a build makes and removes again. */
export async function temporaryFolder(): Promise<string> {
  const folder = join(PROJECT, 'node_modules', '.broadsheet');
  await mkdir(folder, { recursive: true });
  return folder;
}
