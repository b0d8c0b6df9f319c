import { pageFile } from '../../core/pagePaths.ts';
import type { Draft } from '../records/draft.ts';

/** So many articles that were taken down have pages at most. */
const MOST_TAKEN_DOWN = 1000;

/** Files of each: the page, and what says to hosts that there is nothing more. */
export const FILES_TAKEN_DOWN = 2;

/**
 * The paths of the pages that say that an article was taken down, below the site's base. `removed`: records that say so;
 * `ids`: those that files have had, so that what was never published has no page; `former`: paths that lead to other articles.
 */
export function takenDownPaths(
  removed: readonly Pick<Draft, 'file'>[],
  ids: ReadonlyMap<string, string>,
  former: ReadonlyMap<string, string>,
): string[] {
  return removed
    .flatMap(({ file }) => ids.get(file) ?? [])
    .flatMap((id) => pageFile('articles', id) ?? [])
    .filter((path) => !former.has(path))
    .slice(0, MOST_TAKEN_DOWN);
}
