import { Link } from '../layout/Link.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import * as words from '../../core/words/article.ts';
import * as lists from '../../core/words/lists.ts';
import * as page from '../../core/words/page.ts';
import styles from '../layout/layout.module.css';

/** Stands where an address names a story that the edition does not have. */
export function NoSuchStory() {
  usePageTitle(words.noSuchStory);
  return (
    <main id="content" tabIndex={-1} className={styles.notice}>
      <h1>{words.noSuchStory}</h1>
      <p>{words.noSuchStoryWhy}</p>
      <p className={styles.noticeActions}>
        <Link className={styles.button} to="/">
          {lists.toFrontPage}
        </Link>
        <Link to="/topics">{page.topics}</Link>
        <Link to="/sources">{page.sources}</Link>
      </p>
    </main>
  );
}
