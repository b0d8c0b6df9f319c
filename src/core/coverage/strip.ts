import { DAY } from '../day.ts';

/** A report on the strip: a dot at its time and, where there is room, a label on a stem. */
export interface StripMark {
  /** Position of the report in the list that the strip was made of. */
  report: number;
  /** Per cent of the strip's width. */
  x: number;
  /** Height of the label in steps above the line. 0: it has neither label nor stem. */
  level: number;
  /** Whether the label stands before its stem, because there is no room behind it. */
  before: boolean;
}

export interface StripTick {
  at: number;
  x: number;
}

/** A line that begins with the first time and ends with the last one. */
export interface TimeScale {
  /** Per cent of the line's length. */
  xOf: (at: number) => number;
  ticks: StripTick[];
  /** Milliseconds between two ticks. */
  step: number;
}

export interface Strip extends Omit<TimeScale, 'xOf'> {
  /** In the order of their times. */
  marks: StripMark[];
}

/** A report: when it came (milliseconds UTC), and the label of its dot. */
export interface StripReport {
  at: number | null;
  label: string;
}

/** Reports from which on a strip shows more than their list. */
const FEWEST = 3;
/** Steps on which labels stand. */
const LEVELS = 3;
/** Per cent of the width that a letter, and the space around a label, take on the narrowest strip with labels. */
const LETTER = 1.05;
const SPACE = 1.8;
/** Ticks at most. */
const MOST_TICKS = 6;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const steps = [
  ...[1, 5, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 30, 91, 182, 365, 730, 1825, 3650].map((days) => days * DAY),
];

/**
 * The times of reports on a line. Labels step down from stem to stem, so that no stem crosses a label and no label lies
 * over another. What has no room so has no label; the first report and `own` are placed before all others. Null with fewer
 * than three dated reports, or where all came at one time.
 */
export function layOutStrip(reports: readonly StripReport[], own: number): Strip | null {
  const dated = reports.flatMap(({ at, label }, report) => (at === null ? [] : [{ at, label, report }]));
  dated.sort((a, b) => a.at - b.at);
  const scale = timeScale(dated.map(({ at }) => at));
  if (scale === null) return null;
  const { xOf, ticks, step } = scale;
  const labels = new Map(dated.map(({ label, report }) => [report, label]));
  const widthOf = (report: number) => [...(labels.get(report) ?? '')].length * LETTER + SPACE;
  const dots = dated.map(({ at, report }): StripMark => ({ report, x: xOf(at), level: 0, before: false }));
  const layouts = rising.map((level) => withLabels(dots, widthOf, own, level));
  const marks = layouts.reduce((best, other) => (labelled(other) > labelled(best) ? other : best));
  return { marks, ticks, step };
}

/** The scale of some times. Null with fewer than three, or where all are one. */
export function timeScale(times: readonly number[]): TimeScale | null {
  const [first, last] = times.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
    [Infinity, -Infinity],
  );
  if (times.length < FEWEST || first === last) return null;
  const xOf = (at: number) => ((at - first) / (last - first)) * 100;
  const step = steps.find((length) => (last - first) / length < MOST_TICKS) ?? last - first;
  const ticks: StripTick[] = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) ticks.push({ at, x: xOf(at) });
  return { xOf, ticks, step };
}

interface Placed {
  mark: StripMark;
  from: number;
  to: number;
}

const rising = Array.from({ length: LEVELS }, (_, i) => i + 1);
const falling = rising.toReversed();

function labelled(marks: readonly StripMark[]): number {
  return marks.filter(({ level }) => level > 0).length;
}

/** The dots with their labels: that of the first report, then that of `own` at its level, then the others in their order. */
function withLabels(
  dots: readonly StripMark[],
  widthOf: (report: number) => number,
  own: number,
  ownLevel: number,
): StripMark[] {
  const placed: Placed[] = [];
  const place = (dot: StripMark, levels: readonly number[]): void => {
    for (const candidate of candidatesFor(dot, widthOf(dot.report), levels)) {
      if (placed.some((other) => crosses(candidate, other) || crosses(other, candidate))) continue;
      placed.push(candidate);
      return;
    }
  };
  const [first, ...others] = dots;
  const mine = others.find(({ report }) => report === own);
  if (first !== undefined) place(first, falling);
  if (mine !== undefined) place(mine, [ownLevel, ...falling]);
  for (const dot of others) if (dot !== mine) place(dot, falling);
  const marks = new Map(placed.map(({ mark }) => [mark.report, mark]));
  return dots.map((dot) => marks.get(dot.report) ?? dot);
}

/** The places that a label may have: behind its stem, or before it where it would not end on the strip. */
function candidatesFor(dot: StripMark, width: number, levels: readonly number[]): Placed[] {
  return [false, true].flatMap((before) => {
    const [from, to] = before ? [dot.x - width, dot.x] : [dot.x, dot.x + width];
    return from < 0 || to > 100 ? [] : levels.map((level) => ({ mark: { ...dot, level, before }, from, to }));
  });
}

/** Whether the stem of one goes through the label of the other, or both labels share a place. */
function crosses(a: Placed, b: Placed): boolean {
  if (a.mark.level === b.mark.level && a.from < b.to && b.from < a.to) return true;
  return a.mark.level >= b.mark.level && b.from < a.mark.x && a.mark.x < b.to;
}
