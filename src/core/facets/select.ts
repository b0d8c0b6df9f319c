import { dayNumber, dayStart, UNDATED } from '../day.ts';
import { chosenOf, type Filters } from '../filters.ts';
import type { Columns, GroupColumn, Label } from '../format/columns.ts';
import { MonthSlots, monthSpan } from './timeline.ts';

/** The articles that pass the filters, and how many each other choice would leave. */
export interface Selection {
  /** Ordinals that pass every filter, ascending. */
  ordinals: Uint32Array;
  /** For each group of the columns: the articles of each label. All filters apply but those of the group (disjunctive facets). */
  labelCounts: Uint32Array[];
  /** Articles of each month of the timeline. All filters apply but the dates. */
  months: Uint32Array;
}

/**
 * Tests all articles (or only `hits`, ascending), one group of the filters after the other. An article that fails no group
 * is selected. An article that fails one group only still counts for the choices of that group.
 */
export function selectArticles(columns: Columns, filters: Filters, hits: Uint32Array | null = null): Selection {
  const articles = hits ?? allArticles(columns.count);
  // Bit i of an article is set where it fails group i. The bit after those of the groups stands for the dates.
  const failed = new Uint32Array(articles.length);
  const dateBit = 1 << columns.groups.length;
  columns.groups.forEach((group, i) => {
    const chosen = flagsOf(group.labels, chosenOf(filters, group.key));
    if (chosen !== null) failByLabels(group, chosen, articles, failed, 1 << i);
  });
  if (filters.from !== null || filters.to !== null) failByDate(columns.days, filters, articles, failed, dateBit);
  return {
    ordinals: passing(articles, failed),
    labelCounts: columns.groups.map((group, i) => countLabels(group, articles, failed, 1 << i)),
    months: countMonths(columns.days, articles, failed, dateBit),
  };
}

// Loops, because typed arrays that are made or filtered through a function take several times as long.
function allArticles(count: number): Uint32Array {
  const articles = new Uint32Array(count);
  for (let i = 0; i < count; i++) articles[i] = i;
  return articles;
}

function passing(articles: Uint32Array, failed: Uint32Array): Uint32Array {
  const passed = new Uint32Array(articles.length);
  let count = 0;
  for (let i = 0; i < articles.length; i++) if (failed[i] === 0) passed[count++] = articles[i] ?? 0;
  return passed.slice(0, count);
}

/** For each label: 1 where it is chosen, else 0. Null where nothing is chosen. */
export function flagsOf(labels: readonly Label[], keys: readonly string[]): Uint8Array | null {
  if (keys.length === 0) return null;
  const wanted = new Set(keys);
  return Uint8Array.from(labels, ({ key }) => (wanted.has(key) ? 1 : 0));
}

/** Sets the bit of the articles that have no chosen label. */
function failByLabels(
  { starts, positions }: GroupColumn,
  chosen: Uint8Array,
  articles: Uint32Array,
  failed: Uint32Array,
  bit: number,
): void {
  for (let i = 0; i < articles.length; i++) {
    const article = articles[i] ?? 0;
    const end = starts[article + 1] ?? 0;
    let at = starts[article] ?? 0;
    while (at < end && chosen[positions[at] ?? 0] !== 1) at++;
    if (at === end) failed[i] = (failed[i] ?? 0) | bit;
  }
}

/** Sets the bit of the articles that are undated, or out of the first and the last day. */
function failByDate(
  days: Int32Array,
  { from, to }: Filters,
  articles: Uint32Array,
  failed: Uint32Array,
  bit: number,
): void {
  const first = from === null ? -Infinity : dayNumber(dayStart(from));
  const last = to === null ? Infinity : dayNumber(dayStart(to));
  for (let i = 0; i < articles.length; i++) {
    const day = days[articles[i] ?? 0] ?? UNDATED;
    if (day === UNDATED || day < first || day > last) failed[i] = (failed[i] ?? 0) | bit;
  }
}

/** Counts the articles of each label, of those that fail at most the group with this bit. */
function countLabels(
  { labels, starts, positions }: GroupColumn,
  articles: Uint32Array,
  failed: Uint32Array,
  bit: number,
): Uint32Array {
  const counts = new Uint32Array(labels.length);
  const others = ~bit;
  for (let i = 0; i < articles.length; i++) {
    if (((failed[i] ?? 0) & others) !== 0) continue;
    const article = articles[i] ?? 0;
    const end = starts[article + 1] ?? 0;
    for (let at = starts[article] ?? 0; at < end; at++) increment(counts, positions[at] ?? 0);
  }
  return counts;
}

/** Counts the articles of each month, of those that fail at most the dates. */
function countMonths(days: Int32Array, articles: Uint32Array, failed: Uint32Array, dateBit: number): Uint32Array {
  const span = monthSpan(days);
  const slots = new MonthSlots(span);
  const counts = new Uint32Array(span.months);
  for (let i = 0; i < articles.length; i++) {
    const day = days[articles[i] ?? 0] ?? UNDATED;
    if (day !== UNDATED && ((failed[i] ?? 0) & ~dateBit) === 0) increment(counts, slots.of(day));
  }
  return counts;
}

function increment(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
