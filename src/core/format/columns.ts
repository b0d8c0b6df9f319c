import { UNDATED } from '../day.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { FormatError } from './formatError.ts';
import { list, textPair } from './shape.ts';

/**
 * Facet columns hold what filters and counts need of each article, by ordinal (0 is the oldest). Labels are in order
 * of frequency, so that the common ones take one byte.
 */
export interface Columns {
  count: number;
  topics: Label[];
  providers: Label[];
  kinds: Label[];
  /** Days since 1970 in the paper's time zone; `UNDATED` where the article has no date. Ascending. */
  days: Int32Array;
  providerOf: Uint32Array;
  kindOf: Uint32Array;
  /** Topics of article i: `topicIds[topicStarts[i]]` up to, not including, `topicIds[topicStarts[i + 1]]`. */
  topicStarts: Uint32Array;
  topicIds: Uint32Array;
}

export interface Label {
  key: string;
  label: string;
}

const labelsShape = list(textPair);

/**
 * Layout: count, undated count, three label tables (JSON as [key, label] pairs), first day and day deltas, providers,
 * kinds, numbers of topics, topics. All numbers are varints. Columns compress better than rows.
 */
export function writeColumns(columns: Columns): Uint8Array {
  const out = new ByteWriter();
  const undated = countUndated(columns.days);
  out.varint(columns.count);
  out.varint(undated);
  for (const labels of [columns.topics, columns.providers, columns.kinds]) {
    out.text(JSON.stringify(labels.map(({ key, label }) => [key, label])));
  }
  let previous = 0;
  for (const day of columns.days.subarray(undated)) {
    out.zigzag(day - previous);
    previous = day;
  }
  for (const provider of columns.providerOf) out.varint(provider);
  for (const kind of columns.kindOf) out.varint(kind);
  for (let i = 0; i < columns.count; i++) out.varint((columns.topicStarts[i + 1] ?? 0) - (columns.topicStarts[i] ?? 0));
  for (const topic of columns.topicIds) out.varint(topic);
  return out.finish();
}

/** Inverse of `writeColumns`. Throws a `FormatError` or a `SyntaxError` on other bytes. */
export function parseColumns(bytes: Uint8Array): Columns {
  const input = new ByteReader(bytes);
  const count = input.varint();
  const undated = input.varint();
  // Each article takes at least three bytes: provider, kind, number of topics. The check comes before the allocation.
  if (undated > count || count * 3 > input.remaining) throw new FormatError(`${count} articles, ${undated} undated`);
  const [topics, providers, kinds] = [readLabels(input), readLabels(input), readLabels(input)];
  const days = new Int32Array(count).fill(UNDATED);
  let day = 0;
  for (let i = undated; i < count; i++) days[i] = day += input.zigzag();
  const providerOf = readPositions(input, count, providers);
  const kindOf = readPositions(input, count, kinds);
  const topicStarts = readStarts(input, count);
  const topicIds = readPositions(input, topicStarts[count] ?? 0, topics);
  if (!input.done) throw new FormatError(`${input.remaining} bytes too many`);
  return { count, topics, providers, kinds, days, providerOf, kindOf, topicStarts, topicIds };
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

/** Reads the numbers of topics and adds them up. Each topic takes at least one of the bytes that follow. */
function readStarts(input: ByteReader, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let end = 0;
  for (let i = 0; i < count; i++) starts[i + 1] = end += input.varint();
  if (end > input.remaining) throw new FormatError(`Cut short: ${end} topics wanted, ${input.remaining} bytes left`);
  return starts;
}
