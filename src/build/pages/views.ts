import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { bundleForNode, type NodeBundle } from '../bundleForNode.ts';
import type { PaperWords } from '../words/paperWords.ts';
import { wordsPlugin } from '../words/wordsPlugin.ts';
import { classNames } from './classNames.ts';

/** The views' entry, from the project's root. */
const VIEWS = 'src/app/prerender.tsx';

/** Bundles the views of the app for Node. Their classes have the names that they have in the browser. `base`: the site's base path. */
export async function bundleViews(root: string, base: string, wordsOf: () => PaperWords): Promise<NodeBundle> {
  return bundleForNode(join(root, VIEWS), { root, base, css: classNames, plugins: [react(), wordsPlugin(wordsOf)] });
}
