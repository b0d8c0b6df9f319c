import { memo } from 'react';
import type { FacetCounts } from '../../core/facets/facetCounts.ts';
import { type Filters, isNarrowed, noFilters } from '../../core/filters.ts';
import { useDates } from '../layout/dates.tsx';
import { countOfBoth } from '../layout/wording.ts';
import { chipsOf } from './chips.ts';
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
