import { pathToFileURL } from 'node:url';
import type { ArchiveStory } from '../../core/archive.ts';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import type { Carried } from '../../core/format/carried.ts';
import type { OtherPage } from '../../core/format/otherPage.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import type { Paper } from '../../core/format/paper.ts';

/** A page: the name of a function of the views, and its arguments. `base` is the site's base path. */
export type Page =
  | [name: 'renderFrontPage', bootstrap: Bootstrap, base: string]
  | [name: 'renderCarried', carried: Carried, bootstrap: Bootstrap | null, path: string, base: string]
  | [name: 'renderOther', other: OtherPage, bootstrap: Bootstrap, path: string, base: string]
  | [name: 'articleStyles', isWhole: boolean]
  | [name: 'renderTakenDownPage', paper: Paper, base: string]
  | [
      name: 'renderArchivePage',
      stories: readonly ArchiveStory[],
      page: number,
      pages: number,
      manifest: Manifest,
      base: string,
    ];

export interface RenderInput {
  /** The path of the views, bundled for Node. */
  views: string;
  page: Page;
}

/** Renders a page as HTML with the views of the app. */
export async function renderPage({ views, page: [name, ...given] }: RenderInput): Promise<string> {
  const loaded: unknown = await import(pathToFileURL(views).href);
  const render: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, name) : null;
  if (typeof render !== 'function') throw new Error(`The views export no function "${name}"`);
  return String(await Reflect.apply(render, null, given));
}
