import { Link } from './Link.tsx';
import { usePageTitle } from './usePageTitle.ts';
import styles from './layout.module.css';

/** The view of an address that belongs to no other view. */
export function NotFound() {
  usePageTitle('Page not found');
  return (
    <main id="content" tabIndex={-1} className={styles.notice}>
      <h1>There is no such page</h1>
      <p>The address may be mistyped, or what stood here has been taken back.</p>
      <p className={styles.noticeActions}>
        <Link className={styles.button} to="/">
          To the front page
        </Link>
      </p>
    </main>
  );
}
