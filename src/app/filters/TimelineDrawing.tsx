import { dayStart } from '../../core/day.ts';
import { monthStart } from '../../core/month.ts';
import { useDates } from '../layout/dates.tsx';
import styles from './timeline.module.css';

/** Height of the plot, in CSS pixels. */
export const HEIGHT = 48;
/** Width of a month, in units of the bars. */
const MONTH = 10;

/** With more months than these a bar stands for several of them, so that each bar is visible on a phone. */
const MOST_BARS = 180;

/** First and last slot, inclusive. A slot is a month, counted from the first month of the timeline. */
export interface SlotRange {
  first: number;
  last: number;
}

/** Draws the bars inside the range as one path and those outside as another. */
export function Bars({ counts, chosen }: { counts: readonly number[]; chosen: SlotRange }) {
  const bars = Math.min(counts.length, MOST_BARS);
  const startOf = (bar: number) => Math.floor((bar * counts.length) / bars);
  const sums = Array.from({ length: bars }, (_, bar) =>
    counts.slice(startOf(bar), startOf(bar + 1)).reduce((a, b) => a + b, 0),
  );
  const most = Math.max(1, ...sums);
  const drawBar = (sum: number, bar: number) => {
    if (sum === 0) return '';
    const height = Math.max(3, Math.round((sum / most) * (HEIGHT - 1)));
    const [start, end] = [startOf(bar), startOf(bar + 1)];
    const gap = end - start;
    return `M${start * MONTH + gap} ${HEIGHT}v${-height}H${end * MONTH - gap}v${height}`;
  };
  const isChosen = (bar: number) => startOf(bar + 1) > chosen.first && startOf(bar) <= chosen.last;
  const draw = (within: boolean) =>
    sums.map((sum, bar) => (isChosen(bar) === within ? drawBar(sum, bar) : '')).join('');
  const all = chosen.first === 0 && chosen.last === counts.length - 1;
  return (
    <svg
      viewBox={`0 0 ${counts.length * MONTH} ${HEIGHT}`}
      width="100%"
      height={HEIGHT}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={counts.length * MONTH} height={HEIGHT} fill="transparent" />
      <path className={styles.bars} d={draw(false)} />
      <path className={all ? styles.bars : styles.barsChosen} d={draw(true)} />
    </svg>
  );
}

/** Names of years that fit side by side, and ticks. */
const MOST_NAMES = 8;
const MOST_TICKS = 48;
/** CSS pixels. A tick without a name ends above the names beside it. */
const SHORT_TICK = 4;
/** Percent of the axis from which on a name behind its tick would leave it. There it stands before the tick, where it finds room. */
const ROOM = 91;

/** Years, each at its January; the first and the last month of a timeline without a January after its first month. */
export function Axis({ firstMonth, months }: { firstMonth: number; months: number }) {
  const dates = useDates();
  const [first, last] = [Math.ceil(firstMonth / 12), Math.floor((firstMonth + months - 1) / 12)];
  if (first * 12 === firstMonth ? first === last : first > last) {
    return (
      <p className={styles.axis} aria-hidden="true">
        <span>{dates.format(dayStart(monthStart(firstMonth)), 'month')}</span>
        <span>{dates.format(dayStart(monthStart(firstMonth + months - 1)), 'month')}</span>
      </p>
    );
  }
  const count = last - first + 1;
  const [tickStep, nameStep] = [Math.ceil(count / MOST_TICKS), Math.ceil(count / MOST_NAMES)];
  const years = Array.from({ length: count }, (_, i) => first + i);
  const isRoomBefore = ((nameStep * 12) / months) * 100 > 2 * (100 - ROOM);
  return (
    <svg className={styles.axis} aria-hidden="true">
      {years.map((year) => {
        const place = ((year * 12 - firstMonth) / months) * 100;
        const x = `${place.toFixed(2)}%`;
        const isNamed = (last - year) % nameStep === 0;
        return (
          <g key={year}>
            {(isNamed || (last - year) % tickStep === 0) && <line x1={x} x2={x} y2={isNamed ? '100%' : SHORT_TICK} />}
            {isNamed && (place < ROOM || isRoomBefore) && (
              <text
                x={x}
                dx={place < ROOM ? '0.35em' : '-0.35em'}
                y="1.15em"
                textAnchor={place < ROOM ? 'start' : 'end'}
              >
                {year}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
