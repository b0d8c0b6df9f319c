import { type KeyboardEvent, memo, type PointerEvent, useState } from 'react';
import { dayNumber, dayStart } from '../../core/day.ts';
import type { Filters } from '../../core/filters.ts';
import type { Timeline as TimelineData } from '../../core/format/manifest.ts';
import { monthEnd, monthOfDay, monthStart } from '../../core/month.ts';
import { useDates } from '../layout/dates.tsx';
import { countOf } from '../layout/wording.ts';
import type { ChangeFilters, ChangeOptions } from './useFilters.ts';
import styles from './filters.module.css';

/** Height of the plot, in units of the view box. */
const HEIGHT = 44;
/** Width of a month. */
const MONTH = 10;

/** With more months than these a bar stands for several of them, so that each bar is visible on a phone. */
const MOST_BARS = 180;

interface TimelineProps {
  timeline: TimelineData;
  filters: Filters;
  onChange: ChangeFilters;
}

/** First and last slot, inclusive. A slot is a month, counted from the first month of the timeline. */
interface Range {
  first: number;
  last: number;
}

/** Articles per month. Dragging over the bars, or moving the handles with the arrow keys, filters by date. */
export const Timeline = memo(function Timeline({ timeline, filters, onChange }: TimelineProps) {
  const months = timeline.counts.length;
  const choose = ({ first, last }: Range, options?: ChangeOptions) => {
    const all = first === 0 && last === months - 1;
    const from = all ? null : monthStart(timeline.firstMonth + first);
    const to = all ? null : monthEnd(timeline.firstMonth + last);
    onChange({ ...filters, from, to }, options);
  };
  const { dragged, listeners } = useDrag(months, choose);
  if (months < 2) return null;
  const chosen = rangeOfFilters(filters, timeline.firstMonth, months);
  const shown = dragged ?? chosen;
  return (
    <div className={styles.timeline} role="group" aria-label="Dates">
      <svg viewBox={`0 0 ${months * MONTH} ${HEIGHT}`} preserveAspectRatio="none" {...listeners}>
        <Bars counts={timeline.counts} chosen={shown} />
        <Handle
          name="From"
          slot={chosen.first}
          x={shown.first * MONTH}
          timeline={timeline}
          onMove={(slot) =>
            choose({ first: Math.min(clamp(slot, months), chosen.last), last: chosen.last }, { slides: true })
          }
        />
        <Handle
          name="To"
          slot={chosen.last}
          x={(shown.last + 1) * MONTH}
          timeline={timeline}
          onMove={(slot) =>
            choose({ first: chosen.first, last: Math.max(clamp(slot, months), chosen.first) }, { slides: true })
          }
        />
      </svg>
      <Axis firstMonth={timeline.firstMonth} months={months} />
    </div>
  );
});

/** Draws the bars inside the range as one path and those outside as another. */
function Bars({ counts, chosen }: { counts: readonly number[]; chosen: Range }) {
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
    <>
      <rect width={counts.length * MONTH} height={HEIGHT} fill="transparent" />
      <path className={styles.bars} d={draw(false)} />
      <path className={all ? styles.bars : styles.barsChosen} d={draw(true)} />
    </>
  );
}

interface HandleProps {
  name: string;
  slot: number;
  x: number;
  timeline: TimelineData;
  onMove: (slot: number) => void;
}

function Handle({ name, slot, x, timeline, onMove }: HandleProps) {
  const dates = useDates();
  const month = timeline.firstMonth + slot;
  const keys: Record<string, number> = {
    ArrowLeft: slot - 1,
    ArrowDown: slot - 1,
    ArrowRight: slot + 1,
    ArrowUp: slot + 1,
    PageDown: slot - 12,
    PageUp: slot + 12,
    Home: 0,
    End: timeline.counts.length - 1,
  };
  const press = (event: KeyboardEvent) => {
    const next = keys[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <line
      className={styles.handle}
      x1={x}
      x2={x}
      y1="0"
      y2={HEIGHT}
      vectorEffect="non-scaling-stroke"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={timeline.counts.length - 1}
      aria-valuenow={slot}
      aria-valuetext={`${dates.format(dayStart(monthStart(month)), 'month')}, ${countOf(timeline.counts[slot] ?? 0, 'article')}`}
      onKeyDown={press}
    />
  );
}

/** Years at equal steps, with the first and the last year. */
function Axis({ firstMonth, months }: { firstMonth: number; months: number }) {
  const dates = useDates();
  const [first, last] = [Math.floor(firstMonth / 12), Math.floor((firstMonth + months - 1) / 12)];
  if (first === last) {
    return (
      <p className={styles.axis} aria-hidden="true">
        <span>{dates.format(dayStart(monthStart(firstMonth)), 'month')}</span>
        <span>{dates.format(dayStart(monthStart(firstMonth + months - 1)), 'month')}</span>
      </p>
    );
  }
  const steps = [6, 5, 4, 3, 2, 1].find((divisor) => (last - first) % divisor === 0) ?? 1;
  const years = Array.from({ length: steps + 1 }, (_, i) => first + ((last - first) * i) / steps);
  return (
    <p className={styles.axis} aria-hidden="true">
      {years.map((year) => (
        <span key={year}>{year}</span>
      ))}
    </p>
  );
}

/** The range under a drag. Null while there is none. `onEnd` gets the range at the end of the drag. */
function useDrag(months: number, onEnd: (range: Range) => void) {
  const [drag, setDrag] = useState<{ anchor: number; at: number } | null>(null);
  const dragged = drag === null ? null : rangeBetween(drag.anchor, drag.at);
  const listeners = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ anchor: slotUnder(event, months), at: slotUnder(event, months) });
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) =>
      drag !== null && setDrag({ ...drag, at: slotUnder(event, months) }),
    onPointerCancel: () => setDrag(null),
    onPointerUp: () => {
      if (dragged !== null) onEnd(dragged);
      setDrag(null);
    },
  };
  return { dragged, listeners };
}

/** The slot under the pointer, or the nearest one where the pointer is beside the plot. */
function slotUnder({ currentTarget, clientX }: PointerEvent<SVGSVGElement>, months: number): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return clamp(width === 0 ? 0 : Math.floor(((clientX - left) / width) * months), months);
}

function rangeOfFilters({ from, to }: Filters, firstMonth: number, months: number): Range {
  const slotOf = (day: string) => clamp(monthOfDay(dayNumber(dayStart(day))) - firstMonth, months);
  return { first: from === null ? 0 : slotOf(from), last: to === null ? months - 1 : slotOf(to) };
}

function rangeBetween(a: number, b: number): Range {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

function clamp(slot: number, months: number): number {
  return Math.min(Math.max(slot, 0), months - 1);
}
