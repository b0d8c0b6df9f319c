import { entryPath } from '../../core/entryPath.ts';
import type { DirectoryEntry } from '../../core/facets/directory.ts';
import { Link } from '../layout/Link.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { countOfArticles } from '../layout/wording.ts';
import { useDirectory } from './directories.ts';
import * as words from '../../core/words/directory.ts';
import * as lists from '../../core/words/lists.ts';
import { say } from '../../core/words/say.ts';
import styles from './entry.module.css';

interface NoSuchEntryProps {
  of: string;
  /** What was looked for. */
  name: string;
  /** The entries whose names are near to that. */
  near: readonly DirectoryEntry[];
}

/** Stands where an address names a topic or a source that the edition does not have. */
export function NoSuchEntry({ of, name, near }: NoSuchEntryProps) {
  const { title, noSuch, noneCalled, all } = useDirectory(of);
  usePageTitle(noSuch);
  return (
    <main id="content" tabIndex={-1} className={styles.entryPage}>
      <header className={styles.missingEntry}>
        <p className={`label ${styles.above}`}>
          <Link to={`/${of}`}>{title}</Link>
        </p>
        <h1 dir="auto">{say(noneCalled, { name })}</h1>
        <p>{near.length > 0 ? words.mistypedNear : words.mistyped}</p>
      </header>
      {near.length > 0 && (
        <ul className={styles.nearNames}>
          {near.map(({ key, label, count }) => (
            <li key={key}>
              <Link to={entryPath(of, key)} dir="auto">
                {label}
              </Link>{' '}
              <span>{countOfArticles(count)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.wayOn}>
        <Link to={`/${of}`}>{all}</Link>
        <Link to="/">{lists.toFrontPage}</Link>
      </p>
    </main>
  );
}
