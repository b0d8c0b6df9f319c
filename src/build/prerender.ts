import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Card } from '../core/article.ts';
import type { Bootstrap } from '../core/format/bootstrap.ts';
import { bundleForNode } from './bundleForNode.ts';
import { classNames } from './classNames.ts';

/** Renders pages with the reader's own views. `base` is the site's base path. */
export interface Prerender {
  frontPage: (bootstrap: Bootstrap, base: string) => string;
  /** `cards` newest first; pages are numbered from 1, the oldest. */
  archivePage: (cards: readonly Card[], page: number, pages: number, base: string) => string;
}

/** The views' entry for rendering outside a browser, from the project's root. */
const ENTRY = 'src/app/prerender.tsx';

/** Bundles the views for Node and loads them. They are built as the page's are, so that their class names agree. */
export async function loadPrerender(root: string): Promise<Prerender> {
  return bundleForNode(root, ENTRY, [react(), { name: 'class-names', config: () => ({ css: classNames }) }], async (path) => {
    const loaded: unknown = await import(pathToFileURL(path).href);
    const [frontPage, archivePage] = [renderer(loaded, 'renderFrontPage'), renderer(loaded, 'renderArchivePage')];
    return { frontPage: (...page) => frontPage(page), archivePage: (...page) => archivePage(page) };
  });
}

function renderer(module: unknown, name: string): (page: unknown[]) => string {
  const render: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, name) : null;
  if (typeof render !== 'function') throw new Error(`${ENTRY} exports no function "${name}"`);
  return (page) => String(Reflect.apply(render, null, page));
}
