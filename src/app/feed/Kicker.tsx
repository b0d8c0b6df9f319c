import { formatFilters, noFilters } from '../../core/filters.ts';
import { kickerOf } from '../../core/front/kicker.ts';
import { labelKey } from '../../core/label.ts';
import { useManifest } from '../content/useManifest.ts';
import { Link } from '../layout/Link.tsx';
import styles from './story.module.css';

/** The topic over a headline. It leads to the articles of that topic. */
export function Kicker({ topics }: { topics: readonly string[] }) {
  const topic = kickerOf(topics, useManifest());
  return (
    topic !== null && (
      <p className={styles.kicker} dir="auto">
        <Link to={`/${formatFilters({ ...noFilters, topics: [labelKey(topic)] })}`}>{topic}</Link>
      </p>
    )
  );
}
