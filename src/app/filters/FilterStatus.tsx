import { memo } from 'react';
import { dayStart } from '../../core/day.ts';
import type { FacetCounts } from '../../core/facets/facetCounts.ts';
import {
  effectiveSort,
  filterGroups,
  type Filters,
  isNarrowed,
  noFilters,
  type Sort,
  sorts,
  toggleKey,
  withQuery,
} from '../../core/filters.ts';
import { kindLabel } from '../../core/label.ts';
import { type Dates, useDates } from '../layout/dates.tsx';
import { countOfBoth } from '../layout/wording.ts';
import styles from './filters.module.css';

const sortLabels: Record<Sort, string> = {
  newest: 'Newest first',
  relevance: 'Best match first',
  quality: 'Highest quality first',
  heat: 'Most covered first',
};

interface FilterStatusProps {
  /** Null while it is unknown. */
  found: { articles: number; stories: number } | null;
  /** The feed failed to load: the status then names no number. */
  failed: boolean;
  facets: FacetCounts;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The number of articles, the filters in force, and the order. */
export const FilterStatus = memo(function FilterStatus({
  found,
  failed,
  facets,
  filters,
  onChange,
}: FilterStatusProps) {
  const chips = chipsOf(filters, facets, useDates());
  return (
    <div className={styles.status}>
      <p role="status">{failed ? '' : found === null ? 'Looking …' : countOfBoth(found.articles, found.stories)}</p>
      {chips.map(({ name, label, without }) => (
        <button key={name} type="button" className={styles.chip} onClick={() => onChange(without)}>
          <span className="visually-hidden">Remove filter: </span>
          <span dir="auto">{label}</span>
          <span aria-hidden="true"> ✕</span>
        </button>
      ))}
      {isNarrowed(filters) && (
        <button type="button" className={styles.clear} onClick={() => onChange({ ...noFilters, sort: filters.sort })}>
          Clear all
        </button>
      )}
      <SortChoice filters={filters} onChange={onChange} />
    </div>
  );
});

function SortChoice({ filters, onChange }: Pick<FilterStatusProps, 'filters' | 'onChange'>) {
  const offered = filters.query === '' ? sorts.filter((sort) => sort !== 'relevance') : sorts;
  const usual = filters.query === '' ? 'newest' : 'relevance';
  return (
    <label className={styles.sort}>
      <span className="visually-hidden">Order</span>
      <select
        value={effectiveSort(filters)}
        onChange={({ target }) => {
          const sort = sorts.find((known) => known === target.value) ?? usual;
          onChange({ ...filters, sort: sort === usual ? null : sort });
        }}
      >
        {offered.map((sort) => (
          <option key={sort} value={sort}>
            {sortLabels[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Chip {
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
      .join(', ') || null
  );
}

function chipsOf(filters: Filters, facets: FacetCounts, dates: Dates): Chip[] {
  const chips: Chip[] = filterGroups.flatMap(({ field }) =>
    filters[field].map((key) => {
      const label = facets[field].values.find((value) => value.key === key)?.label ?? key;
      return {
        name: `${field} ${key}`,
        label: field === 'kinds' ? kindLabel(label) : label,
        without: toggleKey(filters, field, key),
      };
    }),
  );
  if (filters.query !== '')
    chips.unshift({
      name: 'query',
      label: `${filters.exact ? 'exactly ' : ''}“${filters.query}”`,
      without: withQuery(filters, ''),
    });
  if (filters.from !== null || filters.to !== null) {
    chips.push({ name: 'dates', label: datesLabel(filters, dates), without: { ...filters, from: null, to: null } });
  }
  return chips;
}

function datesLabel({ from, to }: Filters, dates: Dates): string {
  const [first, last] = [from, to].map((day) => (day === null ? null : dates.format(dayStart(day), 'short')));
  if (first === null || first === undefined) return `until ${last ?? ''}`;
  return last === null || last === undefined ? `since ${first}` : `${first} – ${last}`;
}
