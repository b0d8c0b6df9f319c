import { chosenOf, formatFilters, toggleKey, withChosen } from '../../core/filters.ts';
import type { FacetChoices } from '../../core/facets/facetCounts.ts';
import { Link } from '../layout/Link.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import { useRemembered } from '../memory/remembered.ts';
import { useMutes } from '../mutes/mutes.tsx';
import { useFilters } from './useFilters.ts';
import * as words from '../../core/words/page.ts';
import styles from '../layout/bar.module.css';

interface Choice {
  /** The key of the filter group. */
  of: string;
  key: string;
  label: string;
}

/** More would be beyond the end of the bar, also on a wide screen. The filters have all. */
const MOST_IN_BAR = 8;

/**
 * What the reader follows and the most frequent topics, as links to the filtered feed. A chosen one leads to the feed
 * without it, as its checkbox does.
 */
export function TopicLinks({ topics }: { topics: FacetChoices['values'] }) {
  const { filters } = useFilters();
  const { follows } = useRemembered();
  const mutes = useMutes();
  const isChosen = ({ of, key }: Choice) => chosenOf(filters, of).includes(key);
  const others = topics
    .filter(({ key }) => !follows.some((follow) => follow.of === 'topics' && follow.key === key))
    .map(({ key, label }) => ({ of: 'topics', key, label }));
  const shown = [...follows, ...others].filter((one) => isChosen(one) || mutes?.hidesLabel(one.of, one.key) !== true);
  if (shown.length === 0) return null;
  return (
    <nav className={styles.topics} aria-label={words.filterByTopic}>
      <Link
        to={`/${formatFilters(withChosen(filters, 'topics', []))}`}
        aria-current={chosenOf(filters, 'topics').length === 0 || undefined}
      >
        <span>{sayWith(words.allTopics, { wide: <span className="wide">{words.allTopicsWide}</span> })}</span>
      </Link>
      {follows.length > 0 && <Link to="/followed">{words.followed}</Link>}
      {shown.slice(0, Math.max(MOST_IN_BAR, follows.length)).map((one) => (
        <Link
          key={`${one.of} ${one.key}`}
          to={`/${formatFilters(toggleKey(filters, one.of, one.key))}`}
          aria-current={isChosen(one) || undefined}
        >
          <span dir="auto">{one.label}</span>
          {isChosen(one) && (
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
