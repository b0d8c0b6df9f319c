import { type FocusEvent, type KeyboardEvent, memo, type PointerEvent, useState } from 'react';
import { dayNumber, dayStart } from '../../core/day.ts';
import type { Filters } from '../../core/filters.ts';
import type { Timeline as TimelineData } from '../../core/format/manifest.ts';
import { monthEnd, monthOfDay, monthStart } from '../../core/month.ts';
import { useDates } from '../layout/dates.tsx';
import { countOfArticles } from '../layout/wording.ts';
import { Axis, Bars, HEIGHT, type SlotRange } from './TimelineDrawing.tsx';
import type { ChangeFilters, ChangeOptions } from './useFilters.ts';
import * as says from '../../core/words/filters.ts';
import { say } from '../../core/words/say.ts';
import styles from './timeline.module.css';
import toolBox from './toolBox.module.css';

interface TimelineProps {
  timeline: TimelineData;
  filters: Filters;
  onChange: ChangeFilters;
}

/**
 * Articles per month. Dragging over the bars or a handle, or moving a handle with the arrow keys, filters by date. Time runs
 * from left to right in every script, as in a chart.
 */
export const Timeline = memo(function Timeline({ timeline, filters, onChange }: TimelineProps) {
  const months = timeline.counts.length;
  const choose = ({ first, last }: SlotRange, options?: ChangeOptions) => {
    // The ends of the timeline hold what lies beyond them, too.
    const from = first === 0 ? null : monthStart(timeline.firstMonth + first);
    const to = last === months - 1 ? null : monthEnd(timeline.firstMonth + last);
    onChange({ ...filters, from, to }, options);
  };
  const chosen = rangeOfFilters(filters, timeline.firstMonth, months);
  const { dragged, end, listeners } = useDrag(months, chosen, choose);
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState<End | null>(null);
  const words = useRangeWords(timeline);
  if (months < 2) return null;
  const shown = dragged ?? chosen;
  const named = dragged ?? (pointed === null ? null : { first: pointed, last: pointed });
  const move = (at: End, slot: number) => {
    const to = clamp(slot, months);
    choose(
      at === 'from' ? { ...chosen, first: Math.min(to, chosen.last) } : { ...chosen, last: Math.max(to, chosen.first) },
      { slides: true },
    );
  };
  const handle = (at: End) => (
    <Handle
      end={at}
      slot={at === 'from' ? chosen.first : chosen.last}
      place={placeOf(at, shown, months)}
      months={months}
      text={words.month(at === 'from' ? chosen.first : chosen.last)}
      onFocus={setFocused}
      onMove={move}
    />
  );
  return (
    <div role="group" aria-label={says.dates}>
      <p className={`label ${toolBox.partName}`} aria-hidden="true">
        {says.dates}
      </p>
      <div
        className={styles.timeline}
        data-chosen={chosen.first > 0 || chosen.last < months - 1 || undefined}
        dir="ltr"
      >
        {named !== null && (
          <Flag
            place={end === null ? middleOf(named, months) : placeOf(end, named, months)}
            text={words.range(named)}
          />
        )}
        {named === null && focused !== null && (
          <Flag place={placeOf(focused, chosen, months)} text={words.range(chosen)} />
        )}
        <svg
          className={styles.plot}
          {...listeners}
          onPointerMove={(event) => {
            setPointed(event.pointerType === 'touch' ? null : slotUnder(event, months));
            listeners.onPointerMove(event);
          }}
          onPointerLeave={() => setPointed(null)}
        >
          <Bars counts={timeline.counts} chosen={shown} />
          {handle('from')}
          {handle('to')}
        </svg>
        <Axis firstMonth={timeline.firstMonth} months={months} />
      </div>
    </div>
  );
});

/** Words above a place of the plot, in percent of its width. They never leave the plot, wherever that is. */
function Flag({ place, text }: { place: number; text: string }) {
  return (
    <p className={styles.flag} style={{ left: `${place}%`, translate: `${-place}%` }} aria-hidden="true">
      {text}
      <span style={{ left: `${place}%` }} />
    </p>
  );
}

type End = 'from' | 'to';

interface HandleProps {
  end: End;
  slot: number;
  /** In percent of the width of the plot. */
  place: number;
  months: number;
  /** The month of the slot and its count. */
  text: string;
  /** Gets the end while the handle has the focus of a keyboard, then null. */
  onFocus: (end: End | null) => void;
  onMove: (end: End, slot: number) => void;
}

