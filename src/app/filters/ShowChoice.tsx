import { type Filters, type Show, shows, toggleShow } from '../../core/filters.ts';
import * as words from '../../core/words/filters.ts';
import { useRemembered } from '../memory/remembered.ts';
import { showLabels } from './chips.ts';
import styles from './toolBox.module.css';

/** What the reader's memory can narrow the feed by. Nothing where it knows nothing yet. */
export function ShowChoice({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { follows } = useRemembered();
  const isOfUse: Record<Show, boolean> = { followed: follows.length > 0 };
  const offered = shows.filter((show) => isOfUse[show] || filters.show.includes(show));
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={`label ${styles.partName}`}>{words.showOnly}</legend>
      {offered.map((show) => (
        <label key={show}>
          <input
            type="checkbox"
            checked={filters.show.includes(show)}
            onChange={() => onChange(toggleShow(filters, show))}
          />
          {showLabels[show]}
        </label>
      ))}
    </fieldset>
  );
}
