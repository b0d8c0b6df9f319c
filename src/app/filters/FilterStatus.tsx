import { memo } from 'react';
import { dayStart } from '../../core/day.ts';
import type { FacetCounts } from '../../core/facets/facetCounts.ts';
import { filterGroups } from '../../core/filterGroups.ts';
import { chosenOf, type Filters, isNarrowed, noFilters, toggleKey, withQuery } from '../../core/filters.ts';
import { type Dates, useDates } from '../layout/dates.tsx';
import { countOfBoth } from '../layout/wording.ts';
import styles from './filters.module.css';

interface FilterStatusProps {
  /** Null while it is unknown. */
  found: { articles: number; stories: number } | null;
  /** The feed failed to load: the status then names no number. */
  failed: boolean;
  facets: FacetCounts;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The number of articles and the filters in force. */
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
    </div>
  );
});

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
  const chips: Chip[] = filterGroups.flatMap(({ key: group }) =>
    chosenOf(filters, group).map((key) => ({
      name: `${group} ${key}`,
      label: facets[group]?.values.find((value) => value.key === key)?.label ?? key,
      without: toggleKey(filters, group, key),
    })),
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
