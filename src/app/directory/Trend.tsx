import { dayStart } from '../../core/day.ts';
import { monthStart } from '../../core/month.ts';
import { useDates } from '../layout/dates.tsx';
import { countOfArticles } from '../layout/wording.ts';
import { sumUp } from './bars.ts';
import * as words from '../../core/words/directory.ts';
import { say } from '../../core/words/say.ts';
import styles from './entry.module.css';

/** The most bars, and the room that there is for bars at least. With more months a bar stands for several of them. */
const MOST_BARS = 120;
const LEAST_SLOTS = 24;
/** Percent of the height for the bars and for the least of them, and of the width for the label of a year. */
const CHART = 72;
const LEAST_BAR = 3;
const LABEL = 11;
/** Years from one label to the next. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** A chart of articles a month, the last month in the accent. `firstMonth` is counted as `monthOfDay` does. */
export function Trend({ counts, firstMonth }: { counts: Uint32Array; firstMonth: number }) {
  const dates = useDates();
  const { sums, span } = sumUp(counts, MOST_BARS);
  const slots = Math.max(sums.length, LEAST_SLOTS);
  const leftOf = (month: number) => ((slots - sums.length + (month - firstMonth) / span) / slots) * 100;
  const most = Math.max(1, ...sums);
  const best = firstMonth + Math.max(0, counts.indexOf(Math.max(...counts)));
  const bestName = dates.format(dayStart(monthStart(best)), 'month');
  return (
    <svg
      className={styles.trend}
      role="img"
      aria-label={say(words.trend, { month: bestName, articles: countOfArticles(Math.max(0, ...counts)) })}
    >
      {sums.map((sum, i) => {
        const height = sum === 0 ? 0 : Math.max(LEAST_BAR, (sum / most) * CHART);
        return (
          <rect
            key={i}
            className={i === sums.length - 1 ? styles.last : undefined}
            x={`${leftOf(firstMonth + i * span)}%`}
            width={`${76 / slots}%`}
            y={`${CHART - height}%`}
            height={`${height}%`}
          />
        );
      })}
      <line x2="100%" y1={`${CHART}%`} y2={`${CHART}%`} />
      {yearsOf(firstMonth, counts.length, LABEL / (100 / slots / span)).map((year) => (
        <g key={year}>
          <line x1={`${leftOf(year * 12)}%`} x2={`${leftOf(year * 12)}%`} y1={`${CHART}%`} y2="96%" />
          <text x={`${leftOf(year * 12)}%`} y="95%" dx="0.3em">
            {year}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The years whose January is among some months, as far apart as their labels need, which are `room` months wide. */
function yearsOf(firstMonth: number, months: number, room: number): number[] {
  const step = steps.find((years) => years * 12 >= room) ?? Infinity;
  const first = Math.ceil(firstMonth / 12 / step) * step;
  const last = firstMonth + months - room;
  return Array.from({ length: Math.max(0, Math.floor((last / 12 - first) / step) + 1) }, (_, i) => first + i * step);
}
