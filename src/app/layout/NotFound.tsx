import { Link } from './Link.tsx';
import { usePageTitle } from './usePageTitle.ts';
import * as words from '../../core/words/lists.ts';
import styles from './layout.module.css';

/** The view of an address that belongs to no other view. */
export function NotFound() {
  usePageTitle(words.pageNotFound);
  return (
    <main id="content" tabIndex={-1} className={styles.notice}>
      <h1>{words.noSuchPage}</h1>
      <p>{words.noSuchPageWhy}</p>
      <p className={styles.noticeActions}>
        <Link className={styles.button} to="/">
          {words.toFrontPage}
        </Link>
      </p>
    </main>
  );
}
