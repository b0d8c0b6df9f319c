import { type Day, readDay } from './day.ts';
import { labelKey } from './label.ts';

/** What narrows and orders the feed. Lists hold keys, sorted, each once. The one owner of URL search parameters. */
export interface Filters {
  query: string;
  /** The query is searched only as it was typed: its spelling is not corrected. False without a query. */
  exact: boolean;
  topics: string[];
  providers: string[];
  kinds: string[];
  /** First day, UTC, inclusive. */
  from: Day | null;
  /** Last day, UTC, inclusive. */
  to: Day | null;
  /** Null: by relevance where there is a query, else newest first. */
  sort: Sort | null;
}

export const sorts = ['newest', 'relevance', 'quality', 'heat'] as const;
export type Sort = (typeof sorts)[number];

export const noFilters: Filters = {
  query: '',
  exact: false,
  topics: [],
  providers: [],
  kinds: [],
  from: null,
  to: null,
  sort: null,
};

/** The groups of checkboxes, with their search parameter. */
export const filterGroups = [
  { field: 'topics', parameter: 'topic' },
  { field: 'providers', parameter: 'provider' },
  { field: 'kinds', parameter: 'type' },
] as const;
export type FilterField = (typeof filterGroups)[number]['field'];

/** Reads the search parameters of an address; whatever does not fit is left out. Inverse of `formatFilters`. */
export function parseFilters(search: string): Filters {
  const parameters = new URLSearchParams(search);
  const keys = (parameter: string) => normaliseKeys(parameters.getAll(parameter));
  const sort = sorts.find((known) => known === parameters.get('sort')) ?? null;
  const query = (parameters.get('q') ?? '').trim();
  return {
    query,
    exact: query !== '' && parameters.get('exact') === '1',
    topics: keys('topic'),
    providers: keys('provider'),
    kinds: keys('type'),
    from: readDay(parameters.get('from') ?? ''),
    to: readDay(parameters.get('to') ?? ''),
    sort,
  };
}

/** The canonical search string: "" or "?q=…&topic=…". Equal filters give equal strings. */
export function formatFilters(filters: Filters): string {
  const parameters = new URLSearchParams();
  if (filters.query.trim() !== '') {
    parameters.set('q', filters.query.trim());
    if (filters.exact) parameters.set('exact', '1');
  }
  for (const { field, parameter } of filterGroups) {
    for (const key of normaliseKeys(filters[field])) parameters.append(parameter, key);
  }
  if (filters.from !== null) parameters.set('from', filters.from);
  if (filters.to !== null) parameters.set('to', filters.to);
  if (filters.sort !== null) parameters.set('sort', filters.sort);
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}

/** Filters with the key of `label` added to or taken out of a group: twice gives the same filters back. */
export function toggleKey(filters: Filters, field: FilterField, label: string): Filters {
  const chosen = filters[field];
  const key = labelKey(label);
  const next = chosen.includes(key) ? chosen.filter((other) => other !== key) : normaliseKeys([...chosen, key]);
  return { ...filters, [field]: next };
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
  return filters.from !== null || filters.to !== null || filterGroups.some(({ field }) => filters[field].length > 0);
}

/** The order in force. */
export function effectiveSort(filters: Filters): Sort {
  if (filters.sort === 'relevance' && filters.query === '') return 'newest';
  return filters.sort ?? (filters.query === '' ? 'newest' : 'relevance');
}

function normaliseKeys(labels: readonly string[]): string[] {
  return [...new Set(labels.map(labelKey))].filter((key) => key !== '').sort();
}
