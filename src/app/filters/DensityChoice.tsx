import { densities, type Density, writeDensity } from '../layout/storage.ts';
import { useDensity } from '../layout/useDensity.ts';
import styles from './toolBox.module.css';

const labels: Record<Density, string> = { cards: 'Cards', compact: 'Compact', headlines: 'Headlines' };

/** How much of each story the lists show. The browser remembers it. */
export function DensityChoice() {
  const chosen = useDensity();
  return (
    <div className={styles.density} role="group" aria-label="View">
      {densities.map((density) => (
        <button key={density} type="button" aria-pressed={density === chosen} onClick={() => writeDensity(density)}>
          {labels[density]}
        </button>
      ))}
    </div>
  );
}
