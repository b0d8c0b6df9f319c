import { UNDATED } from '../day.ts';
import { filterGroups } from '../filterGroups.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { FormatError } from './formatError.ts';
import { list, textPair } from './shape.ts';

/**
 * Facet columns hold what filters and counts need of each article, by ordinal (0 is the oldest).
 */
export interface Columns {
  count: number;
  /** Days since 1970 in the paper's time zone; `UNDATED` where the article has no date. Ascending. */
  days: Int32Array;
  /** Those of `filterGroups` in their order, then the publisher's own. */
  groups: GroupColumn[];
}

/** The labels of one filter group, and which articles have them. */
export interface GroupColumn {
  /** The key of the group. */
  key: string;
  /** Those that the publisher puts first, then the most frequent: so the common ones take one byte. */
  labels: Label[];
  /** Labels of article i: `positions[starts[i]]` up to, not including, `positions[starts[i + 1]]`. */
  starts: Uint32Array;
  positions: Uint32Array;
}

export interface Label {
  key: string;
  label: string;
}

const labelsShape = list(textPair);

/** Filters have one bit for each group, and one for the dates. */
const MOST_GROUPS = 30;

/** Stands before a group in which each article has one label. */
const ONE_EACH = 1;

/**
 * Layout: count, undated count, number of groups, first day and day deltas, then the groups. A group is its labels (JSON
 * as [key, label] pairs); 1 where each article has one label, else 0 and how many each article has; then the labels of all
 * articles. The key of a group that not every edition has stands before it. All numbers are varints. Columns compress better
 * than rows.
 */
export function writeColumns(columns: Columns): Uint8Array {
  const out = new ByteWriter();
  const undated = countUndated(columns.days);
  out.varint(columns.count);
  out.varint(undated);
  out.varint(columns.groups.length);
  let previous = 0;
  for (const day of columns.days.subarray(undated)) {
    out.zigzag(day - previous);
    previous = day;
  }
  columns.groups.forEach((group, i) => {
    if (i >= filterGroups.length) out.text(group.key);
    writeGroup(out, group);
  });
  return out.finish();
}

function writeGroup(out: ByteWriter, { labels, starts, positions }: GroupColumn): void {
  out.text(JSON.stringify(labels.map(({ key, label }) => [key, label])));
  const oneEach = starts.every((start, i) => start === i);
  out.varint(oneEach ? ONE_EACH : 0);
  if (!oneEach) for (let i = 1; i < starts.length; i++) out.varint((starts[i] ?? 0) - (starts[i - 1] ?? 0));
  for (const position of positions) out.varint(position);
}

/** Inverse of `writeColumns`. Throws a `FormatError` or a `SyntaxError` on other bytes. */
export function parseColumns(bytes: Uint8Array): Columns {
  const input = new ByteReader(bytes);
  const count = input.varint();
  const undated = input.varint();
  const groupCount = input.varint();
  // Each article takes at least one byte of each group, and one of its day. The checks come before the allocation.
  if (undated > count || count - undated + count * groupCount > input.remaining)
    throw new FormatError(`${count} articles, ${undated} undated`);
  if (groupCount < filterGroups.length || groupCount > MOST_GROUPS) throw new FormatError(`${groupCount} groups`);
  const days = new Int32Array(count).fill(UNDATED);
  let day = 0;
  for (let i = undated; i < count; i++) days[i] = day += input.zigzag();
  const oneEach = new Uint32Array(count + 1);
  for (let i = 0; i <= count; i++) oneEach[i] = i;
  const groups = Array.from({ length: groupCount }, (_, i) =>
    readGroup(input, filterGroups[i]?.key ?? input.text(), oneEach),
  );
  if (!input.done) throw new FormatError(`${input.remaining} bytes too many`);
  return { count, days, groups };
}

/** `oneEach` are the starts where each article has one label. */
function readGroup(input: ByteReader, key: string, oneEach: Uint32Array): GroupColumn {
  const count = oneEach.length - 1;
  const labels = readLabels(input);
  const starts = input.varint() === ONE_EACH ? oneEach : readStarts(input, count);
  return { key, labels, starts, positions: readPositions(input, starts[count] ?? 0, labels) };
}

function countUndated(days: Int32Array): number {
  let undated = 0;
  while (undated < days.length && days[undated] === UNDATED) undated++;
  return undated;
}

function readLabels(input: ByteReader): Label[] {
  return labelsShape(JSON.parse(input.text()), 'labels').map(([key, label]) => ({ key, label }));
}

/** Reads `length` positions in `labels`. */
function readPositions(input: ByteReader, length: number, labels: readonly Label[]): Uint32Array {
  const positions = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const position = input.varint();
    if (position >= labels.length) throw new FormatError(`Label ${position} of ${labels.length}`);
    positions[i] = position;
  }
  return positions;
}

/** Reads the numbers of labels and adds them up. Each label takes at least one of the bytes that follow. */
function readStarts(input: ByteReader, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let end = 0;
  for (let i = 0; i < count; i++) starts[i + 1] = end += input.varint();
  if (end > input.remaining) throw new FormatError(`Cut short: ${end} labels wanted, ${input.remaining} bytes left`);
  return starts;
}
