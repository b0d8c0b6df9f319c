import { sumUp } from './bars.ts';
import styles from './directory.module.css';

/** The most bars. With more months a bar stands for several of them. */
const MOST_BARS = 36;
const HEIGHT = 20;

/** A small chart of counts over time. */
export function Sparkline({ counts }: { counts: Uint32Array }) {
  const { sums } = sumUp(counts, MOST_BARS);
  const most = Math.max(1, ...sums);
  const bars = sums.map((sum, i) => {
    const height = sum === 0 ? 0 : Math.max(2, Math.round((sum / most) * HEIGHT));
    return height === 0 ? '' : `M${i * 4} ${HEIGHT}v${-height}h3v${height}`;
  });
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${Math.max(1, sums.length) * 4} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={bars.join('')} />
    </svg>
  );
}
