import { formatFilters, parameterNames, parseFilters } from '../filters.ts';
import { isFacetName, isTakenName } from '../ownFacets.ts';

/** Characters of the longest name of a view. */
export const LONGEST_VIEW_NAME = 60;

/** A search or filters that the reader keeps under a name. */
export interface View {
  /** As the address has it: "?q=kelp&topic=oceans". */
  search: string;
  name: string;
  /** Views stand in ascending order of it. */
  position: number;
}

/**
 * Whether a text is the search string of an address that narrows or orders a feed. There is one for equal filters. Which
 * facets the publisher has says only the edition, so here every name that may be one is one.
 */
export function isSearch(text: string): boolean {
  const own = parameterNames(text).filter((name) => isFacetName(name) && !isTakenName(name));
  return text !== '' && formatFilters(parseFilters(text, own)) === text;
}

/** Views with one of them a place further up or down. It stays where there is no such place. */
export function movedView(views: readonly View[], search: string, step: 1 | -1): View[] {
  const from = views.findIndex((view) => view.search === search);
  const to = Math.max(0, from + step);
  const moved = [...views];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}
