import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { bundleForNode, type NodeBundle, type OutputFile } from '../bundles/bundleForNode.ts';
import { classNames } from '../bundles/classNames.ts';
import type { KeptBundles } from '../bundles/keptBundles.ts';
import { startThreads } from '../threads.ts';
import { loadViews, type RenderJob, VIEWS_ENTRY } from './views.ts';

/** Renders pages with the reader's own views, one at a time. */
export interface Prerender {
  render: (job: RenderJob) => Promise<string>;
  /** Ends what it runs in. */
  stop: () => Promise<void>;
}

const NAME = 'views';
const VIEWS = 'prerender.mjs';
/** The thread's entry in the program. */
const THREAD = 'renderWorker';

/** Bundles the views for Node and loads them. They are built as the page's are, so that their class names agree. */
export async function loadPrerender(root: string, kept: KeptBundles | null): Promise<Prerender> {
  return bundleForNode(viewsBundle(root, kept), async (folder) => {
    const render = await loadViews(join(folder, VIEWS));
    return { render: (job) => Promise.resolve(render(job)), stop: () => Promise.resolve() };
  });
}

/** Loads views that are kept in a thread of the program, while this thread does other work. Null where none are kept, or no thread can be started; never rejects. */
export async function prerenderInThread(root: string, kept: KeptBundles | null, program: NodeBundle | null): Promise<Prerender | null> {
  if (program === null || !(kept?.has(NAME) ?? false)) return null;
  const threads = bundleForNode(viewsBundle(root, kept), (folder) => startThreads<RenderJob, string>(program, THREAD, 1, join(folder, VIEWS)));
  const started = await threads.catch(() => null);
  const render = started?.asks[0];
  return started === null || render === undefined ? null : { render, stop: started.stop };
}

function viewsBundle(root: string, kept: KeptBundles | null): NodeBundle {
  return { root, name: NAME, make: () => bundleViews(root), kept };
}

async function bundleViews(root: string): Promise<readonly OutputFile[]> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    css: classNames,
    plugins: [react()],
    build: { ssr: VIEWS_ENTRY, write: false, rolldownOptions: { output: { entryFileNames: VIEWS } } },
  });
  return [built].flat().flatMap((output) => ('output' in output ? output.output : []));
}
