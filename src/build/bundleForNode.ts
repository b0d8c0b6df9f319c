import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
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
 * Bundles a source with Vite. The bundle is in `bundles`, below node_modules, where Node finds the packages that it imports.
 * Where nothing can be written there, it is in the system's folder for such files and holds these packages itself.
 * Rejects with the bundler's error.
 */
export async function bundleForNode(
  entry: string,
  config: InlineConfig = {},
  bundles: string = BUNDLES,
): Promise<NodeBundle> {
  // Most runs of `npm run check` bundle nothing, and Vite takes a quarter of a second to load.
  const { build } = await import('vite');
  const { workplace, isElsewhere } = openWorkplace(bundles);
  const remove = () => workplace.remove();
  try {
    await build({
      ...config,
      ...(isElsewhere && { ssr: { noExternal: true } }),
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

/**
 * A place for a bundle, and whether it is not where Node finds packages. That one has a name that nobody can know before: code
 * runs from there. Throws where no place can be written to.
 */
function openWorkplace(bundles: string): { workplace: Workplace; isElsewhere: boolean } {
  try {
    return { workplace: new Workplace(bundles).open(), isElsewhere: false };
  } catch {
    return { workplace: new Workplace(join(tmpdir(), `broadsheet-${randomUUID()}`)).open(), isElsewhere: true };
  }
}

/** A module of the build as Node can load it in a thread: itself where it is compiled, else bundled. */
export async function threadModule(file: string): Promise<NodeBundle> {
  return file.endsWith('.js') ? { file, remove: () => {} } : bundleForNode(file);
}
