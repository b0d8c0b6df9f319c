import { UNDATED } from '../day.ts';
import { CARDS_A_PAGE } from '../format/cardPage.ts';
import type { LeadOf } from '../format/storyLeads.ts';

/** Days of each span that a reader may keep, up to the day of the newest article. */
const daysOf = { week: 7, month: 30, all: Infinity } as const;

/** How far back a device keeps the articles of an edition. */
export type Span = keyof typeof daysOf;

/** The articles of a span. Leads and members are numbered from the oldest, so it holds all from some position on. */
export interface SpanStart {
  /** How many articles the span has. */
  articles: number;
  /** Position of its first lead among all leads. */
  lead: number;
  /** The same among members. */
  member: number;
}

/** Where a span begins. `days`: of each article, ascending, as the columns have them. Undated articles are in the span of all alone. */
export function startOf(span: Span, days: Int32Array, leadOf: LeadOf): SpanStart {
  const first = firstOf(span, days);
  const lead = leadOf.subarray(0, first).reduce((leads, of, ordinal) => leads + (of === ordinal ? 1 : 0), 0);
  return { articles: days.length - first, lead, member: first - lead };
}

/** Ordinal of the first article of a span. */
function firstOf(span: Span, days: Int32Array): number {
  if (span === 'all') return 0;
  const newest = days.at(-1) ?? UNDATED;
  const first = days.findIndex((day) => day !== UNDATED && day > newest - daysOf[span]);
  return first === -1 ? days.length : first;
}

/** How many card pages hold the cards from `start` up to, not including, `end`. */
export function pagesBetween(start: number, end: number): number {
  return start >= end ? 0 : Math.ceil(end / CARDS_A_PAGE) - Math.floor(start / CARDS_A_PAGE);
}

/** How many of the `shards` hold so many articles, most likely: a hash of its id puts each into one. */
export function likelyShards(articles: number, shards: number): number {
  return shards * (1 - (1 - 1 / shards) ** articles);
}
