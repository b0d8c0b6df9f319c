import { type Preference, preferences, writePreference } from '../layout/preferences.ts';
import { usePreference } from '../layout/usePreference.ts';
import * as words from '../../core/words/filters.ts';
import styles from './toolBox.module.css';

const labels: Record<Preference<'density'>, string> = {
  cards: words.cards,
  compact: words.compact,
  headlines: words.headlines,
};

/** How much of each story the lists show. The browser remembers it. */
export function DensityChoice() {
  const chosen = usePreference('density');
  return (
    <div className={styles.density} role="group" aria-label={words.view}>
      {preferences.density.map((density) => (
        <button
          key={density}
          type="button"
          aria-pressed={density === chosen}
          onClick={() => writePreference('density', density)}
        >
          {labels[density]}
        </button>
      ))}
    </div>
  );
}
