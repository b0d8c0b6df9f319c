import { UNDATED } from '../day.ts';
import type { FilterField } from '../filters.ts';
import type { Columns, Label } from '../format/columns.ts';
import { type GroupUnit, unitOfDays } from './groups.ts';

/** The most neighbours of one field. */
const NEIGHBOURS = 3;

/** What there is to say of one topic, source or kind beside its articles. */
export interface EntryDetails {
  /** Days of its first and its last article, as days since 1970. Null where none has a date. */
  days: { first: number; last: number } | null;
  /** What its stories are grouped by. */
  unit: GroupUnit;
  /** The topics that most of its articles have, without itself. */
  topics: Label[];
  /** The sources that most of its articles are from, without itself. */
  providers: Label[];
}

/** Looks at the articles of the topic, source or kind with a key. */
export function detailsOf(columns: Columns, field: FilterField, key: string): EntryDetails {
  const position = columns[field].findIndex((label) => label.key === key);
  const topics = new Uint32Array(columns.topics.length);
  const providers = new Uint32Array(columns.providers.length);
  const days: number[] = [];
  for (let article = 0; article < columns.count; article++) {
    if (!hasLabel(columns, field, article, position)) continue;
    const day = columns.days[article] ?? UNDATED;
    if (day !== UNDATED) days.push(day);
    for (const topic of topicsOf(columns, article)) topics[topic] = (topics[topic] ?? 0) + 1;
    const provider = columns.providerOf[article] ?? 0;
    providers[provider] = (providers[provider] ?? 0) + 1;
  }
  const itself = (of: FilterField) => (of === field ? position : -1);
  const [first, last] = [days[0], days.at(-1)];
  return {
    days: first === undefined || last === undefined ? null : { first, last },
    unit: unitOfDays(Int32Array.from(days)),
    topics: mostFrequent(columns.topics, topics, itself('topics')),
    providers: mostFrequent(columns.providers, providers, itself('providers')),
  };
}

function hasLabel(columns: Columns, field: FilterField, article: number, position: number): boolean {
  if (field === 'topics') return topicsOf(columns, article).includes(position);
  return (field === 'providers' ? columns.providerOf : columns.kindOf)[article] === position;
}

function topicsOf({ topicStarts, topicIds }: Columns, article: number): Uint32Array {
  return topicIds.subarray(topicStarts[article] ?? 0, topicStarts[article + 1] ?? 0);
}

/** Of equal ones the label that is more frequent in the whole edition comes first, as labels are in that order. */
function mostFrequent(labels: readonly Label[], counts: Uint32Array, except: number): Label[] {
  return labels
    .map((label, i) => ({ label, count: i === except ? 0 : (counts[i] ?? 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, NEIGHBOURS)
    .map(({ label }) => label);
}
