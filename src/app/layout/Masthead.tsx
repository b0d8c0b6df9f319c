import type { Manifest } from '../../core/format/manifest.ts';
import { PAPER_NAME } from '../../core/paperName.ts';
import { Link } from './Link.tsx';
import { countOf } from './wording.ts';
import { PublishedTime } from './dates.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import styles from './layout.module.css';

/** The paper's name, the date of the edition and its size. */
export function Masthead({ manifest }: { manifest: Manifest | null }) {
  return (
    <header className={styles.masthead}>
      <p className={styles.dateline}>
        {manifest && manifest.newestAt !== null && <PublishedTime at={manifest.newestAt} form="full" />}
        {manifest && manifest.articles > 0 && (
          <span>
            {countOf(manifest.articles, 'article')} from {countOf(manifest.facets.providers.total, 'source')}
          </span>
        )}
      </p>
      <p className={styles.name}>
        <Link to="/">{PAPER_NAME}</Link>
      </p>
      <p className={styles.tools}>
        <ThemeButton />
      </p>
    </header>
  );
}
