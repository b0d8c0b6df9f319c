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
    // The ends of the timeline hold what lies beyond them, too.
    const from = first === 0 ? null : monthStart(timeline.firstMonth + first);
    const to = last === months - 1 ? null : monthEnd(timeline.firstMonth + last);
    onChange({ ...filters, from, to }, options);
  };
  const { dragged, listeners } = useDrag(months, choose);
  const [pointed, setPointed] = useState<number | null>(null);
  const say = useRangeText(timeline);
  if (months < 2) return null;
  const chosen = rangeOfFilters(filters, timeline.firstMonth, months);
  const shown = dragged ?? chosen;
  return (
    <div className={styles.timeline} role="group" aria-label="Dates">
      <svg
        viewBox={`0 0 ${months * MONTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        {...listeners}
        onPointerMove={(event) => {
          setPointed(slotUnder(event, months));
          listeners.onPointerMove(event);
        }}
        onPointerLeave={() => setPointed(null)}
      >
        <Bars counts={timeline.counts} chosen={shown} />
        <Handle
          name="From"
          slot={chosen.first}
          x={shown.first * MONTH}
          last={months - 1}
          text={say({ first: chosen.first, last: chosen.first })}
          onPoint={setPointed}
          onMove={(slot) =>
            choose({ first: Math.min(clamp(slot, months), chosen.last), last: chosen.last }, { slides: true })
          }
        />
        <Handle
          name="To"
          slot={chosen.last}
          x={(shown.last + 1) * MONTH}
          last={months - 1}
          text={say({ first: chosen.last, last: chosen.last })}
          onPoint={setPointed}
          onMove={(slot) =>
            choose({ first: chosen.first, last: Math.max(clamp(slot, months), chosen.first) }, { slides: true })
          }
        />
      </svg>
      {dragged === null && pointed === null ? (
        <Axis firstMonth={timeline.firstMonth} months={months} />
      ) : (
        <p className={styles.axis} aria-hidden="true">
          {say(dragged ?? { first: pointed ?? 0, last: pointed ?? 0 })}
        </p>
      )}
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
  /** The last slot. */
  last: number;
  /** The month of the slot and its count. */
  text: string;
  /** Gets the slot while the handle has the focus, then null. */
  onPoint: (slot: number | null) => void;
  onMove: (slot: number) => void;
}

function Handle({ name, slot, x, last, text, onPoint, onMove }: HandleProps) {
  const keys: Record<string, number> = {
    ArrowLeft: slot - 1,
    ArrowDown: slot - 1,
    ArrowRight: slot + 1,
    ArrowUp: slot + 1,
    PageDown: slot - 12,
    PageUp: slot + 12,
    Home: 0,
    End: last,
  };
  const press = (event: KeyboardEvent) => {
    const next = keys[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onPoint(Math.min(Math.max(next, 0), last));
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
      aria-valuemax={last}
      aria-valuenow={slot}
      aria-valuetext={text}
      onFocus={() => onPoint(slot)}
      onBlur={() => onPoint(null)}
      onKeyDown={press}
    />
  );
}

/** Gives a range in words: its months and the number of their articles. */
function useRangeText({ firstMonth, counts }: TimelineData): (range: Range) => string {
  const dates = useDates();
  const monthOf = (slot: number) => dates.format(dayStart(monthStart(firstMonth + slot)), 'month');
  return ({ first, last }) => {
    const count = counts.slice(first, last + 1).reduce((a, b) => a + b, 0);
    const months = first === last ? monthOf(first) : `${monthOf(first)} – ${monthOf(last)}`;
    return `${months}, ${countOf(count, 'article')}`;
  };
}

/** Years that fit side by side. */
const MOST_YEARS = 6;

/** Years, each at its January; the first and the last month of a timeline without a January after its first month. */
function Axis({ firstMonth, months }: { firstMonth: number; months: number }) {
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
  const step = Math.ceil((last - first + 1) / MOST_YEARS);
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => last - i * step);
  return (
    <svg className={styles.years} aria-hidden="true">
      {years.map((year) => {
        const place = ((year * 12 - firstMonth) / months) * 100;
        return (
          <text key={year} x={`${place}%`} y="1em" textAnchor={place < 5 ? 'start' : place > 95 ? 'end' : 'middle'}>
            {year}
          </text>
        );
      })}
    </svg>
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
