import { dayStart } from '../../core/day.ts';
import type { FacetCounts } from '../../core/facets/facetCounts.ts';
import { type Filters, type Show, toggleKey, toggleShow, withQuery } from '../../core/filters.ts';
import type { Dates } from '../layout/dates.tsx';
import * as words from '../../core/words/lists.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';

/** The choices of `show`, in the words of the chips. */
export const showLabels: Readonly<Record<Show, string>> = {
  followed: page.followed,
  new: words.newOnly,
  unread: words.unreadOnly,
};

/** A filter in force. */
export interface Chip {
  name: string;
  label: string;
  /** The filters without it. */
  without: Filters;
}

/** What the filters in force are, in the words of the chips: "“comet”, Space, Video". Null where none is. */
export function titleOfFilters(filters: Filters, facets: FacetCounts, dates: Dates): string | null {
  return (
    chipsOf(filters, facets, dates)
      .map(({ label }) => label)
      .join(page.comma) || null
  );
}

/** The filters in force, the query first. `facets` know the labels of the choices. */
export function chipsOf(filters: Filters, facets: FacetCounts, dates: Dates): Chip[] {
  const chips: Chip[] = Object.entries(filters.choices).flatMap(([group, keys]) =>
    keys.map((key) => ({
      name: `${group} ${key}`,
      label: facets[group]?.values.find((value) => value.key === key)?.label ?? key,
      without: toggleKey(filters, group, key),
    })),
  );
  if (filters.query !== '')
    chips.unshift({
      name: 'query',
      label: say(filters.exact ? words.exactly : words.quoted, filters),
      without: withQuery(filters, ''),
    });
  for (const show of filters.show)
    chips.push({ name: `show ${show}`, label: showLabels[show], without: toggleShow(filters, show) });
  if (filters.from !== null || filters.to !== null) {
    chips.push({ name: 'dates', label: datesLabel(filters, dates), without: { ...filters, from: null, to: null } });
  }
  return chips;
}

function datesLabel({ from, to }: Filters, dates: Dates): string {
  const [first, last] = [from, to].map((day) => (day === null ? null : dates.format(dayStart(day), 'short')));
  if (first === null || first === undefined) return say(words.until, { date: last ?? '' });
  return last === null || last === undefined
    ? say(words.since, { date: first })
    : say(words.range, { from: first, to: last });
}
