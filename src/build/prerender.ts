import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Card } from '../core/article.ts';
import type { Bootstrap } from '../core/format/bootstrap.ts';
import { bundleForNode, type OutputFile } from './bundleForNode.ts';
import type { KeptBundles } from './keptBundles.ts';

/** Renders pages with the reader's own views. `base` is the site's base path. */
export interface Prerender {
  frontPage: (bootstrap: Bootstrap, base: string) => string;
  /** `cards` newest first; pages are numbered from 1, the oldest. */
  archivePage: (cards: readonly Card[], page: number, pages: number, base: string) => string;
}

/** The views' entry for rendering outside a browser, from the project's root. */
const ENTRY = 'src/app/prerender.tsx';
const VIEWS = 'prerender.mjs';

/** Bundles the views for Node and loads them. They are built as the page's are, so that their class names agree. */
export async function loadPrerender(root: string, kept: KeptBundles | null): Promise<Prerender> {
  return bundleForNode({ root, name: 'views', make: () => bundleViews(root), kept }, async (folder) => {
    const loaded: unknown = await import(pathToFileURL(join(folder, VIEWS)).href);
    const [frontPage, archivePage] = [renderer(loaded, 'renderFrontPage'), renderer(loaded, 'renderArchivePage')];
    return { frontPage: (...page) => frontPage(page), archivePage: (...page) => archivePage(page) };
  });
}

async function bundleViews(root: string): Promise<readonly OutputFile[]> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { ssr: ENTRY, write: false, rolldownOptions: { output: { entryFileNames: VIEWS } } },
  });
  return [built].flat().flatMap((output) => ('output' in output ? output.output : []));
}

function renderer(module: unknown, name: string): (page: unknown[]) => string {
  const render: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, name) : null;
  if (typeof render !== 'function') throw new Error(`${ENTRY} exports no function "${name}"`);
  return (page) => String(Reflect.apply(render, null, page));
}
