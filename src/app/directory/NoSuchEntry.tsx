import { type DirectoryName, entryPath } from '../../core/entryPath.ts';
import type { DirectoryEntry } from '../../core/facets/directory.ts';
import { Link } from '../layout/Link.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { countOf } from '../layout/wording.ts';
import { directories } from './directories.ts';
import styles from './entry.module.css';

interface NoSuchEntryProps {
  of: DirectoryName;
  /** What was looked for. */
  name: string;
  /** The entries whose names are near to that. */
  near: readonly DirectoryEntry[];
}

/** Stands where an address names a topic or a source that the edition does not have. */
export function NoSuchEntry({ of, name, near }: NoSuchEntryProps) {
  const { title, noun } = directories[of];
  usePageTitle(`No such ${noun}`);
  return (
    <main id="content" tabIndex={-1} className={styles.entryPage}>
      <header className={styles.missingEntry}>
        <p className={`label ${styles.above}`}>
          <Link to={`/${of}`}>{title}</Link>
        </p>
        <h1 dir="auto">
          No {noun} is called “{name}”
        </h1>
        <p>
          {near.length > 0
            ? 'The name may be mistyped, or this edition has no article of it any more. These come near:'
            : 'The name may be mistyped, or this edition has no article of it any more.'}
        </p>
      </header>
      {near.length > 0 && (
        <ul className={styles.nearNames}>
          {near.map(({ key, label, count }) => (
            <li key={key}>
              <Link to={entryPath(of, key)} dir="auto">
                {label}
              </Link>{' '}
              <span>{countOf(count, 'article')}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.wayOn}>
        <Link to={`/${of}`}>All {noun}s</Link>
        <Link to="/">To the front page</Link>
      </p>
    </main>
  );
}
