import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Bootstrap } from '../core/format/bootstrap.ts';

/** Renders the front page with the reader's own views. */
export type Prerender = (bootstrap: Bootstrap, base: string) => string;

/** The views' entry for rendering outside a browser, from the project's root. */
const ENTRY = 'src/app/prerender.tsx';

/** Bundles the views for Node and loads them. They are built as the page's are, so that their class names agree. */
export async function loadPrerender(root: string): Promise<Prerender> {
  const outDir = join(root, 'node_modules', '.broadsheet', String(process.pid));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      build: { ssr: ENTRY, outDir, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'prerender.mjs' } } },
    });
    const loaded: unknown = await import(pathToFileURL(join(outDir, 'prerender.mjs')).href);
    return parsePrerender(loaded);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

function parsePrerender(module: unknown): Prerender {
  if (typeof module === 'object' && module !== null && 'prerender' in module && typeof module.prerender === 'function') {
    const { prerender } = module;
    return (bootstrap, base) => String(Reflect.apply(prerender, null, [bootstrap, base]));
  }
  throw new Error(`${ENTRY} exports no function "prerender"`);
}
