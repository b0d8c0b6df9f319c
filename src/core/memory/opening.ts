import { formatFilters, noFilters, type Show } from '../filters.ts';
import type { Follow } from './follow.ts';
import type { View } from './view.ts';

/** What the paper may open with instead of the front page, as search strings: what is unread, what is followed, and each view. */
export function openingsOf(follows: readonly Follow[], views: readonly View[]): string[] {
  const followed = follows.length === 0 ? [] : [searchOf('followed')];
  return [...new Set([searchOf('unread'), ...followed, ...views.map(({ search }) => search)])];
}

/** The search string of an address that shows only some articles. */
export function searchOf(show: Show): string {
  return formatFilters({ ...noFilters, show: [show] });
}
