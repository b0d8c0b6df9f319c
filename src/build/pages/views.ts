import { pathToFileURL } from 'node:url';
import type { ArchiveStory } from '../../core/archive.ts';
import type { Bootstrap } from '../../core/format/bootstrap.ts';

/** The views' entry for rendering outside a browser, from the project's root. */
export const VIEWS_ENTRY = 'src/app/prerender.tsx';

/** A page to render: the name of a function of the views, and what it takes. `base` is the site's base path. */
export type RenderJob =
  | [page: 'renderFrontPage', bootstrap: Bootstrap, base: string]
  | [page: 'renderArchivePage', stories: readonly ArchiveStory[], page: number, pages: number, base: string];

/** Loads the views from their bundle. What it gives renders pages as HTML. */
export async function loadViews(path: string): Promise<(job: RenderJob) => string> {
  const loaded: unknown = await import(pathToFileURL(path).href);
  const pages = { renderFrontPage: renderer(loaded, 'renderFrontPage'), renderArchivePage: renderer(loaded, 'renderArchivePage') };
  return ([page, ...given]) => pages[page](given);
}

function renderer(views: unknown, name: string): (given: unknown[]) => string {
  const render: unknown = typeof views === 'object' && views !== null ? Reflect.get(views, name) : null;
  if (typeof render !== 'function') throw new Error(`${VIEWS_ENTRY} exports no function "${name}"`);
  return (given) => String(Reflect.apply(render, null, given));
}
