import { dayNumber, dayStart, UNDATED } from '../day.ts';
import type { Columns, Label } from '../format/columns.ts';
import type { Filters } from '../filters.ts';
import { MonthSlots, monthSpan } from './timeline.ts';

/** The articles that pass the filters, and how many each other choice would leave. */
export interface Selection {
  /** Ordinals that pass every filter, ascending. */
  ordinals: Uint32Array;
  /** Articles of each label of the columns. All filters apply but those of the label's own group (disjunctive facets). */
  topics: Uint32Array;
  providers: Uint32Array;
  kinds: Uint32Array;
  /** Articles of each month of the timeline. All filters apply but the dates. */
  months: Uint32Array;
}

const TOPIC = 1;
const PROVIDER = 2;
const KIND = 4;
const DATE = 8;

/**
 * Tests all articles (or only `hits`, ascending) in one pass. An article that fails no group is selected. An article
 * that fails one group only still counts for the choices of that group.
 */
export function selectArticles(columns: Columns, filters: Filters, hits: Uint32Array | null = null): Selection {
  const tests = compileTests(columns, filters);
  const span = monthSpan(columns.days);
  const counts = emptyCounts(columns, span.months);
  const slots = new MonthSlots(span);
  const size = hits === null ? columns.count : hits.length;
  const selected = new Uint32Array(size);
  let passed = 0;
  for (let i = 0; i < size; i++) {
    const article = hits === null ? i : (hits[i] ?? 0);
    const failed = failedGroups(columns, tests, article);
    if (failed === 0) selected[passed++] = article;
    if ((failed & ~TOPIC) === 0) countTopics(columns, article, counts.topics);
    if ((failed & ~PROVIDER) === 0) increment(counts.providers, columns.providerOf[article]);
    if ((failed & ~KIND) === 0) increment(counts.kinds, columns.kindOf[article]);
    const day = columns.days[article] ?? UNDATED;
    if ((failed & ~DATE) === 0 && day !== UNDATED) increment(counts.months, slots.of(day));
  }
  return { ...counts, ordinals: selected.slice(0, passed) };
}

interface Tests {
  topics: Uint8Array | null;
  providers: Uint8Array | null;
  kinds: Uint8Array | null;
  firstDay: number;
  lastDay: number;
  dated: boolean;
}

function compileTests(columns: Columns, filters: Filters): Tests {
  return {
    topics: chosen(columns.topics, filters.topics),
    providers: chosen(columns.providers, filters.providers),
    kinds: chosen(columns.kinds, filters.kinds),
    firstDay: filters.from === null ? -Infinity : dayNumber(dayStart(filters.from)),
    lastDay: filters.to === null ? Infinity : dayNumber(dayStart(filters.to)),
    dated: filters.from !== null || filters.to !== null,
  };
}

/** For each label: 1 where it is chosen, else 0. Null where nothing of the group is chosen. */
function chosen(labels: readonly Label[], keys: readonly string[]): Uint8Array | null {
  if (keys.length === 0) return null;
  const wanted = new Set(keys);
  return Uint8Array.from(labels, ({ key }) => (wanted.has(key) ? 1 : 0));
}

function failedGroups(columns: Columns, tests: Tests, article: number): number {
  let failed = 0;
  if (tests.topics !== null && !hasChosenTopic(columns, tests.topics, article)) failed |= TOPIC;
  if (tests.providers !== null && tests.providers[columns.providerOf[article] ?? 0] !== 1) failed |= PROVIDER;
  if (tests.kinds !== null && tests.kinds[columns.kindOf[article] ?? 0] !== 1) failed |= KIND;
  if (tests.dated) {
    const day = columns.days[article] ?? UNDATED;
    if (day === UNDATED || day < tests.firstDay || day > tests.lastDay) failed |= DATE;
  }
  return failed;
}

function hasChosenTopic(columns: Columns, flags: Uint8Array, article: number): boolean {
  const end = columns.topicStarts[article + 1] ?? 0;
  for (let i = columns.topicStarts[article] ?? 0; i < end; i++) {
    if (flags[columns.topicIds[i] ?? 0] === 1) return true;
  }
  return false;
}

function countTopics(columns: Columns, article: number, counts: Uint32Array): void {
  const end = columns.topicStarts[article + 1] ?? 0;
  for (let i = columns.topicStarts[article] ?? 0; i < end; i++) increment(counts, columns.topicIds[i]);
}

function increment(counts: Uint32Array, at: number | undefined): void {
  if (at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
}

function emptyCounts(columns: Columns, months: number): Omit<Selection, 'ordinals'> {
  return {
    topics: new Uint32Array(columns.topics.length),
    providers: new Uint32Array(columns.providers.length),
    kinds: new Uint32Array(columns.kinds.length),
    months: new Uint32Array(months),
  };
}
