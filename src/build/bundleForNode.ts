import { join, parse } from 'node:path';
import type { InlineConfig } from 'vite';
import { PACKAGE_ROOT } from './packageRoot.ts';
import { Workplace } from './workplace.ts';

/** A source with all that it imports of the project, as one module that Node can load. */
export interface NodeBundle {
  /** The module's path. */
  file: string;
  remove: () => void;
}

/** Holds the bundles of all builds that run. */
export const BUNDLES = join(PACKAGE_ROOT, 'node_modules/.broadsheet');

/**
 * Bundles a source with Vite. The bundle is below node_modules, where Node finds the packages that it imports.
 * Rejects with the bundler's error.
 */
export async function bundleForNode(entry: string, config: InlineConfig = {}): Promise<NodeBundle> {
  // Most runs of `npm run check` bundle nothing, and Vite takes a quarter of a second to load.
  const { build } = await import('vite');
  const workplace = new Workplace(BUNDLES).open();
  const remove = () => workplace.remove();
  try {
    await build({
      ...config,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: entry,
        outDir: workplace.path,
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'node20',
        cssMinify: 'lightningcss',
        rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
      },
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { file: join(workplace.path, `${parse(entry).name}.mjs`), remove };
}

/** A module of the build as Node can load it in a thread: itself where it is compiled, else bundled. */
export async function threadModule(file: string): Promise<NodeBundle> {
  return file.endsWith('.js') ? { file, remove: () => {} } : bundleForNode(file);
}