/** A handle takes the pointer over a width of 24 pixels. */
function Handle({ end, slot, place, months, text, onFocus, onMove }: HandleProps) {
  const keys: Record<string, number> = {
    ArrowLeft: slot - 1,
    ArrowDown: slot - 1,
    ArrowRight: slot + 1,
    ArrowUp: slot + 1,
    PageDown: slot - 12,
    PageUp: slot + 12,
    Home: 0,
    End: months - 1,
  };
  const press = (event: KeyboardEvent) => {
    const next = keys[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onMove(end, next);
  };
  return (
    <svg
      x={`${place.toFixed(3)}%`}
      className={styles.handle}
      data-end={end}
      role="slider"
      tabIndex={0}
      aria-label={end === 'from' ? says.from : says.to}
      aria-valuemin={0}
      aria-valuemax={months - 1}
      aria-valuenow={slot}
      aria-valuetext={text}
      onFocus={({ target }: FocusEvent) => onFocus(target.matches(':focus-visible') ? end : null)}
      onBlur={() => onFocus(null)}
      onKeyDown={press}
    >
      <rect x="-12" width="24" height={HEIGHT} fill="transparent" />
      <rect className={styles.grip} x="-1" width="2" height={HEIGHT} />
      <rect className={styles.grip} x="-4" y={HEIGHT / 2 - 8} width="8" height="16" rx="2" />
    </svg>
  );
}

/** Gives months and ranges in words, with the number of their articles. */
function useRangeWords({ firstMonth, counts }: TimelineData) {
  const dates = useDates();
  const nameOf = (slot: number) => dates.format(dayStart(monthStart(firstMonth + slot)), 'month');
  const countIn = ({ first, last }: SlotRange) =>
    countOfArticles(counts.slice(first, last + 1).reduce((a, b) => a + b, 0));
  const months = ({ first, last }: SlotRange) => {
    if (first === last) return nameOf(first);
    if (last === counts.length - 1) return say(says.fromMonth, { month: nameOf(first) });
    return first === 0
      ? say(says.untilMonth, { month: nameOf(last) })
      : say(says.months, { from: nameOf(first), to: nameOf(last) });
  };
  return {
    month: (slot: number) => say(says.inMonth, { month: nameOf(slot), articles: countIn({ first: slot, last: slot }) }),
    range: (range: SlotRange) => say(says.inMonths, { months: months(range), articles: countIn(range) }),
  };
}

/** The range under a drag, null while there is none, and which end of it is drawn. `onEnd` gets the range at the end of the drag. */
function useDrag(months: number, chosen: SlotRange, onEnd: (range: SlotRange) => void) {
  const [drag, setDrag] = useState<{ anchor: number; at: number } | null>(null);
  const dragged = drag === null ? null : rangeBetween(drag.anchor, drag.at);
  const listeners = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = slotUnder(event, months);
      const handle =
        event.target instanceof Element ? event.target.closest('[data-end]')?.getAttribute('data-end') : null;
      const anchors: Record<string, number> = { from: chosen.last, to: chosen.first };
      setDrag({ anchor: anchors[handle ?? ''] ?? at, at });
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) =>
      drag !== null && setDrag({ ...drag, at: slotUnder(event, months) }),
    onPointerCancel: () => setDrag(null),
    onPointerUp: () => {
      if (dragged !== null) onEnd(dragged);
      setDrag(null);
    },
  };
  const end: End | null = drag === null || drag.at === drag.anchor ? null : drag.at < drag.anchor ? 'from' : 'to';
  return { dragged, end, listeners };
}

/** Where an end of a range stands, and its middle, in percent of the width of the plot. */
function placeOf(end: End, { first, last }: SlotRange, months: number): number {
  return ((end === 'from' ? first : last + 1) / months) * 100;
}

function middleOf({ first, last }: SlotRange, months: number): number {
  return ((first + last + 1) / 2 / months) * 100;
}

/** The slot under the pointer, or the nearest one where the pointer is beside the plot. */
function slotUnder({ currentTarget, clientX }: PointerEvent<SVGSVGElement>, months: number): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return clamp(width === 0 ? 0 : Math.floor(((clientX - left) / width) * months), months);
}

function rangeOfFilters({ from, to }: Filters, firstMonth: number, months: number): SlotRange {
  const slotOf = (day: string) => clamp(monthOfDay(dayNumber(dayStart(day))) - firstMonth, months);
  return { first: from === null ? 0 : slotOf(from), last: to === null ? months - 1 : slotOf(to) };
}

function rangeBetween(a: number, b: number): SlotRange {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

function clamp(slot: number, months: number): number {
  return Math.min(Math.max(slot, 0), months - 1);
}
