import { useDates } from '../layout/dates.tsx';
import styles from './times.module.css';

const WIDTH = 300;
const MARGIN = 8;

/** A dot for each time at which a source covered the story. The article's own dot has the accent colour. Draws nothing for a single time. */
export function CoverageTimeline({ own, others }: { own: number | null; others: readonly (number | null)[] }) {
  const dates = useDates();
  const known = others.filter((at) => at !== null);
  const all = own === null ? known : [own, ...known];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  if (all.length < 2 || first === last) return null;
  const xOf = (at: number) => MARGIN + ((at - first) / (last - first)) * (WIDTH - 2 * MARGIN);
  const [firstDay, lastDay] = [dates.format(first, 'short'), dates.format(last, 'short')];
  return (
    <div className={styles.times}>
      <svg
        viewBox={`0 0 ${WIDTH} 16`}
        role="img"
        aria-label={firstDay === lastDay ? `All on ${firstDay}` : `From ${firstDay} to ${lastDay}`}
      >
        <line x1="0" x2={WIDTH} y1="8" y2="8" />
        {known.map((at, i) => (
          <circle key={i} cx={xOf(at)} cy="8" r="4" />
        ))}
        {own !== null && <circle className={styles.own} cx={xOf(own)} cy="8" r="5" />}
      </svg>
      <p aria-hidden="true">
        <span>{firstDay}</span>
        {firstDay !== lastDay && <span>{lastDay}</span>}
      </p>
    </div>
  );
}
