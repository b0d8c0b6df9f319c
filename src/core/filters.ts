import { compare } from './compare.ts';
import { type Day, readDay } from './day.ts';
import { filterGroups, groupPosition, groupsWith, perGroup } from './filterGroups.ts';
import { labelKey } from './label.ts';

/** What narrows and orders the feed. The one owner of URL search parameters. */
export interface Filters {
  query: string;
  /** The query is searched only as it was typed: its spelling is not corrected. False without a query. */
  exact: boolean;
  choices: Choices;
  /** First day, UTC, inclusive. */
  from: Day | null;
  /** Last day, UTC, inclusive. */
  to: Day | null;
  /** What the reader's memory says of the articles that are left, in the order of `shows`. */
  show: readonly Show[];
  /** Null: by relevance where there is a query, else newest first. */
  sort: Sort | null;
}

/** The keys of the chosen labels, sorted, each once, by the key of their group. A group without a choice is left out. */
export type Choices = Readonly<Record<string, readonly string[]>>;

export const sorts = ['newest', 'relevance', 'quality', 'heat'] as const;
export type Sort = (typeof sorts)[number];

/**
 * Choices that the reader's memory explains. "followed": articles with a topic or a source that they follow; "new": that
 * came after their visit before; "unread": of stories that they have not read, which only the cards can tell.
 */
export const shows = ['followed', 'new', 'unread'] as const;
export type Show = (typeof shows)[number];

export const noFilters: Filters = {
  query: '',
  exact: false,
  choices: {},
  from: null,
  to: null,
  show: [],
  sort: null,
};

/**
 * Reads the search parameters of an address; whatever does not fit is left out. Inverse of `formatFilters`. `own`: the keys of
 * the publisher's own facets.
 */
export function parseFilters(search: string, own: readonly string[] = []): Filters {
  const parameters = new URLSearchParams(search);
  const sort = sorts.find((known) => known === parameters.get('sort')) ?? null;
  const query = (parameters.get('q') ?? '').trim();
  return {
    query,
    exact: query !== '' && parameters.get('exact') === '1',
    choices: inOrder(perGroup(groupsWith(own), ({ parameter }) => parameters.getAll(parameter))),
    from: readDay(parameters.get('from') ?? ''),
    to: readDay(parameters.get('to') ?? ''),
    show: shows.filter((known) => parameters.getAll('show').includes(known)),
    sort,
  };
}

/** The names of the search parameters of an address, each once. */
export function parameterNames(search: string): string[] {
  return [...new Set(Array.from(new URLSearchParams(search), ([name]) => name))];
}

/** The canonical search string: "" or "?q=…&topic=…". Equal filters give equal strings. */
export function formatFilters(filters: Filters): string {
  const parameters = new URLSearchParams();
  if (filters.query.trim() !== '') {
    parameters.set('q', filters.query.trim());
    if (filters.exact) parameters.set('exact', '1');
  }
  for (const [group, keys] of Object.entries(inOrder(filters.choices))) {
    const parameter = filterGroups[groupPosition(group)]?.parameter ?? group;
    for (const key of keys) parameters.append(parameter, key);
  }
  if (filters.from !== null) parameters.set('from', filters.from);
  if (filters.to !== null) parameters.set('to', filters.to);
  for (const show of shows) if (filters.show.includes(show)) parameters.append('show', show);
  if (filters.sort !== null) parameters.set('sort', filters.sort);
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}

/** The keys that are chosen of the group with this key. */
export function chosenOf({ choices }: Pick<Filters, 'choices'>, group: string): readonly string[] {
  return choices[group] ?? none;
}

/** Filters with other choices of a group. */
export function withChosen(filters: Filters, group: string, labels: readonly string[]): Filters {
  return { ...filters, choices: inOrder({ ...filters.choices, [group]: labels }) };
}

/** Filters with the key of `label` added to or taken out of a group: twice gives the same filters back. */
export function toggleKey(filters: Filters, group: string, label: string): Filters {
  const chosen = chosenOf(filters, group);
  const key = labelKey(label);
  return withChosen(filters, group, chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]);
}

/** Filters with a choice of `show` added or taken out. */
export function toggleShow(filters: Filters, one: Show): Filters {
  return { ...filters, show: shows.filter((known) => filters.show.includes(known) !== (known === one)) };
}

/** Filters with another query, whose spelling may be corrected. */
export function withQuery(filters: Filters, query: string): Filters {
  return { ...filters, query, exact: false };
}

/** Whether anything narrows the feed (an order alone does not). */
export function isNarrowed(filters: Filters): boolean {
  return filters.query !== '' || isNarrowedByFacets(filters);
}

/** Whether a choice or a date narrows the feed. */
export function isNarrowedByFacets(filters: Filters): boolean {
  return narrowingCount(filters) > 0;
}

/** How many choices narrow the feed. Dates count as one. */
export function narrowingCount({ choices, from, to, show }: Filters): number {
  const dates = from === null && to === null ? 0 : 1;
  return Object.values(choices).reduce((sum, chosen) => sum + chosen.length, dates + show.length);
}

/** The order in force. */
export function effectiveSort(filters: Filters): Sort {
  if (filters.sort === 'relevance' && filters.query === '') return 'newest';
  return filters.sort ?? (filters.query === '' ? 'newest' : 'relevance');
}

const none: readonly string[] = [];

/** Choices of labels in their one order: groups of every edition before the publisher's own, which are in the order of their keys. */
function inOrder(labels: Choices): Choices {
  const placeOf = (group: string) => (groupPosition(group) < 0 ? Infinity : groupPosition(group));
  const chosen = Object.entries(labels)
    .map(([group, ofGroup]) => [group, normaliseKeys(ofGroup)] as const)
    .filter(([, keys]) => keys.length > 0);
  return Object.fromEntries(chosen.sort(([a], [b]) => compare(placeOf(a), placeOf(b)) || compare(a, b)));
}

function normaliseKeys(labels: readonly string[]): string[] {
  return [...new Set(labels.map(labelKey))].filter((key) => key !== '').sort();
}
