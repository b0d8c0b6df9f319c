import type { Filters } from '../../core/filters.ts';
import { formatFilters } from '../../core/filters.ts';
import type { Correction } from '../content/useSearchEngine.ts';
import { Link } from '../layout/Link.tsx';
import styles from './results.module.css';

interface CorrectionNoticeProps {
  /** Null where the query was searched as typed. */
  correction: Correction | null;
  /** Those of the feed on the screen. */
  filters: Filters;
}

/**
 * Names the spelling that was searched in place of the typed one, and offers to search for exactly what was typed; after
 * that, the way back. It is one link, so that it keeps the focus.
 */
export function CorrectionNotice({ correction, filters }: CorrectionNoticeProps) {
  const isNeeded = correction !== null || filters.exact;
  return (
    <p className={styles.correction} aria-live="polite">
      {correction !== null && (
        <>
          {correction.typedFinds ? 'Also showing results for ' : 'Showing results for '}
          <strong dir="auto">{correction.instead.map((text) => `“${text}”`).join(' or ')}</strong>.{' '}
        </>
      )}
      {isNeeded && (
        <Link to={`/${formatFilters({ ...filters, exact: !filters.exact })}`} preventScrollReset>
          {filters.exact ? 'Search for similar spellings, too' : `Search for exactly “${filters.query}”`}
        </Link>
      )}
    </p>
  );
}
