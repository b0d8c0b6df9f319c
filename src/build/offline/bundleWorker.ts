import { join } from 'node:path';
import { PACKAGE_ROOT } from '../packageRoot.ts';

/** The worker's entry. */
const ENTRY = join(PACKAGE_ROOT, 'src/worker/offline.ts');

/** Bundles the worker that keeps an edition as one classic script, which every browser with such workers runs. `own`: the keys of the publisher's own facets. Rejects with the bundler's error. */
export async function bundleWorker(own: readonly string[]): Promise<string> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { OWN_FACETS: JSON.stringify(own) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The bundler gave no worker.');
  return chunk.code;
}
