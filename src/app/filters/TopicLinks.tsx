import { formatFilters, chosenOf, toggleKey, withChosen } from '../../core/filters.ts';
import type { FacetChoices } from '../../core/facets/facetCounts.ts';
import { Link } from '../layout/Link.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import { useMutes } from '../mutes/mutes.tsx';
import { useFilters } from './useFilters.ts';
import * as words from '../../core/words/page.ts';
import styles from '../layout/bar.module.css';

/** More would be beyond the end of the bar, also on a wide screen. The filters have all. */
const MOST_IN_BAR = 8;

/** The most frequent topics as links to the filtered feed. A chosen one leads to the feed without it, as its checkbox does. */
export function TopicLinks({ topics }: { topics: FacetChoices['values'] }) {
  const { filters } = useFilters();
  const chosen = chosenOf(filters, 'topics');
  const mutes = useMutes();
  if (topics.length === 0) return null;
  const shown = topics.filter(({ key }) => chosen.includes(key) || mutes?.hidesLabel('topics', key) !== true);
  return (
    <nav className={styles.topics} aria-label={words.filterByTopic}>
      <Link to={`/${formatFilters(withChosen(filters, 'topics', []))}`} aria-current={chosen.length === 0 || undefined}>
        <span>{sayWith(words.allTopics, { wide: <span className="wide">{words.allTopicsWide}</span> })}</span>
      </Link>
      {shown.slice(0, MOST_IN_BAR).map(({ key, label }) => (
        <Link
          key={key}
          to={`/${formatFilters(toggleKey(filters, 'topics', key))}`}
          aria-current={chosen.includes(key) || undefined}
        >
          <span dir="auto">{label}</span>
          {chosen.includes(key) && (
            <>
              <span className="visually-hidden">{words.removeThisFilter}</span>
              <span className={styles.remove} aria-hidden="true">
                ✕
              </span>
            </>
          )}
        </Link>
      ))}
    </nav>
  );
}
