import type { Filters } from '../../core/filters.ts';
import { formatFilters } from '../../core/filters.ts';
import type { CorrectedQuery } from '../content/useSearchEngine.ts';
import { Link } from '../layout/Link.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import * as words from '../../core/words/lists.ts';
import { say } from '../../core/words/say.ts';
import { dateLanguage } from '../../core/words/language.ts';
import styles from './results.module.css';

const either = new Intl.ListFormat(dateLanguage, { type: 'disjunction' });

interface CorrectionNoticeProps {
  /** Null where the query was searched as typed. */
  correction: CorrectedQuery | null;
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
          {sayWith(correction.typedFinds ? words.alsoShowing : words.showing, {
            queries: (
              <strong dir="auto">
                {either.format(correction.instead.map((query) => say(words.quoted, { query })))}
              </strong>
            ),
          })}{' '}
        </>
      )}
      {isNeeded && (
        <Link to={`/${formatFilters({ ...filters, exact: !filters.exact })}`} preventScrollReset>
          {filters.exact ? words.searchSimilar : say(words.searchExactly, filters)}
        </Link>
      )}
    </p>
  );
}
