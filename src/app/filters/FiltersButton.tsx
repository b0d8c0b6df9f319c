import { narrowingCount } from '../../core/filters.ts';
import { Icon } from '../layout/Icon.tsx';
import * as words from '../../core/words/page.ts';
import styles from '../layout/bar.module.css';
import { loadFilterSheet } from './LaterFilterSheet.tsx';
import { useToolBox } from './toolBoxAccess.tsx';
import { useFilters } from './useFilters.ts';

/** Leads to the tool box, and says how much is chosen in it. From a view without a feed it leads to the front page first. */
export function FiltersButton() {
  const { filters, onFeed, change } = useFilters();
  const { reach } = useToolBox();
  const count = narrowingCount(filters);
  const open = () => {
    if (!onFeed) change(filters);
    reach();
  };
  // A failure is told where the code is needed.
  const preload = () => void loadFilterSheet().catch(() => {});
  return (
    <button
      type="button"
      className={`${styles.filters} scripted`}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={open}
    >
      <Icon path="M2 5h14M4.5 9h9M7 13h4" />
      {`${words.filters} `}
      {count > 0 && <span className={styles.inForce}>{count}</span>}
    </button>
  );
}
