import { memo, Suspense } from 'react';
import type { FacetCounts } from '../../core/facets/facetCounts.ts';
import { type Filters, isNarrowed } from '../../core/filters.ts';
import { laterView } from '../content/laterView.tsx';
import { countOfBoth } from '../layout/wording.ts';
import * as words from '../../core/words/page.ts';
import type { ChangeFilters } from './useFilters.ts';
import styles from './filters.module.css';

const { View: FilterChips } = laterView(() => import('./FilterChips.tsx'));

interface FilterStatusProps {
  /** Null while it is unknown. */
  found: { articles: number; stories: number } | null;
  /** The feed failed to load: the status then names no number. */
  failed: boolean;
  facets: FacetCounts;
  filters: Filters;
  onChange: ChangeFilters;
}

/** The number of articles and the filters in force. */
export const FilterStatus = memo(function FilterStatus({
  found,
  failed,
  facets,
  filters,
  onChange,
}: FilterStatusProps) {
  return (
    <div className={styles.status}>
      <p role="status">{failed ? '' : found === null ? words.looking : countOfBoth(found.articles, found.stories)}</p>
      {isNarrowed(filters) && (
        <Suspense>
          <FilterChips facets={facets} filters={filters} onChange={onChange} />
        </Suspense>
      )}
    </div>
  );
});
